/// A picture in words, for those who do not see it.
struct PictureSummary {
    private let diagram: Diagram

    private static let mostSentences = 24

    init(_ diagram: Diagram) { self.diagram = diagram }

    /// How much there is, which panels, and what the lines say, movements of policies first.
    var text: String {
        var parts = [
            "\(count(diagram.cards.count, "card")), \(count(diagram.links.count, "line"))."
        ]
        for panel in diagram.panels {
            let names = panel.cards.compactMap { id in
                diagram.cards.first { $0.id == id }?.name
            }
            let title = panel.title.isEmpty ? "Beside them" : panel.title
            parts.append("\(title): \(names.joined(separator: ", ")).")
        }
        let ordered =
            diagram.links.filter(\.style.isMovement) + diagram.links.filter { !$0.style.isMovement }
        parts += ordered.prefix(Self.mostSentences).map { $0.sentence + "." }
        if ordered.count > Self.mostSentences {
            parts.append("And \(ordered.count - Self.mostSentences) more lines.")
        }
        if !diagram.sources.isEmpty {
            let sources = diagram.sources.map { "[\($0.number)] \($0.text)" }
            parts.append("Sources: \(sources.joined(separator: "; ")).")
        }
        return parts.joined(separator: " ")
    }

    private func count(_ number: Int, _ noun: String) -> String {
        number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
    }
}
