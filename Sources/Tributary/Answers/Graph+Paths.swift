public import DiffusionAnalysis
import DiffusionModel
import DiffusionNetwork
public import Questions

extension Graph {
    /// Finds how a policy may have passed from one actor to another, and when.
    ///
    /// - Parameters:
    ///   - start: Where paths start: an id, name or alias.
    ///   - end: Where paths end: an id, name or alias.
    ///   - options: Which paths count; by default those of the fewest steps that obey time.
    /// - Returns: The paths, best first; `whyEmpty` where there is none. The verb `paths` writes
    ///   the same.
    /// - Throws: `TributaryError` where a name is unknown or ambiguous, the question makes no
    ///   sense, or the search takes too long.
    public func paths(
        from start: String, to end: String, _ options: PathOptions = PathOptions()
    ) throws(TributaryError) -> Answer<PolicyPath> {
        try TributaryError.mapping { () throws -> Answer<PolicyPath> in
            let (question, asked) = try askPaths(
                from: start, to: end, options, hearing: NobodyListening())
            let finding = try PathFinding(question, asked)
            let (paths, ids) = (finding.pathways.paths, LinkNamesOnDemand(model))
            return Answer(finding.composition(), whereEmpty: { finding.reason }) { place in
                PolicyPath(place + 1, paths[place], in: asked.frozen, ids.names)
            }
        }
    }

    /// Finds every actor from whom a policy may have come.
    ///
    /// - Parameters:
    ///   - actor: An id, name or alias.
    ///   - options: What counts as a path.
    /// - Returns: The actors by the number of steps, then by id, a row for the path that leaves
    ///   last from each. The verb `upstream` writes the same.
    /// - Throws: `TributaryError`, as `paths(from:to:_:)`.
    public func upstream(
        of actor: String, _ options: ReachOptions = ReachOptions()
    ) throws(TributaryError) -> Answer<ReachedActor> {
        try reach(.upstream, of: actor, options)
    }

    /// Finds every actor to whom a policy may have gone.
    ///
    /// - Parameters:
    ///   - actor: An id, name or alias.
    ///   - options: What counts as a path.
    /// - Returns: The actors by the number of steps, then by id, a row for the path that arrives
    ///   first at each. The verb `downstream` writes the same.
    /// - Throws: `TributaryError`, as `paths(from:to:_:)`.
    public func downstream(
        of actor: String, _ options: ReachOptions = ReachOptions()
    ) throws(TributaryError) -> Answer<ReachedActor> {
        try reach(.downstream, of: actor, options)
    }

    private func reach(
        _ side: ReachSide, of actor: String, _ options: ReachOptions
    ) throws(TributaryError) -> Answer<ReachedActor> {
        try TributaryError.mapping { () throws -> Answer<ReachedActor> in
            let (entity, asked) = try askReach(of: actor, options, hearing: NobodyListening())
            let finding = try ReachFinding(side, of: entity, options.rules, asked)
            let (reached, ids) = (finding.reached, LinkNamesOnDemand(model))
            return Answer(
                finding.composition, whereEmpty: { finding.reason(isOverTime: false) }
            ) { place in
                ReachedActor(reached[place], in: asked.frozen, ids.names)
            }
        }
    }

    /// Counts by day to how many actors a policy may have gone, and to how many it has for certain.
    ///
    /// - Parameters:
    ///   - actor: An id, name or alias.
    ///   - options: What counts as a path, which obeys time.
    /// - Returns: A row for each day on which a number changes. The verb `downstream --over-time`
    ///   writes the same.
    /// - Throws: `TributaryError`, as `paths(from:to:_:)`.
    public func downstreamOverTime(
        of actor: String, _ options: ReachOptions = ReachOptions()
    ) throws(TributaryError) -> Answer<ReachOverTime.Row> {
        try TributaryError.mapping { () throws -> Answer<ReachOverTime.Row> in
            var options = options
            options.allowsAnyOrder = false
            let (entity, asked) = try askReach(of: actor, options, hearing: NobodyListening())
            let finding = try ReachFinding(overTimeOf: entity, options.rules, asked)
            let rows = finding.days
            return Answer(
                finding.composition, whereEmpty: { finding.reason(isOverTime: true) }
            ) { rows[$0] }
        }
    }
}
