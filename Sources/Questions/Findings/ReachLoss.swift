import DiffusionAnalysis
import DiffusionModel
import DiffusionNetwork
import Exhibits

/// What of an answer about reach falls with sources that are not believed.
final class ReachLoss: Sendable {
    private let loss: SourceLoss
    /// Who is no longer reached, by itself or as part of a region.
    private let gone: [EntityIndex]
    /// What has changed for those who still are reached, and who is reached only now.
    private let changes: [String]
    private let side: ReachSide
    private let asked: AskedNetwork

    /// More than these are counted, not named.
    static let mostNamed = 12

    /// Asks the same question with every source believed; nil where none is disbelieved.
    ///
    /// - Parameters:
    ///   - side: Which way was looked.
    ///   - entity: From whom.
    ///   - asked: The network that was asked.
    ///   - rules: What counts as a path.
    /// - Throws: `TributaryError` or `GraphError`.
    init?(
        _ side: ReachSide, from entity: EntityIndex, _ asked: AskedNetwork, _ rules: ReachRules
    ) throws {
        guard !asked.selection.disbelieved.isEmpty else { return nil }
        let model = asked.graph.model
        let selection = Selection(asked.criteria.believingAll, in: model)
        let network = try asked.graph.freeze(selection, asked.settings, hearing: asked.listener)
        let before = try network.reach(side, from: [entity], rules)
        let after = try asked.frozen.reach(side, from: [entity], rules)
        let left = Set(after.map(\.entity))
        let missing = before.map(\.entity).filter { !left.contains($0) }
        // Who counts for a region that is there itself is there with it.
        let refolded = asked.frozen.refolded(since: network).filter { refolded in
            missing.contains(refolded.actor)
                && refolded.regions.contains { left.contains($0) || $0 == entity }
        }
        guard
            let loss = SourceLoss(
                of: Reached.edges(of: before).map { network.edges[$0] }, in: model, asked.selection,
                refolded: refolded)
        else { return nil }
        gone = missing.filter { entity in !refolded.contains { $0.actor == entity } }
        changes = RowChanges.words(
            ofReach: .reach(before, side, in: model), .reach(after, side, in: model),
            way: Self.way(side), most: Self.mostNamed)
        (self.loss, self.side, self.asked) = (loss, side, asked)
    }

    private static func way(_ side: ReachSide) -> String {
        side == .upstream ? "upstream" : "downstream"
    }

    /// One line: who is no longer reached, which links of the paths shown have fallen, and for whom
    /// something has changed.
    var words: String {
        let model = asked.graph.model
        let names = gone.prefix(Self.mostNamed).map { model.entities[$0].name }
        let verb = gone.count == 1 ? "1 actor is" : "\(gone.count) actors are"
        let reached =
            gone.isEmpty
            ? []
            : ["\(verb) no longer \(Self.way(side)): \(Wording.counted(names, of: gone.count))"]
        let fallen =
            reached + Wording.refolded(loss, in: model, most: Self.mostNamed)
            + Wording.fallenLinks(loss, in: model, most: Self.mostNamed)
        let nobody = changes.isEmpty ? "nothing of the answer falls" : "nobody falls out"
        let parts = (fallen.isEmpty ? [nobody] : fallen) + changes
        return "without " + loss.disbelieved.joined(separator: ", ") + " "
            + parts.joined(separator: "; ")
    }
}
