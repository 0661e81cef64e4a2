/// What the words for pictures have in common, whatever is drawn.
enum SummaryWords {
    private static let mostSentences = 24

    /// A number with its noun.
    static func count(_ number: Int, _ noun: String) -> String {
        number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
    }

    /// The first of some sentences, and how many more there are.
    static func told(_ sentences: [String], _ noun: String) -> [String] {
        let rest = sentences.count - mostSentences
        return sentences.prefix(mostSentences).map { $0 + "." }
            + (rest > 0 ? ["And \(rest) more \(noun)s."] : [])
    }

    /// The numbered sources; nothing where none is cited.
    static func sources(of diagram: Diagram) -> [String] {
        let sources = diagram.sources.map { "[\($0.number)] \($0.text)" }
        return sources.isEmpty ? [] : ["Sources: \(sources.joined(separator: "; "))."]
    }
}
