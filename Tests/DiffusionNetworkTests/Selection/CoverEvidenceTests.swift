import DiffusionModel
import Testing

@testable import DiffusionNetwork

/// A policy goes with the evidence that an item covers it.
///
/// Oracle: by hand. An item concerns what it covers, and each `covers` is a link with evidence of
/// its own: whoever does not believe that evidence has no word that the item covers the policy.
@Suite struct CoverEvidenceTests: SmallGraphs {
    private func pact(_ roles: String) throws -> GraphModel {
        try model(
            """
            tributary: 1
            sources: {s: S, t: T}
            regions: {a: A, b: B}
            policies: {f: Faces, z: Zones}
            agreements: {m: {date: 2012, \(roles)}}
            """)
    }

    /// The policies of each edge under some filters.
    private func policies(
        _ model: GraphModel, without sources: [String] = [], _ disputed: DisputedLinks = .leave,
        _ filters: [Filter] = []
    ) throws -> [String] {
        let selection = selection(model, without: sources, disputed, filters)
        return try model.freeze(selection, NetworkSettings(level: .actor)).edges.map { edge in
            edge.policies.map { model.entities[$0].id }.joined(separator: " ")
        }
    }

    private func selection(
        _ model: GraphModel, without sources: [String], _ disputed: DisputedLinks,
        _ filters: [Filter] = []
    ) -> Selection {
        var criteria = SelectionCriteria(
            (sources.isEmpty ? [] : [.withoutSources(sources)]) + filters)
        criteria.disputed = disputed
        return Selection(criteria, in: model)
    }

    @Test(arguments: [
        // The cover has a source of its own, the item another.
        ("model: a, learner: b, covers: [{who: f, evidence: t}, z], evidence: s", "z"),
        // Two sources say it, and one is left.
        ("model: a, learner: b, covers: [{who: f, evidence: [s, t]}, z], evidence: s", "f z"),
        // The cover stands on what the item does; the roles have sources of their own.
        (
            "model: {who: a, evidence: s}, learner: {who: b, evidence: s}, covers: f, evidence: t",
            ""
        ),
        // What the item states needs no link.
        (
            "model: a, learner: b, policy: z, covers: {who: f, evidence: t}, evidence: s", "z"
        ),
    ])
    func `a policy falls with the evidence that the item covers it`(
        roles: String, left: String
    ) throws {
        #expect(try policies(try pact(roles), without: ["t"]) == [left])
    }

    private let doubted = """
        model: a, learner: b, covers: [{who: f, evidence: {source: t, stance: disputes}}, z],
        evidence: s
        """

    @Test func `a cover that is only disputed gives its policy where disputed links are kept`()
        throws
    {
        let model = try pact(doubted)
        #expect(try policies(model) == ["z"])
        #expect(try policies(model, .keep) == ["f z"])
    }

    @Test func `the filter on policies asks for what the item is still said to cover`() throws {
        let model = try pact(
            "model: a, learner: b, covers: [{who: f, evidence: t}, z], evidence: s")
        let faces = Filter.policies([try #require(model.entitiesByID()["f"])])
        #expect(try policies(model, .leave, [faces]) == ["f z"])
        #expect(try policies(model, without: ["t"], .leave, [faces]).isEmpty)
        #expect(try policies(try pact(doubted), .leave, [faces]).isEmpty)
    }

    @Test func `what a filter writes covers no more than what stood`() throws {
        let fallen = try pact(
            "model: a, learner: b, covers: [{who: f, evidence: t}, z], evidence: s")
        for disputed in [DisputedLinks.leave, .keep] {
            let part = fallen.subset(selection(fallen, without: ["t"], disputed))
            #expect(try policies(part, .keep) == ["z"])
        }
        let model = try pact(doubted)
        let part = model.subset(selection(model, without: [], .leave))
        #expect(try policies(part) == ["z"])
    }
}
