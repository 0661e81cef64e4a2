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
        let isPlain =
            !value.isEmpty && !value.contains(";") && !value.contains("\"")
            && !value.contains(via) && value == value.visiblyTrimmed
        return isPlain ? value : "\"" + value.replacing("\"", with: "\"\"") + "\""
    }

    /// The values of a field.
    static func values(_ text: String) -> [String] {
        chains(text).map { $0.joined(separator: via) }
    }

    /// The chains of a field, each with its members.
    static func chains(_ text: String) -> [[String]] {
        guard text.contains("\"") else {
            return text.split(separator: ";").map { members(String($0)) }.filter { !$0.isEmpty }
        }
        return split(text, at: ";").map { chain in
            split(chain, at: via).map(unquoted).filter { !$0.isEmpty }
        }.filter { !$0.isEmpty }
    }

    /// Ids that blanks join, joined by semicolons; nothing where the field holds one value, or
    /// where semicolons or quotes part its values already.
    static func joinedByBlanks(_ text: String) -> String? {
        guard text.contains(" "), !text.contains(";"), !text.contains("\""), !text.contains(via)
        else { return nil }
        let ids = text.split(separator: " ")
        return ids.count > 1 ? ids.joined(separator: separator) : nil
    }

    private static func members(_ chain: String) -> [String] {
        chain.split(separator: via).map { String($0).visiblyTrimmed }.filter { !$0.isEmpty }
    }

    /// The parts of a text between separators that stand outside quotes.
    private static func split(_ text: String, at separator: String) -> [String] {
        var (parts, part, isQuoted, rest) = ([String](), "", false, text[...])
        while let sign = rest.first {
            if !isQuoted, rest.hasPrefix(separator) {
                parts.append(part)
                part = ""
                rest = rest.dropFirst(separator.count)
                continue
            }
            // A quote within a word is a sign like any.
            if sign == "\"", isQuoted || part.trimmed.isEmpty { isQuoted.toggle() }
            part.append(sign)
            rest = rest.dropFirst()
        }
        return parts + [part]
    }

    private static func unquoted(_ text: String) -> String {
        let text = text.visiblyTrimmed
        guard text.count >= 2, text.hasPrefix("\""), text.hasSuffix("\"") else { return text }
        return String(text.dropFirst().dropLast()).replacing("\"\"", with: "\"")
    }
}
