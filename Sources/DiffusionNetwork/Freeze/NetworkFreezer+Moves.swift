import DiffusionModel
import GraphKernel

/// Edges that no link alone makes, and nodes that have none.
extension NetworkFreezer {
    /// Adds what officials carry from one region to another.
    mutating func addMoves() throws(GraphError) {
        guard folding.hasOffices, settings.view != .asWritten else { return }
        let ways = rule.waysOfMoves { selection.keepsMove($0) }
        guard ways.contains(where: { !$0.isEmpty }) else { return }
        let posts = model.links.indices.filter { model.isPost($0) && selection.passesLink[$0] }
        let moves = try OfficialMoves(
            of: posts, in: model, edges.policies, &folding, ways)
        for move in moves.edges where mayJoin(move.upstream, move.downstream, through: nil) {
            append(move)
        }
    }

    /// Finds whom an edge joins to another, and takes the self-loops of all others away.
    mutating func leaveOutIsolated() {
        var hasTie = IndexedList<EntityIndex, Bool>(
            repeating: false, count: model.entities.count)
        for code in edges.codes {
            let (one, other) = edges.ends(code)
            if one != other { (hasTie[one], hasTie[other]) = (true, true) }
        }
        edges.codes = edges.codes.filter { hasTie[edges.ends($0).upstream] }
        self.hasTie = hasTie
    }
}
