import DiffusionModel
import Texts

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
        chains.map { $0.map(quotedSource).joined(separator: via) }.joined(separator: separator)
    }

    /// A source in quotes where it would be taken for one with a place, or for a word for none.
    private static func quotedSource(_ id: String) -> String {
        let isOdd = PlaceText.split(id) != nil || PlaceText.isPlace(id) || NoSource.isSaid(by: id)
        return quoted(id, isOdd: isOdd)
    }

    /// A value in quotes where it would otherwise be taken for several, or for none.
    private static func quoted(_ value: String) -> String { quoted(value, isOdd: false) }

    private static func quoted(_ value: String, isOdd: Bool) -> String {
        let marks = value.utf8.contains { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "\"") }
        // `via` joins a chain where blanks stand around it, at the end of a name as well.
        let isPlain =
            !value.isEmpty && !marks && !" \(value) ".utf8Contains(via)
            && value.utf8.elementsEqual(value.visiblyTrimmed.utf8)
        guard !isPlain || isOdd else { return value }
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
        return parts.all(chained: false).joined().map(\.text).filter { !$0.isEmpty }
    }

    /// The values of a field, an empty one kept in its place: `; 4` is an empty text and `4`.
    static func slots(_ text: String) -> [String] {
        var parts = CellParts(text)
        return parts.all(chained: false).map { $0.first?.text ?? "" }
    }

    /// The chains of a field, each with its members.
    static func chains(_ text: String) -> [[String]] {
        members(text).map { $0.map(\.text) }
    }

    /// The chains of a field with the places that stand behind them: `Hale 2012, p. 4; gazette`.
    ///
    /// A part that is only a place belongs to the source before it. What stands in quotes is an
    /// id as it is.
    ///
    /// - Parameters:
    ///   - text: The field.
    ///   - isID: Whether something is called by a text, so that it holds no place.
    /// - Returns: The chains that the field names.
    static func evidence(_ text: String, isID: (String) -> Bool) -> [CellChain] {
        var chains: [CellChain] = []
        for members in members(text) {
            if !chains.isEmpty, members.count == 1, let only = members.first, !only.isQuoted,
                PlaceText.isPlace(only.text), !isID(only.text)
            {
                chains[chains.count - 1].add(place: only.text)
                continue
            }
            var chain = CellChain()
            for member in members {
                guard !member.isQuoted, !isID(member.text),
                    let (source, place) = PlaceText.split(member.text)
                else {
                    chain.members.append(member.text)
                    continue
                }
                chain.members.append(source)
                chain.add(place: place)
            }
            chain.saysNone =
                members.count == 1 && !members[0].isQuoted && NoSource.isSaid(by: members[0].text)
            chains.append(chain)
        }
        return chains
    }

    private static func members(_ text: String) -> [[CellValue]] {
        var parts = CellParts(text)
        return parts.all(chained: true).map { $0.filter { !$0.text.isEmpty } }
            .filter { !$0.isEmpty }
    }

    /// Ids that blanks join, joined by semicolons; nil where the field holds one value, or
    /// where semicolons or quotes part its values already.
    static func joinedByBlanks(_ text: String) -> String? {
        guard text.contains(" "), !text.contains(";"), !text.contains("\""), !text.contains(via)
        else { return nil }
        let ids = text.split(separator: " ")
        return ids.count > 1 ? ids.joined(separator: separator) : nil
    }
}

/// One chain of sources in a field, and the place in them.
struct CellChain {
    var members: [String] = []
    private(set) var place: String?
    /// Whether it is a word that says that there is no source, unless something is called so.
    var saysNone = false

    mutating func add(place other: String) {
        guard other != place else { return }
        place = place.map { $0 + ", " + other } ?? other
    }
}

/// A value of a field, and whether quotes held it together.
private struct CellValue {
    let text: String
    let isQuoted: Bool
}

/// Takes a field apart, byte by byte: no letter beyond ASCII has a byte of the marks.
private struct CellParts {
    private let bytes: [UInt8]
    private var position = 0
    private static let via = Array(CellText.via.utf8)

    init(_ text: String) { bytes = Array(text.utf8) }

    /// The values between semicolons, each one or the members of a chain.
    mutating func all(chained: Bool) -> [[CellValue]] {
        var chains: [[CellValue]] = [[]]
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
    private mutating func value(_ chained: Bool) -> CellValue {
        while position < bytes.count, isBlank(bytes[position]) { position += 1 }
        let start = position
        if let end = closingQuote {
            let inner = Self.unquoted(bytes[start + 1..<end])
            position = end + 1
            skipBlanks(chained)
            if isAtEnd(chained) { return CellValue(text: inner, isQuoted: true) }
        }
        while !isAtEnd(chained) { position += 1 }
        return CellValue(
            text: Self.text(bytes[start..<position]).visiblyTrimmed, isQuoted: false)
    }

    /// Where the quote that opens here is closed; nil where none does, or none closes it.
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
