import DiffusionModel
import DiffusionNetwork
import GraphKernel
import Testing

@testable import DiffusionAnalysis

/// Who stands between others, and how tied down it is.
@Suite struct BrokerTests: SmallNetworks {
    /// Three give to the broker and six take from it; two of the pairs know each other.
    private let table = """
        tributary: 1
        regions:
          g: G
          h: H
          k: K
          broker: {within: g}
          g1: {within: g}
          g2: {within: g}
          g3: {within: g}
          h1: {within: h}
          h2: {within: h}
          h4: {within: h}
          k1: {within: k}
          k2: {within: k}
          k3: {within: k}
        links:
          - {link: g1 directs broker}
          - {link: h1 directs broker}
          - {link: h4 directs broker}
          - {link: broker directs g2}
          - {link: broker directs g3}
          - {link: broker directs h2}
          - {link: broker directs k1}
          - {link: broker directs k2}
          - {link: broker directs k3}
          - {link: h1 directs g2}
          - {link: h4 directs h2}
        """

    /// By hand, after Gould and Fernandez (doi:10.2307/270949), pair by pair of giver and taker.
    ///
    /// g1 to g2 and g3: all in one group, coordinator 2. h1 and h4 to h2, but for h4, who knows h2:
    /// the two in one group, itinerant 1. h1 and h4 to g2 and g3, but for h1, who knows g2:
    /// gatekeeper 3. g1 to h2 and the three of k: representative 4. h1 and h4 to those: liaison 6.
    @Test func `a broker is counted in each of the five roles`() throws {
        let network = try network(table)
        let brokers = try network.brokers(.within)
        let first = try #require(brokers.first)
        #expect(network.id(first.entity) == "broker")
        #expect(
            Broker.roles == [
                "coordinator", "itinerant", "gatekeeper", "representative", "liaison",
            ])
        #expect(first.counts == [2, 1, 3, 4, 6] && first.total == 16)
        // All others broker nothing, and stand by their ids.
        #expect(brokers.dropFirst().allSatisfy { $0.total == 0 })
        let ids = brokers.dropFirst().map { network.id($0.entity) }
        #expect(ids == ids.sorted() && ids.count == 12)
    }

    /// All are regions, and so in one group.
    @Test func `in one group all brokers are coordinators`() throws {
        #expect(try network(table).brokers(.kind).first?.counts == [16, 0, 0, 0, 0])
    }

    /// By hand, after Burt (doi:10.1086/421787), on a triangle a, b, c with d tied to a alone.
    ///
    /// a: of each of b and c a third, and by the other a sixth: (1/2)² twice, and (1/3)² of d.
    /// b: of a a half and by c a quarter; of c a half and by a a sixth: (3/4)² + (2/3)².
    /// Effective size: contacts less 2 t / n for t ties among n of them (Borgatti 1997).
    @Test func `constraint and effective size are Burt's`() throws {
        let network = try network(
            """
            tributary: 1
            regions: {a: A, b: B, c: C, d: D, e: E}
            links:
              - {link: a directs b}
              - {link: b directs c}
              - {link: c cooperates-with a}
              - {link: d directs a}
            """)
        let found = Dictionary(
            uniqueKeysWithValues: try network.brokers(.kind).map { (network.id($0.entity), $0) })
        let expected: [(String, Double, Double)] = [
            ("a", 11 / 18, 7 / 3), ("b", 145 / 144, 1), ("c", 145 / 144, 1), ("d", 1, 1),
        ]
        for (id, constraint, size) in expected {
            let broker = try #require(found[id])
            #expect(abs((broker.constraint ?? -1) - constraint) < 1e-12, "\(id)")
            #expect(abs((broker.effectiveSize ?? -1) - size) < 1e-12, "\(id)")
        }
        #expect(found["e"]?.constraint == nil && found["e"]?.effectiveSize == nil)
    }

    @Test func `without direction nobody gives or takes`() throws {
        let ties = try network(table, .actor, .ties)
        #expect(throws: GraphError.directionRefused) { try ties.brokers(.kind) }
    }

    @Test func `nobody brokers in a network without nodes`() throws {
        #expect(try network("tributary: 1\nregions: {}").brokers(.kind).isEmpty)
    }

    // MARK: - Against looking at every three

    /// The roles by the definitions, for groups that are given.
    private func counts(
        _ broker: Int, _ count: Int, _ edges: Set<[Int]>, _ group: (Int) -> String
    ) -> [Int] {
        var counts = [0, 0, 0, 0, 0]
        for giver in 0..<count where giver != broker && edges.contains([giver, broker]) {
            for taker in 0..<count where taker != broker && taker != giver {
                guard edges.contains([broker, taker]), !edges.contains([giver, taker]) else {
                    continue
                }
                switch (group(giver), group(broker), group(taker)) {
                case let (one, two, three) where one == two && two == three: counts[0] += 1
                case let (one, _, three) where one == three: counts[1] += 1
                case let (_, two, three) where two == three: counts[2] += 1
                case let (one, two, _) where one == two: counts[3] += 1
                default: counts[4] += 1
                }
            }
        }
        return counts
    }

    /// Burt's formulas, term by term; nothing without ties.
    private func burt(_ node: Int, _ count: Int, _ edges: Set<[Int]>) -> (Double, Double)? {
        func tied(_ one: Int, _ other: Int) -> Bool {
            one != other && (edges.contains([one, other]) || edges.contains([other, one]))
        }
        func contacts(_ one: Int) -> [Int] { (0..<count).filter { tied(one, $0) } }
        func share(_ one: Int, _ other: Int) -> Double {
            tied(one, other) ? 1 / Double(contacts(one).count) : 0
        }
        let own = contacts(node)
        if own.isEmpty { return nil }
        let constraint = own.map { other -> Double in
            let byOthers = own.map { share(node, $0) * share($0, other) }.reduce(0, +)
            let sum = share(node, other) + byOthers
            return sum * sum
        }.reduce(0, +)
        let ties = own.map { one in own.count { tied(one, $0) } }.reduce(0, +)
        return (constraint, Double(own.count) - Double(ties) / Double(own.count))
    }

    @Test(arguments: 0..<150)
    func `roles and Burt's measures agree with every three`(seed: UInt64) throws {
        let ties = RandomTies(
            seed: seed, links: 18, kinds: ["directs", "cooperates-with", "learns-from"])
        let network = try network(ties.yaml)
        let edges = Set(network.ends.map { [$0.from, $0.to] })
        // Regions are alike in kind, and these lie in nothing, each by itself.
        let groups: [(BrokerPartition, (Int) -> String)] = [
            (.kind, { _ in "region" }), (.within, { "\($0)" }),
            (
                .weak,
                { start in
                    let ways = edges.flatMap {
                        [(from: $0[0], to: $0[1]), (from: $0[1], to: $0[0])]
                    }
                    return "\(Plainly.reached(from: start, ways).min() ?? -1)"
                }
            ),
        ]
        for (partition, group) in groups {
            let brokers = try network.brokers(partition)
            #expect(brokers.map { Int($0.entity) }.sorted() == Array(0..<ties.count))
            for broker in brokers {
                let entity = Int(broker.entity)
                #expect(broker.counts == counts(entity, ties.count, edges, group))
                let measures = burt(entity, ties.count, edges)
                #expect(abs((broker.constraint ?? -1) - (measures?.0 ?? -1)) < 1e-9)
                #expect(abs((broker.effectiveSize ?? -1) - (measures?.1 ?? -1)) < 1e-9)
            }
            for (one, next) in zip(brokers, brokers.dropFirst()) {
                #expect((-one.total, one.entity) < (-next.total, next.entity))
            }
        }
    }
}
