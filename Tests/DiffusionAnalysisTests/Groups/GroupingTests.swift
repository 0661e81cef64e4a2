import DiffusionNetwork
import GraphKernel
import Testing

@testable import DiffusionAnalysis

/// Groups of actors.
@Suite struct GroupingTests: SmallNetworks {
    /// Two rings of three that one link joins, a pair, and one who is alone.
    private let bell = """
        tributary: 1
        regions: {a: A, b: B, c: C, x: X, y: Y, z: Z, p: P, q: Q, alone: N}
        links:
          - {link: a directs b}
          - {link: b directs c}
          - {link: c directs a}
          - {link: x directs y}
          - {link: y directs z}
          - {link: z directs x}
          - {link: a directs x}
          - {link: q directs p}
        """

    private func groups(
        _ method: GroupMethod, _ yaml: String? = nil,
        set: (inout GroupSettings) -> Void = { _ in }
    ) throws -> [String] {
        let network = try network(yaml ?? bell)
        var settings = GroupSettings()
        set(&settings)
        return try network.groups(by: method, settings).groups.map { group in
            group.map { network.id($0) }.joined(separator: " ")
        }
    }

    /// By hand: larger groups first, equal ones by the id of their first actor.
    @Test(arguments: [
        (GroupMethod.weak, ["a b c x y z", "p q", "alone"]),
        (.strong, ["a b c", "x y z", "alone", "p", "q"]),
        // Rings, and the links that no ring holds; whoever has none is in no block.
        (.biconnected, ["a b c", "x y z", "a x", "p q"]),
        (.leiden, ["a b c", "x y z", "p q", "alone"]),
        // A group gains where it has more than half of its pairs joined.
        (.cpm, ["a b c", "x y z", "p q", "alone"]),
    ])
    func `actors are grouped by each method`(method: GroupMethod, expected: [String]) throws {
        let half = try groups(method) { settings in
            if method == .cpm { settings.resolution = 0.5 }
        }
        #expect(half == expected)
    }

    @Test func `labels spread within what is joined alone`() throws {
        let apart = bell.replacing("  - {link: a directs x}\n", with: "")
        #expect(try groups(.labelPropagation, apart) == ["a b c", "x y z", "p q", "alone"])
    }

    /// By hand, and as NetworkX 3.6.1 has it: of seven ties three are in either ring, and of 14
    /// ends seven: 2 (3/7 − 1/4) = 5/14.
    @Test func `modularity looks at no direction`() throws {
        let two = bell.replacing(", p: P, q: Q, alone: N", with: "")
            .replacing("\n  - {link: q directs p}", with: "")
        for view in [NetworkView.flow, .ties] {
            let found = try network(two, .actor, view).groups(by: .leiden)
            #expect(found.groups.map(\.count) == [3, 3])
            #expect(abs((found.modularity ?? 0) - 5 / 14) < 1e-12)
        }
    }

    /// By hand: of one whole nothing is joined beyond, so a community gains nothing.
    @Test func `a resolution says how small communities are`() throws {
        #expect(try groups(.leiden) { $0.resolution = 0 } == ["a b c x y z", "p q", "alone"])
        let single = ["a", "alone", "b", "c", "p", "q", "x", "y", "z"]
        #expect(try groups(.leiden) { $0.resolution = 100 } == single)
        #expect(try groups(.cpm) { $0.resolution = 1.5 } == single)
    }

    /// Property: everybody is in one group, in the order of ids.
    @Test(arguments: 0..<60)
    func `groups part the actors, and blocks part their ties`(seed: UInt64) throws {
        let ties = RandomTies(seed: seed, links: 12, kinds: ["directs", "cooperates-with"])
        let network = try network(ties.yaml)
        for method in GroupMethod.allCases {
            let groups = try network.groups(by: method).groups
            #expect(groups.allSatisfy { $0 == $0.sorted() && !$0.isEmpty })
            for (one, next) in zip(groups, groups.dropFirst()) {
                #expect(
                    one.count > next.count
                        || one.count == next.count && one.lexicographicallyPrecedes(next))
            }
            guard method == .biconnected else {
                #expect(
                    groups.joined().sorted().map { Int($0) } == Array(0..<ties.count), "\(method)")
                continue
            }
            for edge in network.edges where edge.upstream != edge.downstream {
                let holding = groups.count {
                    $0.contains(edge.upstream) && $0.contains(edge.downstream)
                }
                #expect(holding == 1)
            }
        }
    }

    @Test(arguments: GroupMethod.allCases)
    func `nobody is in no group`(method: GroupMethod) throws {
        #expect(try groups(method, "tributary: 1\nregions: {}").isEmpty)
    }
}
