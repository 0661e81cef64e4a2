import DiffusionModel
import DiffusionNetwork
import Testing

@testable import DiffusionAnalysis

/// Who stands between an actor and everybody it reaches, or who reaches it.
@Suite struct GateTests: SmallNetworks {
    /// Each gate as `id behind after`, in the order of the answer.
    private func gates(
        _ network: FrozenNetwork, _ side: ReachSide, of entity: EntityIndex
    ) throws -> [String] {
        let node = try #require(network.node(of: entity))
        return try network.gates(side, of: node).map {
            "\(network.id($0.entity)) \($0.behind) \(network.id($0.after))"
        }
    }

    /// By hand: everybody is behind g, of whom two besides behind h; i has a way round.
    @Test func `a gate knows who is behind it and which gate is before it`() throws {
        let network = try network(
            """
            tributary: 1
            regions: {a: A, g: G, h: H, x: X, y: Y, i: I, j: J}
            links:
              - {link: a directs g}
              - {link: g directs h}
              - {link: h directs x}
              - {link: x directs y}
              - {link: h directs y}
              - {link: g directs i}
              - {link: i directs j}
              - {link: h directs j}
            """)
        let start = try #require(network.model.entitiesByID()["a"])
        #expect(try gates(network, .downstream, of: start) == ["g 5 a", "h 2 g"])
        #expect(try gates(network, .upstream, of: start) == [])
        let end = try #require(network.model.entitiesByID()["y"])
        #expect(try gates(network, .upstream, of: end) == ["h 2 y", "g 1 h"])
    }

    /// Oracle: each actor taken away, and who is reached no more; of those whom all ways pass the
    /// nearest is the one that most of the others are before.
    @Test(arguments: 0..<200)
    func `gates are those without whom somebody is out of reach`(seed: UInt64) throws {
        let ties = RandomTies(seed: seed, links: 12, kinds: ["directs", "cooperates-with"])
        let network = try network(ties.yaml)
        let edges = network.ends
        for side in [ReachSide.downstream, .upstream] {
            let ways = side == .downstream ? edges : edges.map { (from: $0.to, to: $0.from) }
            for root in 0..<ties.count {
                let all = Plainly.reached(from: root, ways)
                let lost = (0..<ties.count).map { gate -> Set<Int> in
                    guard gate != root, all.contains(gate) else { return [] }
                    return all.subtracting(Plainly.reached(from: root, ways, without: [gate]))
                        .subtracting([gate])
                }
                func before(_ node: Int) -> [Int] {
                    lost.indices.filter { lost[$0].contains(node) }
                }
                let expected = lost.indices.filter { !lost[$0].isEmpty }
                    .sorted { (-lost[$0].count, $0) < (-lost[$1].count, $1) }
                    .map { gate in
                        let nearest = before(gate).max { before($0).count < before($1).count }
                        return "n\(gate) \(lost[gate].count) n\(nearest ?? root)"
                    }
                #expect(
                    try gates(network, side, of: EntityIndex(root)) == expected, "\(side) n\(root)")
            }
        }
    }
}
