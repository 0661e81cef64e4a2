import DiffusionModel

/// Finds references to entities that another file declares: Expat would pass them over, and an id
/// or a value would lose letters without a word.
enum XMLEntities {
    private static let own = ["amp;", "lt;", "gt;", "quot;", "apos;", "#"].map { Array($0.utf8) }
    private static let type = Array("<!DOCTYPE".utf8)

    /// The first such reference of a document whose type is declared elsewhere.
    static func fault(in bytes: [UInt8], file: String) -> Diagnostic? {
        guard isDeclaredElsewhere(bytes.prefix(FileStart.most)) else { return nil }
        return bytes.withUnsafeBytes { raw in
            var places = XMLPlaces(raw)
            for index in raw.indices where raw[index] == UInt8(ascii: "&") {
                let rest = raw[(index + 1)...]
                guard !own.contains(where: { rest.starts(with: $0) }) else { continue }
                let place = places.place(of: index)
                let name = String(
                    decoding: rest.prefix(40).prefix { $0 != UInt8(ascii: ";") }, as: UTF8.self)
                return Diagnostic(
                    .error, .unsupported,
                    at: SourceLocation(
                        file: file, line: Int(place.line), column: Int(place.column)),
                    "'&\(name);' is declared in another file, and no other file is read.",
                    hint: "Write the letter itself, or its number such as &#252;.")
            }
            return nil
        }
    }

    private static func isDeclaredElsewhere(_ head: ArraySlice<UInt8>) -> Bool {
        let start = head.indices.first { head[$0...].starts(with: type) }
        guard let start else { return false }
        let declaration = String(decoding: head[start...], as: UTF8.self)
            .prefix { $0 != ">" && $0 != "[" }
        let words = declaration.split(whereSeparator: \.isWhitespace)
        return words.contains("SYSTEM") || words.contains("PUBLIC")
    }
}
