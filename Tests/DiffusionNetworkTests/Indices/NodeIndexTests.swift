import DiffusionModel
import Testing

@testable import DiffusionNetwork

/// Numbers of nodes and edges, which lead from a network to what its nodes and edges stand for.
@Suite struct NodeIndexTests: SmallGraphs {
    /// By hand: nodes stand in the order of their ids, edges in that of their ends.
    @Test func `nodes and edges are found by their numbers`() throws {
        let model = try model(
            """
            tributary: 1
            regions: {b: B, a: A}
            policies: {p: P}
            links: [{link: b directs a}, {link: a directs b}]
            """)
        let network = try model.freeze(Selection(everythingIn: model))
        let ids = model.entitiesByID()
        let (a, b, p) = (
            try #require(ids["a"]), try #require(ids["b"]), try #require(ids["p"])
        )
        #expect(network.entities == [a, b] && Array(network.entities.indices) == [0, 1])
        #expect(network.node(of: a) == 0 && network.node(of: b) == 1)
        #expect(network.node(of: p) == nil)
        #expect(Array(network.edges.indices) == [0, 1])
        #expect(network.edges[1].upstream == b && network.edges[1].downstream == a)
        #expect(MemoryLayout<NodeIndex>.size == 4 && MemoryLayout<EdgeIndex>.size == 4)
    }
}
