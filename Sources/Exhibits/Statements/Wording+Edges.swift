package import DiffusionModel
import DiffusionNetwork

extension Wording {
    /// When an edge was; where two links have times of their own, one after the other.
    static func time(of edge: NetworkEdge) -> String {
        func words(_ timing: Timing?) -> String { timing.map(self.timing) ?? "undated" }
        guard let passage = edge.passage else { return words(edge.timing) }
        let (first, second) = (words(passage.first), words(passage.second))
        return first == second ? first : "\(first), then \(second)"
    }

    /// Whether an entity's name is sure to be a singular.
    package static func isSingular(_ entity: EntityIndex, in model: GraphModel) -> Bool {
        let nature = model.nature(ofEntity: entity)
        return nature == .region || nature == .person
    }
}
