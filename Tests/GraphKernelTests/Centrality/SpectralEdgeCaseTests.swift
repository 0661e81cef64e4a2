import GraphKernel
import Testing

@Suite struct SpectralEdgeCaseTests {
    @Test func `an empty graph has no scores`() throws {
        let graph = try CSRGraph(nodeCount: 0, edges: [])
        #expect(try graph.katz().isEmpty)
        #expect(try graph.hubsAndAuthorities().hubs.isEmpty)
        #expect(graph.coreNumbers().isEmpty)
        #expect(graph.degree().isEmpty)
        #expect(graph.triangles().isEmpty)
        #expect(graph.averageClustering() == 0)
        #expect(graph.transitivity() == 0)
        #expect(try graph.constraint().isEmpty)
        #expect(try graph.brokerageRoles(partition: []).total.isEmpty)
    }

    /// By hand: only walks of length 0; nothing to point to, no neighbours.
    @Test func `one node alone`() throws {
        let graph = try CSRGraph(nodeCount: 1, edges: [])
        #expect(try graph.katz() == [1])
        #expect(try graph.hubsAndAuthorities().hubs == [0])
        #expect(graph.coreNumbers() == [0])
        #expect(graph.clustering() == [0])
        #expect(try graph.effectiveSize()[0].isNaN)
    }

    /// By hand: λ is 1, so the walks sum to 1 / (1 − 0.85); a self-loop is no tie and no core.
    @Test func `a self-loop`() throws {
        let graph = try CSRGraph(nodeCount: 1, edges: [(0, 0)])
        expectClose(try graph.katz(), [1 / 0.15])
        expectClose(try graph.katz(alpha: 0.5), [2])
        expectClose(try graph.hubsAndAuthorities().hubs, [1])
        #expect(graph.coreNumbers() == [0])
        #expect(graph.triangleCount() == 0)
        #expect(try graph.constraint()[0].isNaN)
        #expect(try graph.brokerageRoles(partition: [0]).total == [0])
    }

    /// By hand: the tie is one for triangles and brokers, two for cores and Katz.
    @Test func `parallel edges`() throws {
        let graph = try CSRGraph(nodeCount: 3, edges: [(0, 1), (0, 1), (1, 2), (1, 2)])
        #expect(graph.coreNumbers() == [2, 2, 2])
        expectClose(try graph.katz(alpha: 0.1), [1, 1.2, 1.24])
        #expect(try graph.brokerageRoles(partition: [0, 1, 1]).gatekeeper == [0, 1, 0])
        expectClose(try graph.effectiveSize(), [1, 2, 1])
        expectClose(try graph.constraint(), [1, 0.5, 1])
    }

    /// By hand: two 3-cycles tie, and equal starts leave each node the same.
    @Test func `parts that lead alike share`() throws {
        let graph = try CSRGraph(
            nodeCount: 7, edges: [(0, 1), (1, 2), (2, 0), (3, 4), (4, 5), (5, 3)])
        let sixths = [Double](repeating: 1.0 / 6, count: 6) + [0]
        expectClose(try graph.hubsAndAuthorities().hubs, sixths)
        expectClose(try graph.eigenvector(), sixths.map { $0 * (6.0).squareRoot() })
        expectClose(try graph.katz(alpha: 0.5), [2, 2, 2, 2, 2, 2, 1])
    }

    /// By hand: λ of each two-cycle is 1 and walks lead from one to the other, so that walks of
    /// a length L grow like L; at alpha 1 their sum has no end.
    @Test func `an alpha without end is refused`() throws {
        let graph = try CSRGraph(nodeCount: 4, edges: [(0, 1), (1, 0), (1, 2), (2, 3), (3, 2)])
        for alpha in [1, 1.5, -0.1, .infinity, .nan] {
            #expect(throws: GraphError.parameterOutOfRange(.alpha)) {
                try graph.katz(alpha: alpha)
            }
        }
        expectClose([try graph.katz()[0]], [1 / 0.15])
        let path = try CSRGraph(nodeCount: 3, edges: [(0, 1), (1, 2)])
        expectClose(try path.katz(alpha: 10), [1, 11, 111])
        expectClose(try path.katz(), [1, 1.85, 2.5725])
    }

    /// By hand: a star is periodic (λ and −λ), whatever the unit of its weights.
    @Test(arguments: [1e-200, 1e-3, 1, 1e300])
    func `small and great weights settle alike`(weight: Double) throws {
        let list = EdgeList(
            upstream: [0, 0, 0, 0], downstream: [1, 2, 3, 4],
            weights: [Double](repeating: weight, count: 4))
        let star = try CSRGraph(nodeCount: 5, edges: list, isUndirected: true)
        let half = (0.5).squareRoot()
        let expected = [half] + [Double](repeating: half / 2, count: 4)
        expectClose(try star.eigenvector(weights: .strength), expected)
        expectClose(
            try star.hubsAndAuthorities(weights: .strength).hubs,
            [Double](repeating: 0.2, count: 5))
        expectClose(try star.pageRank(weights: .strength), try star.pageRank())
        expectClose(try star.constraint(weights: .strength), [0.25, 1, 1, 1, 1])
    }

    @Test func `settings of PageRank are checked`() throws {
        let graph = try CSRGraph(nodeCount: 2, edges: [(0, 1)])
        func refusal(_ change: (inout PageRankSettings) -> Void) -> GraphError? {
            var settings = PageRankSettings()
            change(&settings)
            do {
                _ = try graph.pageRank(settings)
                return nil
            } catch { return error }
        }
        #expect(refusal { $0.damping = 1 } == .parameterOutOfRange(.damping))
        #expect(refusal { $0.damping = .nan } == .parameterOutOfRange(.damping))
        #expect(refusal { $0.tolerance = 0 } == .parameterOutOfRange(.tolerance))
        #expect(refusal { $0.preference = [0, 0] } == .parameterOutOfRange(.preference))
        #expect(refusal { $0.preference = [-1, 2] } == .parameterOutOfRange(.preference))
        #expect(refusal { $0.preference = [1] } == .columnLength(expected: 2, found: 1))
        #expect(refusal { $0.tolerance = 1e-300 } == nil)
    }

    @Test func `a partition must fit`() throws {
        let graph = try CSRGraph(nodeCount: 2, edges: [(0, 1)])
        #expect(throws: GraphError.columnLength(expected: 2, found: 1)) {
            try graph.brokerageRoles(partition: [0])
        }
        #expect(throws: GraphError.parameterOutOfRange(.partition)) {
            try graph.brokerageRoles(partition: [0, -2])
        }
        let undirected = try CSRGraph(nodeCount: 2, edges: [(0, 1)], isUndirected: true)
        #expect(throws: GraphError.directionRefused) {
            try undirected.brokerageRoles(partition: [0, 0])
        }
    }

    @Test func `lengths are no strengths`() throws {
        let list = EdgeList(upstream: [0], downstream: [1], weights: [2])
        let graph = try CSRGraph(nodeCount: 2, edges: list)
        #expect(throws: GraphError.distanceWeightsRefused) { try graph.katz(weights: .distance) }
        #expect(throws: GraphError.distanceWeightsRefused) {
            try graph.hubsAndAuthorities(weights: .distance)
        }
        #expect(throws: GraphError.distanceWeightsRefused) {
            try graph.constraint(weights: .distance)
        }
    }
}
