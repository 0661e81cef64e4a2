import DiffusionModel
import Texts

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
        if let offset = UTF8Check.invalidOffset(in: bytes) {
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
}
