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

    package var diagram: Diagram
    package var cards: [Card] = []
    package var panels: [Panel] = []
    /// Every link that has both its ends, with its line.
    package var routes: [(link: DiagramLink, route: PageRoute)] = []
    /// Where the drawing proper ends, below the title and above the foot.
    package var top: Double = 0
    package var bottom: Double = 0
    package var width: Double = 0

    /// Places the cards, panels and lines of a diagram that has panels.
    package init(_ diagram: Diagram) {
        self.diagram = diagram
        var placer = PanelPlacer(diagram)
        placer.place(into: &self)
        var router = LinkRouter(self)
        routes = router.routes(for: diagram.links)
    }

}
