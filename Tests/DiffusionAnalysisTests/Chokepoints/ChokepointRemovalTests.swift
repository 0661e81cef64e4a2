import DiffusionNetwork
import TestSupport
import Testing

@testable import DiffusionAnalysis

/// Chokepoints against taking each actor and each link away.
@Suite struct ChokepointRemovalTests: SmallNetworks {
    /// Each chokepoint as `thing cutOff parts`, in the order of the answer.
    private func found(_ network: FrozenNetwork) throws -> [String] {
        let names = network.model.linkNames
        return try network.chokepoints().map { point in
            let thing =
                switch point.thing {
                case .actor(let entity): network.id(entity)
                case .edge(let edge):
                    network.edges[edge].links.map { names[$0] }.joined(separator: " ")
                }
            return "\(thing) \(point.cutOff) \(point.parts)"
        }
    }

    /// Things with the parts that are left without them, gravest first, ties by id.
    private func listed(_ things: [(id: String, parts: [Int])]) -> [String] {
        things.filter { $0.parts.count > 1 }
            .map { (cutOff: $0.parts.dropFirst().reduce(0, +), $0.id, $0.parts) }
            .sorted { (-$0.cutOff, $0.1) < (-$1.cutOff, $1.1) }
            .map { "\($0.1) \($0.cutOff) \($0.2)" }
    }

    /// Oracle: of the component of what is taken away, the parts that are left.
    @Test(arguments: 0..<300)
    func `chokepoints are those without whom there are more parts`(seed: UInt64) throws {
        let ties = RandomTies(
            seed: seed, links: 9, kinds: ["directs", "learns-from", "cooperates-with"])
        let ways = ties.links + ties.links.map { ($0.to, $0.from) }
        let actors = (0..<ties.count).map { node in
            let others = Plainly.reached(from: node, ways).subtracting([node])
            return ("n\(node)", Plainly.parts(of: others, ties.links))
        }
        let links = ties.links.indices.map { link -> (String, [Int]) in
            var rest = ties.links
            rest.remove(at: link)
            let component = Plainly.reached(from: ties.links[link].from, ways)
            return ("l\(link)", Plainly.parts(of: component, rest))
        }
        #expect(try found(network(ties.yaml)) == listed(actors) + listed(links))
    }

    /// By hand: the hub cuts off all but the greatest part, and the way to the pair cuts off two.
    @Test func `parts are told greatest first`() throws {
        let network = try network(
            """
            tributary: 1
            regions: {hub: H, a: A, b: B, c: C, d: D, e: E, f: F, apart: P}
            links:
              - {id: one, link: a directs b}
              - {id: two, link: b directs c}
              - {id: three, link: c directs a}
              - {id: four, link: a directs hub}
              - {id: five, link: hub directs d}
              - {id: six, link: d directs e}
              - {id: seven, link: f directs hub}
            """)
        #expect(
            try found(network) == [
                "hub 3 [3, 2, 1]", "a 2 [4, 2]", "d 1 [5, 1]", "four 3 [4, 3]", "five 2 [5, 2]",
                "seven 1 [6, 1]", "six 1 [6, 1]",
            ])
    }

    @Test func `nothing is a chokepoint where nothing is`() throws {
        #expect(try network("tributary: 1\nregions: {}").chokepoints().isEmpty)
        #expect(
            try network("tributary: 1\nregions: {a: A}\nlinks: [{link: a directs a}]")
                .chokepoints().isEmpty)
    }
}
