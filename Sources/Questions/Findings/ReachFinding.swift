package import DiffusionAnalysis
package import DiffusionModel
import DiffusionNetwork
import Exhibits

/// Whom a policy may have reached, or how many by which day, with what there is to say of it.
///
/// By reference, as copying all of it is much code.
package final class ReachFinding: Sendable {
    /// Who is reached; empty where days are counted.
    package let reached: [Reached]
    /// How many are reached by which day; empty where actors are listed.
    package let days: [ReachOverTime.Row]
    /// The answer.
    package let composition: Composition
    private let asked: AskedNetwork
    private let side: ReachSide
    private let entity: EntityIndex
    private let rules: ReachRules
    private let loss: ReachLoss?

    /// Finds who is reached.
    ///
    /// - Throws: `TributaryError` or `GraphError`.
    package convenience init(
        _ side: ReachSide, of entity: EntityIndex, _ rules: ReachRules, _ asked: AskedNetwork
    ) throws {
        let reached = try asked.frozen.reach(side, from: [entity], rules)
        var exhibit = Exhibit(.reach(reached, side, in: asked.graph.model))
        asked.note(on: reached, in: &exhibit)
        try self.init(side, entity, rules, asked, reached, [], exhibit)
    }

    /// Counts by day who is reached downstream.
    ///
    /// - Throws: `TributaryError` or `GraphError`.
    package convenience init(
        overTimeOf entity: EntityIndex, _ rules: ReachRules, _ asked: AskedNetwork
    ) throws {
        let reach = try asked.frozen.reachOverTime(from: [entity], rules)
        var exhibit = Exhibit(.reach(overTime: reach))
        asked.note(on: reach, in: &exhibit)
        try self.init(.downstream, entity, rules, asked, [], reach.rows, exhibit)
    }

    private init(
        _ side: ReachSide, _ entity: EntityIndex, _ rules: ReachRules, _ asked: AskedNetwork,
        _ reached: [Reached], _ days: [ReachOverTime.Row], _ found: Exhibit
    ) throws {
        (self.asked, self.side, self.entity, self.rules) = (asked, side, entity, rules)
        (self.reached, self.days) = (reached, days)
        var exhibit = found
        loss = try ReachLoss(side, from: entity, asked, rules)
        asked.noteLooseLinks(in: &exhibit)
        if let loss, exhibit.table.rowCount > 0 {
            asked.listener.note(loss.words, code: "fallen")
            exhibit.remarks.append(loss.words)
        }
        exhibit.caption = asked.caption
        asked.tell(&exhibit)
        composition = Composition(exhibit)
    }

    /// Whether nobody is reached.
    package var isEmpty: Bool { reached.isEmpty && days.isEmpty }

    /// That nobody is there, and what would give somebody.
    package func reason(isOverTime: Bool) -> String {
        let way = side == .upstream ? "upstream" : "downstream"
        // What asks for disputed links alone shuts out all others, as a filter does.
        let only = asked.criteria.disputed == .only ? ["--disputed only"] : []
        let options = (asked.criteria.filters.map(\.option) + only).joined(separator: ", ")
        return "nothing is \(way) of \(asked.graph.model.entities[entity].name)"
            + (options.isEmpty ? "" : " under \(options)")
            + (loss.map { "; " + $0.words } ?? "")
            + asked.advice(
                on: isOverTime
                    ? .reachOverTime(of: entity, rules) : .reach(side, of: entity, rules)
            ).ways("somebody is", next: "or")
    }
}

extension AskedNetwork {
    /// Says what the paths to those who are reached rest on, and which policies may be missing.
    fileprivate func note(on reached: [Reached], in exhibit: inout Exhibit) {
        // Only where offices fold actors is a path looked at whole, which may be long.
        if frozen.edges.hasWholes {
            say(
                Wording.officesInDoubt(reached.lazy.map(\.path), in: frozen), "office-in-doubt",
                in: &exhibit)
        }
        say(
            Wording.unsupported(
                Reached.edges(of: reached), in: frozen, most: ReachLoss.mostNamed), "unsupported",
            in: &exhibit)
        let count = reached.count(where: \.mayMissPolicies)
        guard count > 0 else { return }
        say(
            "a policy may be missing from \(count == 1 ? "1 row" : "\(count) rows"), as it would "
                + "take too long to try every way (--policy P asks about one)", "policies-cut",
            in: &exhibit)
        exhibit.summary.append(Table.Field("mayMissPolicies", .integer(count)))
    }

    /// Says what counts by day rest on, and whom they leave out.
    fileprivate func note(on reach: ReachOverTime, in exhibit: inout Exhibit) {
        // The paths behind a count are not shown, so all links are named that it may rest on.
        say(
            Wording.unsupported(in: frozen, most: ReachLoss.mostNamed), "unsupported",
            in: &exhibit)
        guard reach.openEnded > 0 else { return }
        say(
            "certain leaves out \(reach.openEnded) who will have been reached, but by no day "
                + "that is known", "open-ended", in: &exhibit)
    }

    /// Says something if there is something to say, and adds it to the answer.
    func say(_ words: String?, _ code: String, in exhibit: inout Exhibit) {
        guard let words else { return }
        listener.note(words, code: code)
        exhibit.remarks.append(words)
    }
}

extension Graph {
    /// The network in which to look for whom a policy may have reached, and the actor to start
    /// from.
    ///
    /// - Parameters:
    ///   - actor: An id, name or alias.
    ///   - options: What counts as a path.
    ///   - listener: Who hears what there is to say.
    /// - Returns: The actor, and the network.
    /// - Throws: `NameError` or `TributaryError`.
    package func askReach(
        of actor: String, _ options: ReachOptions, hearing listener: any QuestionListener
    ) throws -> (entity: EntityIndex, asked: AskedNetwork) {
        let names = NameLookup(model)
        let entity = try names.entity(actor)
        let asked = try AskedNetwork(
            self, options.network, options.part, naming: [entity],
            anyOrder: options.allowsAnyOrder, hearing: listener)
        return (entity, asked)
    }
}
