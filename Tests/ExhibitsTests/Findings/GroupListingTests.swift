import DiffusionModel
import DiffusionNetwork
import GraphKernel
import Testing

@testable import DiffusionAnalysis
@testable import Exhibits

/// Groups and brokers as rows, and what is said of the groups as a whole.
///
/// Oracle: by eye on the small graphs.
@Suite struct GroupListingTests: SmallGraphs {
    private static let two = """
        regions: {a: Ash, b: Birch, c: Cedar, d: Dell, e: Elm}
        links: [{link: a advises b}, {link: b advises c}, {link: d advises e}]

        """

    @Test func `each actor has its group and the size of it`() throws {
        let network = try network(Self.two)
        let groups = try network.groups(by: .weak, GroupSettings())
        #expect(
            Table.groups(groups, in: network.model).cells == [
                ["1", "3", "a", "Ash", "region"], ["1", "3", "b", "Birch", "region"],
                ["1", "3", "c", "Cedar", "region"], ["2", "2", "d", "Dell", "region"],
                ["2", "2", "e", "Elm", "region"],
            ])
    }

    @Test(
        arguments: [
            (GroupMethod.weak, 1, nil, "1 group."), (.weak, 2, nil, "2 groups."),
            (.leiden, 1, 0, "1 community, modularity 0.0000."),
            (.leiden, 2, 0.123_46, "2 communities, modularity 0.1235."),
            (.weak, 0, nil, "0 groups."),
        ] as [(GroupMethod, Int, Double?, String)])
    func `groups are counted, and communities have their modularity`(
        method: GroupMethod, count: Int, modularity: Double?, words: String
    ) {
        let groups = [[EntityIndex]](repeating: [0], count: count)
        let grouping = Grouping(method: method, groups: groups, modularity: modularity)
        #expect(Wording.summary(of: grouping) == words)
        #expect(
            Table.summary(of: grouping) == [
                Table.Field("groups", .integer(count)),
                Table.Field("modularity", modularity.map { .number($0) } ?? .null),
            ])
    }

    /// b passes on from a to c, both of its kind: it coordinates once.
    @Test func `brokers have their roles, and keep their ranks`() throws {
        let network = try network(
            """
            regions: {a: Ash, b: Birch, c: Cedar}
            media: {m: Courier}
            links: [{link: a advises b}, {link: b advises c}, {link: m advises a}]
            """)
        let brokers = try network.brokers(.kind, weights: .ignored, threads: .one)
        let table = Table.brokers(brokers, in: network.model) { _ in true }
        #expect(
            table.columns.map(\.name) == [
                "rank", "id", "name", "kind", "constraint", "effectiveSize", "coordinator",
                "itinerant", "gatekeeper", "representative", "liaison", "total",
            ])
        // a lets in what m says: its gate.
        let roles = table.cells.map { ([$0[1]] + $0[6...]).joined(separator: " ") }
        #expect(Set(roles.prefix(2)) == ["a 0 0 1 0 0 1", "b 1 0 0 0 0 1"])
        #expect(roles.suffix(2).allSatisfy { $0.hasSuffix(" 0 0 0 0 0 0") })
        let some = Table.brokers(brokers, in: network.model) { $0.id == "m" }
        let place = try #require(brokers.firstIndex { network.model.entities[$0.entity].id == "m" })
        #expect(try some.column("rank") == ["\(place + 1)"])
        #expect(some.rowCount == 1)
    }
}
