public import Exhibits

/// Which layout draws a diagram, and why.
public struct EngineChoice: Hashable, Sendable {
    /// The layout.
    public let engine: DiagramEngine
    /// Why, in a few words that follow "Drawn with …: ".
    public let reason: String
    /// Whether the layout is the one that was asked for.
    public let isAsked: Bool

    private static let placedCards = 150
    private static let placedLinks = 200
    private static let layeredCards = 500
    private static let layeredLinks = 1500
    private static let mostCards = 10000
    private static let mostLinks = 40000

    /// A layout that takes the place of another.
    init(_ engine: DiagramEngine, because reason: String) {
        (self.engine, self.reason, isAsked) = (engine, reason, false)
    }

    /// Refuses what no layout could show, before a diagram is made of it.
    ///
    /// - Throws: `RenderError.tooLarge` where there are more cards than any picture may have.
    public static func check(cards: Int, links: Int) throws(RenderError) {
        guard cards <= mostCards else { throw .tooLarge(cards: cards, links: links) }
    }

    /// Chooses by what the diagram has and how large it is.
    ///
    /// - Throws: `RenderError.tooLarge` where no layout would be legible.
    public init(for diagram: Diagram, wanted: DiagramEngine? = nil) throws(RenderError) {
        let cards = diagram.cards.count
        let links = diagram.links.count
        guard cards <= Self.mostCards, links <= Self.mostLinks else {
            throw .tooLarge(cards: cards, links: links)
        }
        let hasRoles = !diagram.panels.isEmpty
        let fitsPanels = hasRoles && cards <= Self.placedCards && links <= Self.placedLinks
        if let wanted, wanted != .panels || fitsPanels {
            engine = wanted
            reason = "as asked"
            isAsked = true
            return
        }
        isAsked = false
        if fitsPanels {
            engine = .panels
            reason = "the cards stand in panels"
        } else if cards <= Self.layeredCards, links <= Self.layeredLinks {
            engine = .dot
            let size =
                "\(cards) \(cards == 1 ? "card" : "cards") and "
                + "\(links) \(links == 1 ? "link" : "links")"
            reason = size + (hasRoles ? " are too many for panels" : " fit in layers")
        } else {
            engine = .sfdp
            reason = "\(cards) cards and \(links) links are too many for layers"
        }
    }
}
