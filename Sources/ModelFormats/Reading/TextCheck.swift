import DiffusionModel

/// Refuses what is no text, before any parser sees it.
enum TextCheck {
    /// Where the text starts, behind a byte-order mark.
    static func start(of bytes: some Sequence<UInt8>) -> Int {
        bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// What keeps the bytes from being text, if anything does.
    static func fault(in bytes: UnsafeRawBufferPointer, file: String) -> Diagnostic? {
        do throws(Diagnostic) {
            try check(bytes, file: file)
            return nil
        } catch {
            return error
        }
    }

    static func check(_ bytes: UnsafeRawBufferPointer, file: String) throws(Diagnostic) {
        let nowhere = SourceLocation(file: file)
        guard bytes.count > start(of: bytes) else {
            throw Diagnostic(
                .error, .emptyFile, at: nowhere, "The file is empty.",
                hint: "A graph file starts with 'tributary: 1'.")
        }
        guard bytes.count < Int(Int32.max) else {
            throw Diagnostic(
                .error, .unsupported, at: nowhere, "The file is larger than 2 GiB.",
                hint: "Split it; several files may be read together.")
        }
        if let offset = ByteSearch.first(0, in: bytes) {
            throw Diagnostic(
                .error, .notText, at: nowhere,
                "The file is not text: byte \(offset) is zero.",
                hint: "Graphs are read from UTF-8 text; see 'tributary formats'.")
        }
        if let offset = invalidOffset(in: bytes) {
            throw Diagnostic(
                .error, .invalidUTF8, at: place(of: offset, in: bytes, file: file),
                "The file is not UTF-8: byte \(offset) does not belong to any character.",
                hint: "Save the file as UTF-8.")
        }
    }

    /// The place of a byte, counted in lines and characters.
    private static func place(
        of offset: Int, in bytes: UnsafeRawBufferPointer, file: String
    ) -> SourceLocation {
        let line = bytes[..<offset].count { $0 == 0x0A } + 1
        let lineStart = (bytes[..<offset].lastIndex(of: 0x0A) ?? -1) + 1
        let column = bytes[lineStart..<offset].count { $0 & 0xC0 != 0x80 } + 1
        return SourceLocation(file: file, line: line, column: column)
    }

    /// The first byte that breaks the rules of UTF-8 (RFC 3629), if any does.
    static func invalidOffset(in bytes: [UInt8]) -> Int? {
        bytes.withUnsafeBytes { invalidOffset(in: $0) }
    }

    static func invalidOffset(in bytes: UnsafeRawBufferPointer) -> Int? {
        var position = 0
        while true {
            position = asciiEnd(bytes, from: position)
            guard position < bytes.count else { return nil }
            let length = sequenceLength(bytes, at: position)
            guard length > 0 else { return position }
            position += length
        }
    }

    /// Where the next byte beyond ASCII stands; most text is passed over eight bytes at a time.
    private static func asciiEnd(_ raw: UnsafeRawBufferPointer, from start: Int) -> Int {
        var position = start
        while position + 8 <= raw.count,
            raw.loadUnaligned(fromByteOffset: position, as: UInt64.self) & 0x8080_8080_8080_8080
                == 0
        {
            position += 8
        }
        while position < raw.count, raw[position] < 0x80 { position += 1 }
        return position
    }

    /// The length of the well-formed sequence of several bytes that starts here, else 0.
    private static func sequenceLength(_ bytes: UnsafeRawBufferPointer, at start: Int) -> Int {
        let (length, second): (Int, ClosedRange<UInt8>) =
            switch bytes[start] {
            case 0xC2...0xDF: (2, 0x80...0xBF)
            case 0xE0: (3, 0xA0...0xBF)
            case 0xED: (3, 0x80...0x9F)
            case 0xE1...0xEF: (3, 0x80...0xBF)
            case 0xF0: (4, 0x90...0xBF)
            case 0xF1...0xF3: (4, 0x80...0xBF)
            case 0xF4: (4, 0x80...0x8F)
            default: (0, 0...0)
            }
        guard length > 0, start + length <= bytes.count, second.contains(bytes[start + 1])
        else { return 0 }
        return bytes[(start + 2)..<(start + length)].allSatisfy { $0 & 0xC0 == 0x80 } ? length : 0
    }
}
