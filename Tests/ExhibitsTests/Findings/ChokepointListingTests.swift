import DiffusionAnalysis
import DiffusionModel
import DiffusionNetwork
import Testing

@testable import Exhibits

/// Where a network can be cut, as rows.
///
/// Oracle: by eye on the small graphs: whoever is taken away, who is left together.
@Suite struct ChokepointListingTests: SmallGraphs {
    /// Ash, Birch and Cedar teach each other in a ring; Dell hangs on Cedar.
    private static let ring = """
        sources: {s: Survey, t: Talk, u: Uproar}
        regions: {a: Ash, b: Birch, c: Cedar, d: Dell}
        links:
          - {link: a advises b}
          - {link: b advises c}
          - {link: c advises a}
          - link: c advises d
            id: bar
            date: 2012
            evidence: [s, {source: t, stance: disputes}, {source: u, stance: omits}]

        """

    @Test func `actors and links have what they cut off, the parts and who says so`() throws {
        let network = try network(Self.ring)
        let table = Table.chokepoints(try network.chokepoints(), in: network)
        #expect(
            table.columns.map(\.name) == [
                "type", "id", "name", "kind", "cutsOff", "parts", "sources", "disputedBy",
                "omittedBy",
            ])
        #expect(
            table.cells == [
                ["actor", "c", "Cedar", "region", "1", "2 1", "", "", ""],
                [
                    "link", "bar", "Cedar advises Dell, 2012", "advises", "1", "3 1", "s", "t",
                    "u",
                ],
            ])
    }

    /// Who leaves it out is read beside who supports it.
    @Test func `people read omissions with the sources`() throws {
        let network = try network(Self.ring)
        let table = Table.chokepoints(try network.chokepoints(), in: network)
        #expect(table.words[1][6] == "s; omitted by u")
        #expect(table.columns.last?.presence == .never)
    }

    /// An actor is no claim, which a program can tell from a link that nobody speaks of.
    @Test func `an actor has no evidence, and a link without any has an empty list`() throws {
        let network = try network(
            """
            regions: {a: A, b: B, c: C}
            links: [{link: a advises b}, {link: b advises c}]
            """)
        let table = Table.chokepoints(try network.chokepoints(), in: network)
        #expect(table.rows[0].suffix(3) == [.null, .null, .null])
        #expect(table.rows[1].suffix(3) == [[], [], []])
    }

    /// Both roles are one edge through their item, and one row.
    @Test func `a step through an item has the ids and kinds of both its roles`() throws {
        let network = try network(
            """
            regions: {a: Ash, b: Birch}
            agreements: {e: {name: Pact, date: 2012, model: a, learner: b}}
            """)
        let table = Table.chokepoints(try network.chokepoints(), in: network)
        let (ids, kinds) = (try table.column("id"), try table.column("kind"))
        #expect(ids == ["e.model.a e.learner.b"])
        #expect(kinds == ["model learner"])
        #expect(try table.column("name") == ["Birch learns from Ash: Pact, 2012"])
    }

    /// a → b → c, b → d: all but b itself pass b; b alone stands behind nobody but a.
    @Test func `gates have how many stand behind them, and the gate before`() throws {
        let network = try network(
            """
            regions: {a: Ash, b: Birch, c: Cedar, d: Dell, e: Elm}
            links:
              - {link: a advises b}
              - {link: b advises c}
              - {link: c advises d}
              - {link: b advises e}
            """)
        let down = Table.gates(try network.gates(.downstream, of: network.node("a")), in: network)
        #expect(down.columns.map(\.name) == ["id", "name", "kind", "behind", "after"])
        #expect(
            down.cells == [
                ["b", "Birch", "region", "3", "a"], ["c", "Cedar", "region", "1", "b"],
            ])
        let up = Table.gates(try network.gates(.upstream, of: network.node("d")), in: network)
        #expect(
            up.cells == [
                ["c", "Cedar", "region", "2", "d"], ["b", "Birch", "region", "1", "c"],
            ])
    }
}
