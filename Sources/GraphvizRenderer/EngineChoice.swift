public import Exhibits

/// Which layout draws a diagram, and why.
public struct EngineChoice: Hashable, Sendable {
    /// The layout.
    public let engine: DiagramEngine
    /// Why, in a few words that follow "Drawn with …: ".
    public let reason: String

    private static let layeredCards = 500
    private static let layeredLinks = 1500
    private static let mostCards = 10000
    private static let mostLinks = 40000

    /// Chooses by what the diagram has and how large it is.
    ///
    /// - Throws: `RenderError.tooLarge` where no layout would be legible.
    public init(for diagram: Diagram, wanted: DiagramEngine? = nil) throws(RenderError) {
        let cards = diagram.cards.count
        let links = diagram.links.count
        guard cards <= Self.mostCards, links <= Self.mostLinks else {
            throw .tooLarge(cards: cards, links: links)
        }
        if let wanted, wanted != .panels || !diagram.panels.isEmpty {
            engine = wanted
            reason = "as asked"
        } else if !diagram.panels.isEmpty {
            engine = .panels
            reason = "the cards stand in panels"
        } else if cards <= Self.layeredCards, links <= Self.layeredLinks {
            engine = .dot
            reason = "\(cards) cards and \(links) links fit in layers"
        } else {
            engine = .sfdp
            reason = "\(cards) cards and \(links) links are too many for layers"
        }
    }
}
