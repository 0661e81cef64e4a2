import DiffusionModel
import Testing

@testable import DiffusionNetwork

/// Edges as numbers, each made whole when somebody asks for it.
@Suite struct NetworkEdgesTests: SmallGraphs {
    private static let last = LinkIndex(NetworkEdges.Code.mostLinks - 1)

    @Test(arguments: [0, 1, 2, 12_345, last], [true, false])
    func `a number tells its link and the way that this leads`(link: LinkIndex, isTurned: Bool) {
        let code = NetworkEdges.Code(link: link, isTurned: isTurned)
        #expect(code.link == link)
        #expect(code.isTurned == isTurned)
        #expect(NetworkEdges.Code(number: code.number) == code)
    }

    @Test(arguments: [0, 1, 12_345, Int(Int32.max >> 1)])
    func `an edge that is kept whole is no link, and a pair is neither`(place: Int) {
        let code = NetworkEdges.Code(whole: place)
        #expect(code.link == nil && code.pair == nil)
        #expect(code.whole == place)
        let pair = NetworkEdges.Code(pair: place)
        #expect(pair.link == nil && pair.pair == place)
    }

    /// Property: what an edge says is the same, asked one by one or of the whole edge.
    @Test(arguments: 0..<60, NetworkLevel.allCases)
    func `single things are those of the whole edge`(seed: UInt64, level: NetworkLevel) throws {
        let model = try model(RandomCase(seed: seed).yaml)
        for view in NetworkView.allCases {
            let network = try model.freeze(
                Selection(everythingIn: model), NetworkSettings(level: level, view: view))
            let dates = PairDates(network)
            for (code, edge) in zip(network.edges.codes, network.edges) {
                #expect(network.edges.policies(of: code) == edge.policies)
                #expect(network.edges.likelihood(of: code) == edge.likelihood)
                #expect(network.edges.weight(of: code) == edge.weight)
                #expect(network.edges.links(of: code) == edge.links)
                #expect(network.edges.through(code) == edge.through)
                guard let pair = code.pair else { continue }
                #expect(dates.date(of: network.edges.pairs[pair]) == network.date(of: edge))
            }
        }
    }

    /// Property: edges are in the order of their ends and, where these are the same, of the ids of
    /// their links.
    @Test(arguments: 0..<60)
    func `parallel edges are in the order of their ids`(seed: UInt64) throws {
        let model = try model(RandomCase(seed: seed).yaml)
        let network = try model.freeze(Selection(everythingIn: model))
        let named = network.edges.map { edge in
            [edge.upstream, edge.downstream].map { model.entities[$0].id }
                + [edge.links.map { model.uncountedID(ofLink: $0) }.joined(separator: " ")]
        }
        for (one, next) in zip(named, named.dropFirst()) where one.prefix(2) == next.prefix(2) {
            #expect(one[2] <= next[2])
        }
    }

    /// Property: whatever an edge is kept as, its ends are those of the graph, and links that lead
    /// both ways are two edges of one link.
    @Test(arguments: 0..<60, NetworkLevel.allCases)
    func `edges and the graph have the same ends`(seed: UInt64, level: NetworkLevel) throws {
        let model = try model(RandomCase(seed: seed).yaml)
        for view in NetworkView.allCases {
            let network = try model.freeze(
                Selection(everythingIn: model), NetworkSettings(level: level, view: view))
            #expect(network.edges.count == network.graph.edgeCount)
            for (number, edge) in network.edges.enumerated() {
                let ends = network.edges.ends(network.edges.codes[number])
                #expect(ends == (edge.upstream, edge.downstream))
                let nodes = [network.graph.upstream[number], network.graph.downstream[number]]
                let entities = nodes.map { network.entities[NodeIndex(value: $0)] }
                // Without direction the graph may keep an edge from either end.
                let given = [edge.upstream, edge.downstream]
                #expect(entities == given || view == .ties && entities == given.reversed())
                #expect(!edge.links.isEmpty && Set(edge.links).count == edge.links.count)
            }
        }
    }

    /// By hand: only what was folded, or is several alike, is kept whole.
    @Test func `links as they are written cost no more than their number`() throws {
        let plain = try model(
            "tributary: 1\nregions: {a: A, b: B}\nlinks: [{link: a cooperates-with b}]")
        let network = try plain.freeze(Selection(everythingIn: plain))
        #expect(!network.edges.hasWholes)
        #expect(network.edges.map(\.links) == [[0], [0]])
        #expect(network.edges.map(\.upstream) == [0, 1])
        let pact = try model(
            "tributary: 1\nregions: {a: A, b: B}\nagreements: {i: {parties: [a, b]}}")
        let pairs = try pact.freeze(Selection(everythingIn: pact)).edges
        #expect(!pairs.hasWholes && pairs.pairs.count == 2)
        let twice = try model(
            "tributary: 1\nregions: {a: A, b: B}\n"
                + "agreements: {i: {led-by: [a, b], parties: [a, b]}}")
        #expect(try twice.freeze(Selection(everythingIn: twice)).edges.hasWholes)
    }

    @Test func `networks are alike by what their edges say`() throws {
        let link = "tributary: 1\nregions: {a: A, b: B}\nlinks: [{link: a directs b, date: 2010}]"
        func edges(_ yaml: String) throws -> NetworkEdges {
            let model = try model(yaml)
            return try model.freeze(Selection(everythingIn: model)).edges
        }
        #expect(try edges(link) == edges(link))
        #expect(try edges(link) != edges(link.replacing("2010", with: "2011")))
    }
}
