import DiffusionModel
import Testing

@testable import DiffusionNetwork

/// Kinds of a graph's own fold, move and flow by what its codebook says, as built-in ones do.
@Suite struct OwnMembershipTests: SmallGraphs {
    private func edges(_ text: String, filters: [Filter] = []) throws -> [String] {
        let model = try model(text)
        let selection = Selection(SelectionCriteria(filters), in: model)
        let network = try model.freeze(selection, NetworkSettings(level: .region))
        return network.edges.map { edge in
            let ids = [edge.upstream, edge.downstream].map { model.entities[$0].id }
            return ids.joined(separator: ">") + " " + network.kinds(of: edge).joined(separator: " ")
        }
    }

    private static func graph(_ meaning: String, _ links: String) -> String {
        """
        tributary: 1
        codebook:
          link-kinds:
            serves-in: {orientation: both, reads: serves in\(meaning)}
            goes-over: {orientation: forward}
        regions: {a: A, b: B, c: C}
        officials: {ada: Ada}
        links: [\(links)]
        """
    }

    private static let visit = "{link: ada serves-in b}, {link: ada visits a, date: 2012}"

    @Test func `a membership of a graph's own folds an official into a region`() throws {
        #expect(try edges(Self.graph(", membership: true", Self.visit)) == ["a>b visits"])
        let apart = try edges(Self.graph("", Self.visit))
        #expect(apart.contains("a>ada visits") && !apart.contains("a>b visits"))
    }

    @Test func `an undated membership passes a filter on dates, as undated posts do`() throws {
        let day = try PartialDate(parsing: "2011")
        let found = try edges(
            Self.graph(", membership: true", Self.visit), filters: [.after([day])])
        #expect(found == ["a>b visits"])
    }

    private static let posts =
        "{link: ada serves-in b, from: 2010, to: 2012}, {link: ada serves-in c, from: 2013}"

    @Test func `only memberships with a relation make moves, which bear its name`() throws {
        #expect(try edges(Self.graph(", membership: true", Self.posts)) == [])
        let moving = Self.graph(", membership: true, relation: goes-over", Self.posts)
        #expect(try edges(moving) == ["b>c goes-over"])
        #expect(try edges(moving, filters: [.linkKinds(["goes-over"])]) == ["b>c goes-over"])
        #expect(try edges(moving, filters: [.linkKinds(["serves-in"])]) == [])
    }

    @Test func `a part of a graph without its moves has none when it is read again`() throws {
        let whole = try model(
            Self.graph(", membership: true, relation: goes-over", Self.posts))
        let selection = Selection(SelectionCriteria([.linkKinds(["serves-in"])]), in: whole)
        let part = whole.subset(selection)
        #expect(part.codebook.linkKind("goes-over")?.orientation == Orientation.none)
        #expect(part.codebook.linkKind("moves")?.orientation == .forward)
    }

    /// By section 3 of the meaning of links, parties have no flow of their own beside a model and
    /// a learner: so beside any pair that is one-way, and beside no other.
    @Test(arguments: [
        (", one-way: true", ["a>b"]), ("", ["a>b", "a>c", "b>a", "b>c", "c>a", "c>b"]),
    ])
    func `parties have no flow beside a pair that is one-way`(
        oneWay: String, expected: [String]
    ) throws {
        let model = try model(
            """
            tributary: 1
            codebook:
              link-kinds:
                host: {orientation: backward, role: true, part: giver, pairs-with: guest\(oneWay)}
                guest: {orientation: forward, role: true, part: taker\(oneWay)}
            regions: {a: A, b: B, c: C}
            agreements: {e: {date: 2012, host: a, guest: b, parties: [a, b, c]}}
            """)
        let network = try model.freeze(
            Selection(everythingIn: model), NetworkSettings(level: .region))
        let ends = network.edges.map { edge in
            [edge.upstream, edge.downstream].map { model.entities[$0].id }.joined(separator: ">")
        }
        #expect(Set(ends) == Set(expected))
    }
}
