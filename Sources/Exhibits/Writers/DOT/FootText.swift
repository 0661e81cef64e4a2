/// The lines of text above and below the drawing.
struct FootText {
    static let small = TextStyle(9, "#595959")

    static func head(of diagram: Diagram, width: Double) -> [CardText.Line] {
        let title = TextStyle(21, "#1A1A1A", isBold: true)
        let subtitle = TextStyle(12, "#595959")
        let lines =
            TextMetrics.wrap(diagram.title, in: width, style: title, most: 4).map { ($0, title) }
            + TextMetrics.wrap(diagram.subtitle, in: width, style: subtitle, most: 4)
            .map { ($0, subtitle) }
        return lines.map { CardText.Line(runs: [.init(text: $0.0, style: $0.1)]) }
    }

    /// The numbered sources, each broken to the width of its column.
    static func sources(of diagram: Diagram, width: Double) -> [[CardText.Line]] {
        diagram.sources.map { source in
            wrapped("[\(source.number)] \(source.text)", width: width)
        }
    }

    static func notes(
        of diagram: Diagram, width: Double, cut: [String] = [], more: [String] = []
    ) -> [CardText.Line] {
        let notes = diagram.notes + [LegendEntry.widthNote(of: diagram)].compactMap { $0 } + more
        return notes.flatMap { wrapped($0, width: width) }
            // What gives names in full is itself never cut.
            + [LineLabel.note(ofCut: cut)].compactMap { $0 }
            .flatMap { wrapped($0, width: width, most: .max) }
    }

    static func wrapped(_ text: String, width: Double, most: Int = 6) -> [CardText.Line] {
        TextMetrics.wrap(text, in: width, style: small, most: most)
            .map { CardText.Line(runs: [.init(text: $0, style: small)]) }
    }
}
