import GraphKernel
import Testing

@Suite struct HopCountsTests {
    /// Oracle: NetworkX 3.6.1 and python-igraph 1.0.0 agree on counts, diameter and mean; the
    /// effective diameter follows from the counts as SNAP's `CalcEffDiam` has it.
    @Test func `distances in the oracle graph`() throws {
        let along = try oracleGraph().hopCounts()
        #expect(along.pairs == [13, 17, 21, 12, 10, 10, 3])
        #expect(along.longest == 6)
        expectClose([along.effectiveDiameter ?? .nan], [4.44])
        expectClose([along.averagePathLength ?? .nan], [2.780821917808219])
        let either = try oracleGraph(isUndirected: true).hopCounts()
        #expect(either.pairs == [13, 30, 36, 26, 14, 20, 6])
        #expect(either == (try oracleGraph().hopCounts(direction: .both)))
        expectClose([either.effectiveDiameter ?? .nan], [4.575])
        expectClose([either.averagePathLength ?? .nan], [2.8181818181818183])
    }

    @Test func `without ways there are no distances`() throws {
        let empty = try CSRGraph(nodeCount: 0, edges: []).hopCounts()
        #expect(empty.pairs == [] && empty.longest == 0)
        #expect(try CSRGraph(nodeCount: 0, edges: []).diameter() == nil)
        #expect(try CSRGraph(nodeCount: 2, edges: [(0, 0)]).diameter() == 0)
        let lone = try CSRGraph(nodeCount: 2, edges: [(0, 0)]).hopCounts()
        #expect(lone.pairs == [2])
        #expect(lone.effectiveDiameter == nil && lone.averagePathLength == nil)
    }

    /// By hand: of 21 pairs 20 are nodes and themselves, more than 90 %.
    @Test func `the effective diameter is 1 where few nodes reach others`() throws {
        let graph = try CSRGraph(nodeCount: 20, edges: [(0, 1)])
        #expect(try graph.hopCounts().effectiveDiameter == 1)
    }

    /// Cross-check: one walk at a time, set by set.
    @Test(arguments: [Direction.outgoing, .incoming, .both])
    func `distances are those of one walk at a time`(direction: Direction) throws {
        for seed in 0..<500 {
            let graph = try randomGraph(seed: UInt64(seed), isUndirected: seed % 5 == 0)
            let expected = oneByOne(graph, direction)
            #expect(try graph.hopCounts(direction: direction).pairs == expected)
            #expect(graph.diameter(direction: direction) == expected.count - 1)
        }
    }

    @Test(arguments: [1, 2, 3])
    func `any number of threads counts the same`(count: Int) throws {
        let threads = try #require(ThreadCount(count))
        let graph = try largeRandomGraph(seed: 7, nodes: 1_300, edges: 4_000)
        let expected = oneByOne(graph, .outgoing)
        #expect(try graph.hopCounts(threads: threads).pairs == expected)
        #expect(graph.diameter(threads: threads) == expected.count - 1)
    }

    /// Cross-check on graphs of many parts, ways into and past the core, and none at all.
    @Test(arguments: [300, 900, 1_500], [Direction.outgoing, .incoming, .both])
    func `the diameter needs not all walks`(edges: Int, direction: Direction) throws {
        let graph = try largeRandomGraph(seed: UInt64(edges), nodes: 700, edges: edges)
        #expect(graph.diameter(direction: direction) == oneByOne(graph, direction).count - 1)
    }

    /// By hand: the longer of two paths has one edge less than nodes.
    ///
    /// With direction all walks are needed, so that path is short.
    @Test(arguments: [(300, Direction.outgoing), (50_000, .both)])
    func `a long path has its length as diameter`(nodes: Int, direction: Direction) throws {
        let path = (1..<nodes).map { ($0 - 1, $0) }
        let more = (1...3).map { (nodes + $0 - 1, nodes + $0) }
        let graph = try CSRGraph(nodeCount: nodes + 4, edges: path + more)
        #expect(graph.diameter(direction: direction) == nodes - 1)
    }

    /// Property: a sample has its size as number of sources, and one of all nodes is exact.
    @Test func `a sample draws so many nodes and a seed fixes it`() throws {
        let graph = try largeRandomGraph(seed: 3, nodes: 200, edges: 500)
        let sample = try graph.hopCounts(from: .sample(50, seed: 1))
        #expect(sample.pairs.first == 50)
        #expect(sample == (try graph.hopCounts(from: .sample(50, seed: 1))))
        #expect(sample != (try graph.hopCounts(from: .sample(50, seed: 2))))
        #expect(try graph.hopCounts(from: .sample(200, seed: 1)) == graph.hopCounts())
        #expect(sample.averagePathLengthError ?? 0 > 0 && sample.reachedError ?? 0 > 0)
        let exact = try graph.hopCounts()
        #expect(exact.averagePathLengthError == nil && exact.reachedError == nil)
        #expect(throws: GraphError.parameterOutOfRange(.count)) {
            _ = try graph.hopCounts(from: .sample(0, seed: 1))
        }
    }

    /// Oracle: the exact mean, and how far the means of 200 samples lie from it.
    @Test func `standard errors are about as large as samples are off`() throws {
        let graph = try largeRandomGraph(seed: 8, nodes: 800, edges: 1_200)
        let exact = try graph.hopCounts()
        let length = try #require(exact.averagePathLength)
        let reached = Double(exact.pairs.dropFirst().reduce(0, +)) / 800
        var (off, said) = ([0.0, 0.0], [0.0, 0.0])
        for seed in 0..<UInt64(200) {
            let sample = try graph.hopCounts(from: .sample(160, seed: seed))
            let mean = Double(sample.pairs.dropFirst().reduce(0, +)) / 160
            let lengthOff = try #require(sample.averagePathLength) - length
            off[0] += lengthOff * lengthOff
            off[1] += (mean - reached) * (mean - reached)
            let errors = (sample.averagePathLengthError ?? 0, sample.reachedError ?? 0)
            said[0] += errors.0 * errors.0
            said[1] += errors.1 * errors.1
        }
        // Two variances of 200 and of 200 × 15 draws: their ratio is within a third, four sigmas.
        for (off, said) in zip(off, said) { #expect((0.66...1.5).contains(said / off)) }
    }

    /// Distances by a queue, one source after the other.
    private func oneByOne(_ graph: CSRGraph, _ direction: Direction) -> [Int] {
        var counts: [Int] = []
        let ways = neighbors(graph, direction)
        for source in 0..<graph.nodeCount {
            var front: Set = [source]
            var seen = front
            var hops = 0
            while !front.isEmpty {
                if counts.count == hops { counts.append(0) }
                counts[hops] += front.count
                hops += 1
                front = Set(front.flatMap { ways[$0] }).subtracting(seen)
                seen.formUnion(front)
            }
        }
        return counts
    }

    private func neighbors(_ graph: CSRGraph, _ direction: Direction) -> [[Int]] {
        var ways = [[Int]](repeating: [], count: graph.nodeCount)
        for edge in 0..<graph.edgeCount {
            let (up, down) = (Int(graph.upstream[edge]), Int(graph.downstream[edge]))
            let isEither = graph.isUndirected || direction == .both
            if isEither || direction == .outgoing { ways[up].append(down) }
            if isEither || direction == .incoming { ways[down].append(up) }
        }
        return ways
    }
}
