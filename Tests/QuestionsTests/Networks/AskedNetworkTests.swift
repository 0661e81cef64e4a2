import Testing
import Tributary

@testable import Questions

/// The network that a question is put to, and what there is to say of how it was made.
///
/// Oracle: by hand from the small graphs.
@Suite struct AskedNetworkTests {
    private static let towns = """
        sources: {s: {title: Survey}, t: {title: Talk}, echo: {title: Echo, depends-on: t}}
        regions: {a: Ash, b: Birch, c: Cedar}
        agencies: {g: {name: Guild, acts-for: b}}
        policies: {p: Rents, q: Tolls}
        links:
          - {link: g learns-from a, id: x, date: 2012, policy: p, evidence: s}
          - {link: c learns-from b, id: y, policy: q, evidence: t}
          - {link: c visits a, id: z, evidence: {source: s, stance: disputes}}
        """

    private let hearing = Hearing()

    private func ask(
        _ ids: String..., body: String = towns, level: NetworkLevel? = nil,
        part change: (inout GraphPart) throws -> Void = { _ in }
    ) throws -> AskedNetwork {
        let graph = try Graph(of: body)
        var (form, part) = (NetworkForm(), GraphPart())
        form.level = level
        try change(&part)
        return try AskedNetwork(
            graph, form, part, naming: try ids.map { try graph.entity($0) }, hearing: hearing)
    }

    @Test func `what is only disputed is left out, and that is said`() throws {
        let asked = try ask("a")
        #expect(asked.frozen.edges.count == 2)
        #expect(
            hearing.said == [
                "disputed-only: 1 link that no evidence supports is left out; --disputed keep "
                    + "walks it"
            ])
        // Who asked for it knows.
        _ = try ask("a") { $0.disputed = .leave }
        #expect(hearing.said.count == 1)
    }

    @Test func `what falls with what is said, where it is to be`() throws {
        let graph = try Graph(of: Self.towns)
        var part = GraphPart()
        (part.withoutSources, part.disputed) = (["t"], .leave)
        _ = try AskedNetwork(graph, NetworkForm(), part, saysFall: false, hearing: hearing)
        #expect(hearing.said == [])
        _ = try AskedNetwork(graph, NetworkForm(), part, hearing: hearing)
        #expect(hearing.said == ["falls-with: echo falls with t, on which it depends"])
    }

    @Test func `the caption says why it is between regions, and that policies are mixed`() throws {
        let asked = try ask("a", "b")
        #expect(asked.caption.hasPrefix("Answered between regions:"))
        #expect(asked.caption.hasSuffix("(--level actor shows them)."))
        #expect(asked.captionOfAllPolicies.hasSuffix(" " + Wording.allPolicies))
        #expect(try ask("a", level: .region).caption.hasPrefix("Level of regions:"))
        let one = try ask("a") { $0.policies = ["p"] }
        #expect(one.captionOfAllPolicies == one.caption)
    }

    @Test func `what can be no node, or is folded away, is refused with a hint`() throws {
        let policy = mistake { _ = try ask("p") }
        #expect(policy?.code == .senselessQuestion)
        #expect(policy?.message == "'p' is a policy, not an actor")
        #expect(policy?.hint == "Add --level item, where every entity is a node.")
        #expect(try ask("p", level: .item).frozen.node(of: ask().graph.entity("p")) != nil)
        let folded = mistake { _ = try ask("g", level: .region) }
        #expect(folded?.message == "'g' is folded into the region it acts for")
    }

    /// Cedar is left out by name; it is there without that.
    @Test func `whom a filter leaves out is no node, which names the filter`() throws {
        let asked = try ask("c") { $0.only = ["a", "b"] }
        let cedar = try asked.graph.entity("c")
        let left = mistake { _ = try asked.node(of: cedar) }
        #expect(left?.code == .nothingFound)
        #expect(left?.message.hasPrefix("Cedar is not in the network under --only") == true)
        #expect(left?.message.contains("excluded by --only a,b, without which it is") == true)
    }

    @Test func `a network without ties says so where nobody is named`() throws {
        _ = try ask { ($0.linkKinds, $0.disputed) = (["advises"], .leave) }
        #expect(hearing.said == ["no-tie: no node has a tie to another under --link-kind"])
        _ = try ask("a") { ($0.linkKinds, $0.disputed) = (["advises"], .leave) }
        #expect(hearing.said.count == 1)
    }

    @Test func `moves are edges between regions alone`() throws {
        _ = try ask { ($0.linkKinds, $0.disputed) = (["moves"], .leave) }
        let words = "; moves are edges between regions (--level region)"
        #expect(hearing.said.last?.hasSuffix(words) == true)
        let between = Hearing()
        let graph = try Graph(of: Self.towns)
        var (form, part) = (NetworkForm(), GraphPart())
        (form.level, part.linkKinds) = (.region, ["moves"])
        _ = try AskedNetwork(graph, form, part, hearing: between)
        #expect(!between.said.contains { $0.contains("moves are edges") })
    }

    @Test func `each filter is explained where that is asked`() throws {
        _ = try ask("a") {
            ($0.after, $0.explains) = ([try PartialDate(parsing: "2011")], true)
        }
        // An undated office stays, which lowers no chronology.
        #expect(
            hearing.said
                == [
                    "links 4 → --after 2", "entities 6 → --after 6",
                    "--after dropped 2 undated links; --undated keep keeps them",
                    "--after let 1 undated post or acts-for pass",
                    "network: level region, flow, 3 nodes, 1 edge",
                    "undated offices and acts-for that lower no chronology: g.acts-for.b",
                ].map { "explain: " + $0 })
    }
}
