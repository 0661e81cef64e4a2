import DiffusionModel
import TestSupport
import Testing

@testable import DiffusionNetwork

/// Filters on entities choose nodes of the level asked; agents and ties come along.
@Suite struct NodeFilterTests: SmallGraphs {
    /// What an edge says, in words that stay the same when a model is cut down.
    private func words(_ edge: NetworkEdge, in model: GraphModel) -> String {
        let links = edge.links.map { link in
            let ids = [model.links.subjects[link], model.links.objects[link]]
                .map { model.entities[$0].id }
            return "\(ids[0]) \(model.kindID(ofLink: link)) \(ids[1])"
        }
        let folded = (edge.upstreamActors + edge.downstreamActors).map { model.entities[$0].id }
        return [
            model.entities[edge.upstream].id, model.entities[edge.downstream].id,
            edge.through.map { model.entities[$0].id } ?? "", "\(links)", "\(folded)",
            "\(edge.days)", edge.carrier.map { model.entities[$0].id } ?? "",
            "\(edge.policies.map { model.entities[$0].id })", edge.stage.rawValue,
        ].joined(separator: " | ")
    }

    private func network(
        _ model: GraphModel, _ filters: [Filter], _ level: NetworkLevel
    ) throws -> (nodes: [String], edges: [String]) {
        let selection = Selection(SelectionCriteria(filters), in: model)
        let frozen = try model.freeze(selection, NetworkSettings(level: level))
        return (
            frozen.entities.map { model.entities[$0].id },
            frozen.edges.map { words($0, in: model) }.sorted()
        )
    }

    private func ends(
        _ model: GraphModel, _ filters: [Filter], _ level: NetworkLevel
    ) throws -> [String] {
        try network(model, filters, level).edges.map { edge in
            edge.split(separator: " | ").prefix(2).joined(separator: ">")
        }
    }

    private let agencies = """
        tributary: 1
        regions: {a: A, b: B, c: C}
        agencies: {a-gov: {acts-for: a}, a-desk: {acts-for: a-gov}, b-gov: {acts-for: b}, c-gov: {acts-for: c}}
        officials: {m: {posts: [{at: b-gov, from: 2009, to: ..}]}}
        agreements: {pact: {date: 2011, parties: [a-gov, m]}}
        links:
          - {link: b-gov learns-from a-desk, date: 2010}
          - {link: c-gov learns-from b-gov, date: 2012}
        """

    @Test func `what agencies and officials did is kept for the chosen regions`() throws {
        let model = try model(agencies)
        let (a, b): (EntityIndex, EntityIndex) = (0, 1)
        let only = try ends(model, [.only([a, b])], .region)
        #expect(only == ["a>b", "a>b", "b>a"])
        let kinds = try ends(model, [.kinds(["region"])], .region)
        #expect(kinds == ["a>b", "a>b", "b>a", "b>c"])
        #expect(try ends(model, [.only([a, 2])], .region) == [])
    }

    @Test func `among actors agents are no nodes unless they are chosen`() throws {
        let model = try model(agencies)
        #expect(try network(model, [.kinds(["region"])], .actor).nodes == ["a", "b", "c"])
        let found = try ends(model, [.kinds(["agency"])], .actor)
        #expect(found == ["a-desk>b-gov", "b-gov>c-gov"] || found.contains("a-desk>b-gov"))
    }

    @Test func `an item that joins two chosen nodes comes along as their tie`() throws {
        let model = try model(
            """
            tributary: 1
            regions: {a: A, b: B, c: C}
            agreements: {pact: {date: 2011, parties: [a, b]}, deal: {date: 2011, parties: [a, c]}}
            """)
        #expect(try ends(model, [.kinds(["region"])], .actor).count == 4)
        #expect(
            try network(model, [.kinds(["region"])], .item).nodes == [
                "a", "b", "c", "deal", "pact",
            ])
        #expect(try network(model, [.only([0, 1])], .item).nodes == ["a", "b", "pact"])
    }

    /// The post may be held in either region: to choose one of the two does not decide it.
    @Test func `choosing nodes does not change who acts for whom`() throws {
        let model = try model(
            """
            tributary: 1
            regions: {a: A, b: B, x: X}
            officials: {o: {posts: [{at: a, from: 2010}, {at: b, from: 2010}]}}
            links: [{link: o advises x, date: 2012}]
            """)
        #expect(try ends(model, [.only([0, 2])], .region) == [])
    }

    // MARK: - Against slow definitions

    private static let filters: [[Filter]] = {
        let date = (try? PartialDate(parsing: "2010")).map { [$0] } ?? []
        return [
            [.linkKinds(["learns-from", "directs"])], [.linkKinds(["parties"])],
            [.linkKinds(["moves"])], [.linkKinds(["holds-office"])], [.stages([.done])],
            [.during(date)], [.after(date)], [.before(date)], [.sources(["s0"])],
            [.withoutSources(["s0"])], [.withoutSources(["s1"])], [.minSources(2)],
            [.kinds(["region"])], [.kinds(["region", "official"])], [.kinds(["agency"])],
        ]
    }()

    /// Oracle: one way of asking is that of the other.
    @Test(arguments: 0..<150)
    func `a filter means the same in the verb and before it`(seed: UInt64) throws {
        let model = try model(RandomCase(seed: seed).yaml)
        let position = model.entitiesByID()
        let some = ["r0", "r1", "r2", "g0"].compactMap { position[$0] }
        let inside = [Filter.within([position["n"] ?? 0])]
        for filters in Self.filters + [[.only(Array(some.prefix(3)))], [.only(some)], inside] {
            let selection = Selection(SelectionCriteria(filters), in: model)
            let cut = model.subset(selection)
            for level in NetworkLevel.allCases {
                let asked = try network(model, filters, level)
                let piped = try network(cut, [], level)
                #expect(asked.edges == piped.edges, "\(filters) \(level)")
                #expect(asked.nodes == piped.nodes, "\(filters) \(level)")
            }
        }
    }

    /// Oracle: the whole network of the level, and of it the edges between chosen nodes.
    @Test(arguments: 0..<150)
    func `choosing nodes keeps the edges between them and no others`(seed: UInt64) throws {
        let model = try model(RandomCase(seed: seed).yaml)
        let position = model.entitiesByID()
        let chosen = ["r0", "r2", "r3", "o1"]
        let filters: [([Filter], (String) -> Bool)] = [
            ([.kinds(["region"])], { $0.hasPrefix("r") || $0 == "n" }),
            ([.kinds(["region", "official"])], { !$0.hasPrefix("g") }),
            ([.only(chosen.compactMap { position[$0] })], { chosen.contains($0) }),
        ]
        for level in [NetworkLevel.actor, .region] {
            let whole = try network(model, [], level).edges
            for (filter, isChosen) in filters {
                let expected = whole.filter { edge in
                    edge.split(separator: " | ").prefix(2).allSatisfy { isChosen(String($0)) }
                }
                #expect(try network(model, filter, level).edges == expected, "\(filter) \(level)")
            }
        }
    }
}
