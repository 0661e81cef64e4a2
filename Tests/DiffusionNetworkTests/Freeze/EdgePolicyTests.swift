import DiffusionModel
import Testing

@testable import DiffusionNetwork

/// Oracle: by hand, from "a link concerns the policies that it states or its item covers".
@Suite struct EdgePolicyTests: SmallGraphs {
    /// Edges as `upstream>downstream: policies`.
    private func edges(
        _ model: GraphModel, _ level: NetworkLevel, _ criteria: SelectionCriteria? = nil
    ) throws -> [String] {
        let selection = Selection(criteria ?? SelectionCriteria(), in: model)
        let network = try model.freeze(selection, NetworkSettings(level: level))
        return network.edges.map { edge in
            let ids = [edge.upstream, edge.downstream].map { model.entities[$0].id }
            let policies = edge.policies.map { model.entities[$0].id }
            return ids.joined(separator: ">") + ": " + policies.joined(separator: " ")
        }
    }

    private let several = """
        tributary: 1
        regions: {a: A, b: B, c: C, d: D}
        agencies: {office: {name: Office, acts-for: a}, board: {name: Board, acts-for: a}}
        policies: {rent: Rent, wells: Wells}
        agreements:
          deal: {date: 2010, model: a, learner: b, covers: [wells], policy: rent}
          bare: {date: 2011, model: b, learner: c}
          pact: {date: 2012, covers: rent, model: [office, board], learner: d}
        links:
          - {link: c advises d, policy: [wells, rent]}
          - {link: d advises a}
        """

    @Test func `a link concerns what it states, or what its item states and covers`() throws {
        let model = try model(several)
        let expected = [
            "a>b: rent wells", "a>board: ", "a>office: ", "b>c: ", "board>a: ", "board>d: rent",
            "c>d: rent wells", "d>a: ", "office>a: ", "office>d: rent",
        ]
        #expect(try edges(model, .actor) == expected)
    }

    @Test func `edges that folding makes one have their policies together`() throws {
        let expected = ["a>b: rent wells", "a>d: rent", "b>c: ", "c>d: rent wells", "d>a: "]
        #expect(try edges(try model(several), .region) == expected)
    }

    @Test func `the filter on policies goes by the same rule`() throws {
        let model = try model(several)
        let wells = try #require(model.entitiesByID()["wells"])
        let kept = try edges(model, .actor, SelectionCriteria([.policies([wells])]))
        #expect(kept == ["a>b: rent wells", "c>d: rent wells"])
    }

    /// A field that is no policy is no policy for being covered.
    @Test func `only policies are covered as policies`() throws {
        let model = try model(
            """
            tributary: 1
            regions: {a: A, b: B}
            populations: {tenants: Tenants}
            agreements: {deal: {date: 2010, model: a, learner: b, covers: tenants}}
            """)
        #expect(try edges(model, .actor) == ["a>b: "])
        #expect(!model.linkPolicies.areStated)
    }

    @Test func `an adoption concerns the policy adopted`() throws {
        let model = try model(
            """
            tributary: 1
            regions: {a: A}
            policies: {rent: Rent}
            adoptions: [{actor: a, policy: rent, date: 2014, stage: done}]
            """)
        #expect(model.linkPolicies[0].map { model.entities[$0].id } == ["rent"])
    }
}
