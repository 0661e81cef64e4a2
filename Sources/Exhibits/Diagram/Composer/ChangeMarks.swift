import DiffusionAnalysis
import DiffusionModel

/// Shows on lines and cards what became of them between two graphs.
struct ChangeMarks {
    private let model: GraphModel

    init(_ model: GraphModel) { self.model = model }

    /// Marks lines, which stand in the order of those that they were made of, and cards.
    func show(on diagram: inout Diagram, _ lines: [SceneLine]) {
        let stated = StatedChanges(model)
        for (place, line) in zip(diagram.links.indices, lines) {
            diagram.links[place].change = stated.change(of: line.links)
        }
        let entities = model.entitiesByID()
        for place in diagram.cards.indices {
            let entity = entities[diagram.cards[place].id]
            diagram.cards[place].change = entity.flatMap { stated.change(of: $0) }
        }
    }

    /// What the frames of cards mean, where some have one of these.
    static func note(of cards: [DiagramCard]) -> String? {
        let present = Set(cards.compactMap(\.change))
        let words = Difference.Change.allCases.filter(present.contains).map { change in
            switch change {
            case .appeared: "with a thick green frame appeared"
            case .vanished: "with a dashed grey frame vanished"
            case .changed: "with an orange frame changed"
            }
        }
        return words.isEmpty ? nil : "Cards " + words.joined(separator: "; those ") + "."
    }
}
