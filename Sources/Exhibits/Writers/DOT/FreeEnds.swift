import DiffusionModel
import Texts

/// Where the lines of a free drawing end: at cards, at frames, or at what stands in for a frame.
struct FreeEnds {
    /// A node, and the frame at whose border the line is cut off.
    struct End {
        var node: String
        var cluster: String?
    }

    private let diagram: Diagram
    private let statements: DOTStatements
    private let hasClusters: Bool
    private let known: Set<String>
    private let panels: [String: Int]
    private var isLineEnd: Set<String> = []
    /// The panels, by number, that lines end at and that no frame is drawn for.
    private(set) var standIns: [Int] = []

    init(_ diagram: Diagram, _ statements: DOTStatements, hasClusters: Bool) {
        self.diagram = diagram
        self.statements = statements
        self.hasClusters = hasClusters
        known = Set(diagram.cards.map(\.id))
        panels = Dictionary(diagram.panels.enumerated().map { ($1.id, $0) }) { one, _ in one }
        gather()
    }

    private mutating func gather() {
        var wanted: Set<Int> = []
        for link in diagram.links {
            for (end, other) in [(link.from, link.to), (link.to, link.from)] {
                guard case .panel(let id) = end, let index = panels[id] else { continue }
                isLineEnd.insert(id)
                if !isFramed(index, facing: other) { wanted.insert(index) }
            }
        }
        standIns = wanted.sorted()
    }

    func isKnown(_ card: String) -> Bool { known.contains(card) }

    func isEnd(_ panel: String) -> Bool { isLineEnd.contains(panel) }

    /// A line cannot end at a frame that holds its other end.
    private func isFramed(_ index: Int, facing other: DiagramLink.End) -> Bool {
        let cards = diagram.panels[index].cards
        guard hasClusters, cards.contains(where: isKnown) else { return false }
        switch other {
        case .card(let id): return !cards.contains(id)
        case .panel(let id): return panels[id] != index
        }
    }

    /// One end of a line, or nil where the diagram has no such end.
    func end(_ end: DiagramLink.End, facing other: DiagramLink.End) -> End? {
        switch end {
        case .card(let id):
            return isKnown(id) ? End(node: statements.node(id)) : nil
        case .panel(let id):
            guard let index = panels[id] else { return nil }
            guard isFramed(index, facing: other) else { return End(node: Self.standIn(index)) }
            let cards = diagram.panels[index].cards.filter(isKnown)
            return End(
                node: statements.node(cards[cards.count / 2]), cluster: "cluster_\(index)")
        }
    }

    static func standIn(_ index: Int) -> String { DOTText.quoted("caption:panel \(index)") }

    /// What a panel without a title is called: by its cards.
    func names(in panel: DiagramPanel) -> String {
        let names = diagram.cards.filter { panel.cards.contains($0.id) }.map(\.name)
        return names.joined(separator: ", ")
    }
}
