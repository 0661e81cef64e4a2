import GraphKernel
import Testing

@Suite struct GrowthTests {
    @Test(arguments: [1, 3])
    func `each new node has its edges to different older nodes`(edgesPerNode: Int) throws {
        let list = try EdgeList.barabasiAlbert(
            nodeCount: 300, edgesPerNode: edgesPerNode, seed: 4)
        #expect(list.upstream.count == edgesPerNode * (300 - edgesPerNode))
        #expect(isSimple(list, isUndirected: true))
        #expect(zip(list.upstream, list.downstream).allSatisfy { $0 > $1 })
        for node in Int32(edgesPerNode + 1)..<300 {
            #expect(list.upstream.filter { $0 == node }.count == edgesPerNode)
        }
    }

    /// Oracle: the limit law of Bollobás and others, doi:10.1002/rsa.1009.
    ///
    /// The share of nodes with degree k is 2 m (m+1) / (k (k+1) (k+2)) in the
    /// limit: for m = 2, 1/2, 1/5 and 1/10 of the
    /// nodes have degree 2, 3 and 4. Six deviations of 50,000 nodes are below 0.014.
    @Test func `degrees are as the limit law has them`() throws {
        let list = try EdgeList.barabasiAlbert(nodeCount: 50_000, edgesPerNode: 2, seed: 9)
        var degrees = [Int](repeating: 0, count: 50_000)
        for node in list.upstream + list.downstream { degrees[Int(node)] += 1 }
        for (degree, share) in [(2, 0.5), (3, 0.2), (4, 0.1)] {
            let found = Double(degrees.filter { $0 == degree }.count) / 50_000
            #expect((found - share).magnitude < 0.014)
        }
    }

    @Test func `the smallest growth is the star, and settings that cannot be are refused`() throws {
        let star = try EdgeList.barabasiAlbert(nodeCount: 4, edgesPerNode: 3, seed: 1)
        #expect(star == EdgeList(upstream: [1, 2, 3], downstream: [0, 0, 0]))
        for (nodes, edges) in [(0, 1), (1, 1), (3, 0), (3, 3)] {
            #expect(throws: GraphError.parameterOutOfRange(.count)) {
                try EdgeList.barabasiAlbert(nodeCount: nodes, edgesPerNode: edges, seed: 1)
            }
        }
    }

    @Test func `a quarter-drawn graph is simple and each node has an edge out`() throws {
        let list = try EdgeList.rmat(nodeCount: 1000, edgeCount: 10_000, seed: 2)
        #expect(list.upstream.count == 10_000)
        #expect(isSimple(list))
        #expect(Set(list.upstream).count == 1000)
    }

    /// Oracle: a bound by hand.
    ///
    /// With 2^k nodes the marginals are binary: the upstream half with 0.76 has k more
    /// such halvings, so the share of edges at the commonest source is near 0.76^k before
    /// repeated pairs are dropped. Of 9,000 drawn pairs over 1024 nodes at least a third of
    /// 0.76^10 = 0.064 must stay, and uniform draws would give 0.001.
    @Test func `a quarter-drawn graph has hubs`() throws {
        let list = try EdgeList.rmat(nodeCount: 1024, edgeCount: 10_240, seed: 2)
        var degrees = [Int](repeating: 0, count: 1024)
        for node in list.upstream { degrees[Int(node)] += 1 }
        #expect((degrees.max() ?? 0) > 9000 * 64 / 3000)
    }

    @Test func `quarter draws refuse what they cannot do`() throws {
        #expect(try EdgeList.rmat(nodeCount: 3, edgeCount: 3, seed: 1).upstream.count == 3)
        for (nodes, edges) in [(0, 0), (1, 1), (4, 3), (4, 7)] {
            #expect(throws: GraphError.parameterOutOfRange(.count)) {
                try EdgeList.rmat(nodeCount: nodes, edgeCount: edges, seed: 1)
            }
        }
        #expect(throws: GraphError.workLimit(limit: 16 * 32_640 + 4096)) {
            _ = try EdgeList.rmat(nodeCount: 256, edgeCount: 32_640, seed: 1)
        }
    }
}
