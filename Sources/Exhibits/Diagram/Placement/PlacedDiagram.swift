/// A diagram with a place for everything, made without any layout engine.
///
/// Panels stand in bands, their cards in rows that run through the whole band, so that cards
/// that face each other are joined by straight lines. The same diagram always gets the same
/// places, whatever fonts the machine has.
package struct PlacedDiagram: Sendable {
    /// A card with its box and its set text.
    package struct Card: Hashable, Sendable {
        package var card: DiagramCard
        package var box: PageBox
        package var text: CardText
        /// The panel, band and row in which it stands.
        package var panel: Int
        package var band: Int
        package var row: Int
    }

    /// A panel with its box and the lines of its title.
    package struct Panel: Hashable, Sendable {
        package var panel: DiagramPanel
        package var box: PageBox
        package var title: [String]
    }

    /// A link with its course and the place of its words.
    package struct Line: Hashable, Sendable {
        package var link: DiagramLink
        /// Its number among the diagram's links.
        package var number: Int
        package var route: PageRoute
        /// What stands beside the line, and where; nil where there is nothing to say.
        package var label: Label?
        /// Whether there was no place for its words.
        package var isCrowdedOut = false
    }

    /// Words beside a line.
    package struct Label: Hashable, Sendable {
        package var text: String
        /// The words as they are, where the text has them cut.
        package var uncut: String?
        package var box: PageBox
        /// Whether it lies over lines, and hides them behind it.
        package var isOnLines: Bool
    }

    /// More lines than this are crowded however much room they get, and take long to lead.
    private static let mostWorthRoom = 60

    package var diagram: Diagram
    package var cards: [Card] = []
    package var panels: [Panel] = []
    /// Every link that has both its ends, with its line.
    package var routes: [Line] = []
    /// Where the drawing proper begins and ends, below the title and above the foot.
    package var top: Double = 0
    package var bottom: Double = 0
    package var width: Double = 0

    /// Places the cards, panels and lines of a diagram that has panels.
    package init(_ diagram: Diagram) {
        self.diagram = diagram
        let empty = self
        var fewest = Int.max
        // Lines that had to share a lane or cross a head get more room, where that helps.
        for spread in [1, 1.6, 2.4] {
            var attempt = empty
            PanelPlacer(diagram, spread: spread).place(into: &attempt)
            var router = LinkRouter(attempt)
            let lines = router.routes(for: diagram.links)
            guard router.crowded < fewest else { continue }
            fewest = router.crowded
            (cards, panels, routes) = (attempt.cards, attempt.panels, lines)
            (width, bottom) = (attempt.width, attempt.bottom)
            if fewest == 0 || lines.count > Self.mostWorthRoom { break }
        }
        LabelPlacer(self).place(on: &routes)
        makeRoomForLines()
    }

    /// The words of lines that do not stand whole beside them.
    package var cutWords: [String] {
        routes.compactMap { $0.isCrowdedOut ? LinkLook.words(on: $0.link) : $0.label?.uncut }
            .filter { !$0.isEmpty }
    }

    /// What a reader must be told of words that found no place; nil where all did.
    package var crowdNote: String? {
        let count = routes.count { $0.isCrowdedOut }
        guard count > 0 else { return nil }
        let lines = count == 1 ? "One line has" : "\(count) lines have"
        return "\(lines) no room for words and source numbers beside them; SVG shows them when "
            + "one points at the line."
    }

    /// Lines may run above the first panel and below the last; titles and legends keep off.
    private mutating func makeRoomForLines() {
        let heights = routes.flatMap { $0.route.points.map(\.y) }
        top = min(top, (heights.min() ?? 0) - 2)
        bottom = max(bottom, (heights.max() ?? 0) + 2)
        for box in routes.compactMap({ $0.label?.box }) {
            top = min(top, box.y)
            bottom = max(bottom, box.bottom)
        }
    }
}
