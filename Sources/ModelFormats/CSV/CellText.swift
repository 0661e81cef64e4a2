import DiffusionModel

/// Several values in one field of a table: `first; second`, in quotes where one holds a semicolon.
enum CellText {
    static let via = " via "
    static let separator = "; "

    /// Values as one field.
    static func joined(_ values: [String]) -> String {
        values.map(quoted).joined(separator: separator)
    }

    /// Chains of sources as one field: `daily via report; gazette`.
    static func joined(chains: [[String]]) -> String {
        chains.map { $0.map(quoted).joined(separator: via) }.joined(separator: separator)
    }

    /// A value in quotes where it would otherwise be taken for several, or for nothing.
    private static func quoted(_ value: String) -> String {
        let marks = value.utf8.contains { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "\"") }
        // Blanks around it make `via`, at an end as well, what joins a chain.
        let isPlain =
            !value.isEmpty && !marks && !" \(value) ".utf8Contains(via)
            && value.utf8.elementsEqual(value.visiblyTrimmed.utf8)
        guard !isPlain else { return value }
        var scalars = String.UnicodeScalarView("\"".unicodeScalars)
        for scalar in value.unicodeScalars {
            if scalar == "\"" { scalars.append(scalar) }
            scalars.append(scalar)
        }
        return String(scalars) + "\""
    }

    /// The values of a field.
    static func values(_ text: String) -> [String] {
        var parts = CellParts(text)
        return parts.all(chained: false).joined().filter { !$0.isEmpty }
    }

    /// The chains of a field, each with its members.
    static func chains(_ text: String) -> [[String]] {
        var parts = CellParts(text)
        return parts.all(chained: true).map { $0.filter { !$0.isEmpty } }.filter { !$0.isEmpty }
    }

    /// Ids that blanks join, joined by semicolons; nothing where the field holds one value, or
    /// where semicolons or quotes part its values already.
    static func joinedByBlanks(_ text: String) -> String? {
        guard text.contains(" "), !text.contains(";"), !text.contains("\""), !text.contains(via)
        else { return nil }
        let ids = text.split(separator: " ")
        return ids.count > 1 ? ids.joined(separator: separator) : nil
    }
}

/// Takes a field apart, byte by byte: no letter beyond ASCII has a byte of the marks.
private struct CellParts {
    private let bytes: [UInt8]
    private var position = 0
    private static let via = Array(CellText.via.utf8)

    init(_ text: String) { bytes = Array(text.utf8) }

    /// The values between semicolons, each one or the members of a chain.
    mutating func all(chained: Bool) -> [[String]] {
        var chains: [[String]] = [[]]
        while true {
            chains[chains.count - 1].append(value(chained))
            guard position < bytes.count else { return chains }
            if bytes[position] == UInt8(ascii: ";") {
                chains.append([])
                position += 1
            } else {
                position += Self.via.count
            }
        }
    }

    /// The next value, up to what ends it.
    private mutating func value(_ chained: Bool) -> String {
        while position < bytes.count, isBlank(bytes[position]) { position += 1 }
        let start = position
        if let end = closingQuote {
            let inner = Self.unquoted(bytes[start + 1..<end])
            position = end + 1
            skipBlanks(chained)
            if isAtEnd(chained) { return inner }
        }
        while !isAtEnd(chained) { position += 1 }
        return Self.text(bytes[start..<position]).visiblyTrimmed
    }

    /// Where the quote that opens here is closed; nothing where none does, or none closes it.
    private var closingQuote: Int? {
        let mark = UInt8(ascii: "\"")
        guard position < bytes.count, bytes[position] == mark else { return nil }
        var place = position + 1
        while place < bytes.count {
            if bytes[place] == mark {
                guard place + 1 < bytes.count, bytes[place + 1] == mark else { return place }
                place += 1
            }
            place += 1
        }
        return nil
    }

    /// Passes over the blanks behind a quote, but for the one that starts ` via `.
    private mutating func skipBlanks(_ chained: Bool) {
        while !isAtEnd(chained), isBlank(bytes[position]) { position += 1 }
    }

    /// Whether a byte is a blank, a tab or an end of a line, which a reader would trim.
    private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte >= 0x09 && byte <= 0x0D }

    private func isAtEnd(_ chained: Bool) -> Bool {
        guard position < bytes.count, bytes[position] != UInt8(ascii: ";") else { return true }
        return chained && bytes[position...].starts(with: Self.via)
    }

    private static func text(_ bytes: some Collection<UInt8>) -> String {
        String(decoding: bytes, as: UTF8.self)
    }

    /// What stands between quotes, each doubled quote as one.
    private static func unquoted(_ bytes: ArraySlice<UInt8>) -> String {
        guard bytes.contains(UInt8(ascii: "\"")) else { return text(bytes) }
        var (kept, isSecond) = ([UInt8](), false)
        for byte in bytes {
            isSecond = byte == UInt8(ascii: "\"") && !isSecond
            if byte != UInt8(ascii: "\"") || isSecond { kept.append(byte) }
        }
        return text(kept)
    }
}

extension String {
    /// Whether the bytes of another text stand in this one.
    fileprivate func utf8Contains(_ other: String) -> Bool {
        let (bytes, others) = (Array(utf8), Array(other.utf8))
        return bytes.indices.contains { bytes[$0...].starts(with: others) }
    }
}
