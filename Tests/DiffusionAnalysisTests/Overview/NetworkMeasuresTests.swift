import DiffusionNetwork
import GraphKernel
import Testing

@testable import DiffusionAnalysis

/// A network as a whole in numbers.
@Suite struct NetworkMeasuresTests: SmallNetworks {
    /// A ring of three, a way from it to a pair that goes both ways, and one who is alone.
    private let graph = """
        tributary: 1
        regions: {a: A, b: B, c: C}
        agencies: {d: D, e: E, f: F}
        links:
          - {link: a directs a}
          - {link: a directs b}
          - {link: b directs c}
          - {link: c directs a}
          - {link: c directs d}
          - {link: d cooperates-with e}
        """

    /// By hand, and as NetworkX 3.6.1 has density, reciprocity, transitivity, clustering, path
    /// lengths and modularity (`MultiGraph`, direction ignored).
    @Test func `numbers are those of the definitions`() throws {
        let found = try network(graph).measures(partition: .kind)
        #expect(found.nodes == 6 && found.edges == 7)
        #expect(found.selfLoops == 1 && found.isolated == 1)
        #expect(found.density == 6.0 / 30 && found.reciprocity == 2.0 / 6)
        #expect(found.weak == .init(count: 2, largest: 5))
        #expect(found.strong == .init(count: 3, largest: 3))
        // One triangle, of six paths of two ties; the ends of c's third are not tied.
        #expect(found.transitivity == 0.5)
        #expect(abs(found.averageClustering - 7.0 / 18) < 1e-12)
        // 3 pairs, 2 of them joined, whose mean is 13/7 over 14 of 30 ordered pairs.
        let distances = found.distances
        #expect(distances.sources == 6 && !distances.isSample)
        #expect(distances.reachablePairs == 14.0 / 30)
        #expect(abs((distances.average ?? 0) - 13.0 / 7) < 1e-12)
        #expect(distances.longest == 4 && distances.diameter == 4)
        // 6, 6, 5, 2 and 1 pairs at each distance, of which 18 are wanted: 2 and a half.
        #expect(abs((distances.effectiveDiameter ?? 0) - 2.5) < 1e-12)
        // Four of seven ties and 9 of 14 ends, two and 5: 6/7 − (81 + 25)/196.
        #expect(abs((found.modularity ?? 0) - 31.0 / 98) < 1e-12)
        #expect(try network(graph).measures().modularity == nil)
    }

    @Test func `a sample is of so many and has no diameter`() throws {
        let network = try network(graph)
        let two = try network.measures(distancesFrom: .sample(2, seed: 3)).distances
        #expect(two.sources == 2 && two.isSample && two.diameter == nil)
        #expect((two.longest ?? 9) <= 4)
        let all = try network.measures(distancesFrom: .sample(6, seed: 3)).distances
        #expect(try all == network.measures().distances)
        #expect(throws: GraphError.self) {
            try network.measures(distancesFrom: .sample(0, seed: 1))
        }
    }

    /// What divides by nothing says nothing.
    @Test func `small networks have no shares`() throws {
        let empty = try network("tributary: 1\nregions: {}").measures(partition: .kind)
        #expect(empty.nodes == 0 && empty.density == nil && empty.reciprocity == nil)
        #expect(empty.weak == .init(count: 0, largest: 0) && empty.distances.longest == nil)
        #expect(empty.distances.reachablePairs == nil && empty.distances.average == nil)
        let one = try network("tributary: 1\nregions: {a: A}").measures()
        #expect(one.density == nil && one.isolated == 1 && one.distances.diameter == 0)
        #expect(one.distances.reachablePairs == nil && one.transitivity == 0)
    }

    /// Without direction a tie answers itself, and there are half as many pairs.
    @Test func `ties are counted once`() throws {
        let found = try network(graph, .actor, .ties).measures()
        #expect(found.edges == 6 && found.density == 5.0 / 15 && found.reciprocity == 1)
        #expect(found.strong == found.weak && found.distances.reachablePairs == 20.0 / 30)
    }
}
