import GraphKernel
import Testing

@Suite struct ComponentsTests {
    /// Oracle: NetworkX 3.6.1, python-igraph 1.0.0 and SciPy 1.17.1 agree.
    @Test func `weak components of the oracle graph`() throws {
        let components = try oracleGraph().weakComponents()
        #expect(components.labels == [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1])
        #expect(components.count == 2)
        #expect(components.sizes == [12, 1])
    }

    /// Oracle: NetworkX 3.6.1, python-igraph 1.0.0 and SciPy 1.17.1 agree.
    @Test func `strong components of the oracle graph`() throws {
        let components = try oracleGraph().strongComponents()
        #expect(components.labels == [0, 0, 0, 1, 1, 1, 2, 2, 3, 4, 5, 6, 7])
        #expect(components.count == 8)
    }

    @Test func `a graph without nodes has no components`() throws {
        let graph = try CSRGraph(nodeCount: 0, edges: [])
        #expect(graph.weakComponents().count == 0)
        #expect(graph.strongComponents().labels == [])
    }

    @Test(arguments: [[], [(0, 0)], [(0, 0), (0, 0)]])
    func `one node is one component whatever its self-loops`(edges: [(Int, Int)]) throws {
        let graph = try CSRGraph(nodeCount: 1, edges: edges)
        #expect(graph.weakComponents().labels == [0])
        #expect(graph.strongComponents().labels == [0])
    }

    @Test func `parallel edges one way are no ring`() throws {
        let graph = try CSRGraph(nodeCount: 2, edges: [(0, 1), (0, 1)])
        #expect(graph.weakComponents().count == 1)
        #expect(graph.strongComponents().count == 2)
    }

    /// Cross-check: nodes share a component where each reaches the other, edge by edge.
    @Test(arguments: [false, true])
    func `components are those of mutual reach`(isUndirected: Bool) throws {
        for seed in 0..<500 {
            let graph = try randomGraph(seed: UInt64(seed), isUndirected: isUndirected)
            #expect(graph.weakComponents().labels == mutualReach(graph, .both))
            #expect(graph.strongComponents().labels == mutualReach(graph, .outgoing))
        }
    }

    /// Cross-check with the same, on graphs in which the core is looked for by two threads.
    @Test(arguments: [1, 2, 3])
    func `a large graph has the same components with any number of threads`(count: Int) throws {
        let threads = try #require(ThreadCount(count))
        for seed in 0..<3 {
            let graph = try largeRandomGraph(seed: UInt64(seed), nodes: 2_500, edges: 5_000)
            let components = graph.strongComponents(threads: threads)
            #expect(components.labels == finishedLast(graph))
            #expect((2..<2_500).contains(components.count))
        }
    }

    /// Property: turning every edge round changes neither kind of component.
    @Test func `reversal keeps components`() throws {
        for seed in 0..<100 {
            let graph = try randomGraph(seed: UInt64(seed))
            #expect(graph.weakComponents() == graph.reversed.weakComponents())
            #expect(graph.strongComponents() == graph.reversed.strongComponents())
        }
    }

    @Test func `a long path and a long ring need no deep stack`() throws {
        let nodes = 100_000
        let path = (1..<nodes).map { ($0, $0 - 1) }
        let line = try CSRGraph(nodeCount: nodes, edges: path)
        #expect(line.weakComponents().count == 1)
        #expect(line.strongComponents().count == nodes)
        let ring = try CSRGraph(nodeCount: nodes, edges: path + [(0, nodes - 1)])
        #expect(ring.strongComponents().count == 1)
    }

    private func mutualReach(_ graph: CSRGraph, _ direction: Direction) -> [Int32] {
        let reach = Reachability(graph, direction)
        let reached = (0..<graph.nodeCount).map { reach.reached(from: $0) }
        return renumbered(
            (0..<graph.nodeCount).map { node in
                reached[node].filter { reached[$0].contains(node) }.min() ?? node
            })
    }

    /// Kosaraju's two walks: nodes by when they are finished, then backwards from the last.
    private func finishedLast(_ graph: CSRGraph) -> [Int32] {
        var seen = [Bool](repeating: false, count: graph.nodeCount)
        var finished: [Int] = []
        for root in 0..<graph.nodeCount where !seen[root] {
            var stack = [(node: root, entry: graph.outgoing.row(of: root).lowerBound)]
            seen[root] = true
            while let (node, entry) = stack.popLast() {
                guard entry < graph.outgoing.row(of: node).upperBound else {
                    finished.append(node)
                    continue
                }
                stack.append((node, entry + 1))
                let next = Int(graph.outgoing.neighbors[entry])
                guard !seen[next] else { continue }
                seen[next] = true
                stack.append((next, graph.outgoing.row(of: next).lowerBound))
            }
        }
        var labels = [Int](repeating: -1, count: graph.nodeCount)
        for root in finished.reversed() where labels[root] < 0 {
            var stack = [root]
            labels[root] = root
            while let node = stack.popLast() {
                for entry in graph.incoming.row(of: node) {
                    let next = Int(graph.incoming.neighbors[entry])
                    guard labels[next] < 0 else { continue }
                    labels[next] = root
                    stack.append(next)
                }
            }
        }
        return renumbered(labels)
    }
}
