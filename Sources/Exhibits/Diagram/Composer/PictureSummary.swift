/// A picture in words, for those who do not see it.
struct PictureSummary {
    private let diagram: Diagram

    init(_ diagram: Diagram) { self.diagram = diagram }

    /// How much there is, which panels, and what the lines say, movements of policies first.
    var text: String {
        var parts = [
            SummaryWords.count(diagram.cards.count, "card") + ", "
                + SummaryWords.count(diagram.links.count, "line") + "."
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
        parts += SummaryWords.told(ordered.map(\.sentence), "line")
        parts += SummaryWords.sources(of: diagram)
        return parts.joined(separator: " ")
    }
}
