public import DiffusionAnalysis
import DiffusionModel
import DiffusionNetwork
public import Questions

extension Graph {
    /// Finds the actors and links without which the network falls apart.
    ///
    /// - Parameter options: Where they are looked for.
    /// - Returns: Actors before links, each by how many actors they cut off. The verb `chokepoints`
    ///   writes the same.
    /// - Throws: `TributaryError` where a name is unknown.
    public func chokepoints(
        _ options: ChokepointOptions = ChokepointOptions()
    ) throws(TributaryError) -> Answer<CutPoint> {
        try TributaryError.mapping { () throws -> Answer<CutPoint> in
            let finding = try ChokepointFinding(
                .whole, in: self, options, hearing: NobodyListening())
            guard case .points(let points) = finding.found,
                let composition = try finding.composition()
            else { throw TributaryError(.internal, "no answer to a question about chokepoints") }
            let (frozen, ids) = (finding.asked.frozen, LinkNamesOnDemand(model))
            return Answer(composition) { CutPoint(points[$0], in: frozen, ids.names) }
        }
    }

    /// Finds whom every path from an actor, or to it, must pass.
    ///
    /// - Parameters:
    ///   - side: Whether paths from the actor are meant, downstream, or those to it.
    ///   - actor: An id, name or alias.
    ///   - options: Where they are looked for.
    /// - Returns: Those behind whom somebody stands, by how many. The verb `chokepoints` writes the
    ///   same with `--downstream-of` or `--upstream-of`.
    /// - Throws: `TributaryError` where a name is unknown or ambiguous.
    public func gates(
        _ side: ReachSide, of actor: String, _ options: ChokepointOptions = ChokepointOptions()
    ) throws(TributaryError) -> Answer<GateKeeper> {
        try TributaryError.mapping { () throws -> Answer<GateKeeper> in
            let finding = try ChokepointFinding(
                .gates(side, of: actor), in: self, options, hearing: NobodyListening())
            guard case .gates(let gates) = finding.found,
                let composition = try finding.composition()
            else { throw TributaryError(.internal, "no answer to a question about gates") }
            let entities = model.entities
            return Answer(composition) { place in
                let gate = gates[place]
                return GateKeeper(
                    actor: entities[gate.entity], behind: gate.behind,
                    after: entities[gate.after])
            }
        }
    }

    /// Finds what stands between two actors, along the flow.
    ///
    /// - Parameters:
    ///   - start: Where paths start: an id, name or alias.
    ///   - end: Where paths end: an id, name or alias.
    ///   - options: Where they are looked for.
    /// - Returns: The gates, then the fewest actors and the fewest links without which no path is
    ///   left; `whyEmpty` where no path leads from one to the other. The verb `chokepoints` writes
    ///   the same with `--between`.
    /// - Throws: `TributaryError` where a name is unknown or ambiguous.
    public func separation(
        from start: String, to end: String, _ options: ChokepointOptions = ChokepointOptions()
    ) throws(TributaryError) -> Answer<SeparatingThing> {
        try TributaryError.mapping { () throws -> Answer<SeparatingThing> in
            let finding = try ChokepointFinding(
                .between(start, end), in: self, options, hearing: NobodyListening())
            let (things, frozen) = (finding.separating, finding.asked.frozen)
            let ids = LinkNamesOnDemand(model)
            let composition = try finding.composition() ?? finding.emptyComposition
            return Answer(composition, whereEmpty: { finding.reason }) { place in
                let (role, thing) = things[place]
                return SeparatingThing(
                    role: role, thing: CutPoint.Thing(thing, in: frozen, ids.names))
            }
        }
    }
}

extension ChokepointFinding {
    /// What stands between two actors, in the order of the rows.
    fileprivate var separating: [(role: SeparatingThing.Role, thing: Chokepoint.Thing)] {
        guard case .separation(let found) = found else { return [] }
        return found.gates.map { (.gate, .actor($0)) }
            + (found.actors ?? []).map { (.actorCut, .actor($0)) }
            + found.edges.map { (.linkCut, .edge($0)) }
    }
}
