import DiffusionModel
import GraphKernel
import ModelFormats
import TestSupport
import Testing

@testable import DiffusionNetwork

@Suite struct FreezeTests: SmallGraphs {
    private func file(_ path: String) throws -> GraphModel {
        try ModelReader.read([InputFile(name: path, bytes: Repository.bytes(path))]).model
    }

    /// Edges as `upstream>downstream[ through item]`.
    private func edges(
        _ model: GraphModel, _ level: NetworkLevel, _ view: NetworkView = .flow
    ) throws -> [String] {
        let network = try model.freeze(
            Selection(everythingIn: model), NetworkSettings(level: level, view: view))
        return network.edges.map { edge in
            let ids = [edge.upstream, edge.downstream].map { model.entities[$0].id }
            let through = edge.through.map { " through " + model.entities[$0].id } ?? ""
            return ids.joined(separator: ">") + through
        }
    }

    private let orientations = """
        tributary: 1
        regions: {a: A, b: B, c: C}
        links:
          - {link: a directs b}
          - {link: a learns-from c}
          - {link: b signs-with c}
          - {link: a similar-to b}
        """

    /// By hand from the codebook: forward, backward, both ways, none.
    @Test func `links lead by the orientation of their kind`() throws {
        let model = try model(orientations)
        #expect(try edges(model, .item) == ["a>b", "b>c", "c>a", "c>b"])
        #expect(try edges(model, .item, .asWritten) == ["a>b", "a>b", "a>c", "b>c"])
        #expect(try edges(model, .item, .ties) == ["a>b", "a>b", "a>c", "b>c"])
    }

    @Test func `an orientation given stands in for that of the codebook`() throws {
        let model = try model(orientations)
        var settings = NetworkSettings(level: .item)
        settings.orientations = ["directs": .backward, "signs-with": .none]
        let network = try model.freeze(Selection(everythingIn: model), settings)
        let upstream = network.edges.map { model.entities[$0.upstream].id }
        #expect(upstream == ["b", "c"])
    }

    private let roles = """
        tributary: 1
        regions: {a: A, b: B, c: C}
        agencies: {office: {name: A office, acts-for: a}, board: {name: Board, acts-for: [a, b]}}
        officials:
          mover:
            name: Mover
            posts:
              - {at: office, from: 2010, to: 2012}
              - {at: c, from: 2014, to: 2016}
        agreements:
          deal: {name: Deal, date: 2011, model: office, learner: b, parties: [a, b, c]}
          pact: {name: Pact, date: 2013, parties: [a, b]}
        events:
          tour: {name: Tour, kind: visit, date: 2015, visited: board, visitor: b, led-by: mover}
        policies: {p: P}
        links: [{link: mover learns-from b, date: 2011}]
        adoptions: [{actor: a, policy: p, date: 2012, stage: done}]
        """

    /// By hand: model → learner; parties of an item with both carry no flow of their own.
    @Test func `items become edges between the actors that they join`() throws {
        let model = try model(roles)
        let found = try edges(model, .actor)
        #expect(found.contains("office>b through deal"))
        #expect(!found.contains("a>b through deal"))
        #expect(found.contains("a>b through pact"))
        #expect(found.contains("b>a through pact"))
        #expect(found.contains("board>mover through tour"))
        #expect(found.contains("mover>b through tour"))
        #expect(!found.contains { $0.hasPrefix("p>") || $0.hasSuffix(">p") })
    }

    /// By hand: in 2011 the mover is at A's office, in 2015 at C; the board acts for two regions.
    @Test func `officials are folded link by link into where they were`() throws {
        let model = try model(roles)
        let network = try model.freeze(
            Selection(everythingIn: model), NetworkSettings(level: .region))
        let found = try edges(model, .region)
        #expect(found.contains("a>b through deal"))
        #expect(found.contains("b>a"))
        #expect(found.contains("board>c through tour"))
        #expect(found.contains("c>b through tour"))
        #expect(network.entities.map { model.entities[$0].id } == ["a", "b", "board", "c"])
        #expect(network.unfoldedLinks > 0)
        let deal = try #require(network.edges.first { $0.downstreamActors.isEmpty })
        #expect(deal.upstreamActors.map { model.entities[$0].id } == ["office"])
    }

    @Test func `every selected entity of the level is a node`() throws {
        let model = try model(roles)
        let all = Selection(everythingIn: model)
        let items = try model.freeze(all, NetworkSettings(level: .item))
        #expect(items.entities.count == model.entities.count)
        let actors = try model.freeze(all, NetworkSettings(level: .actor))
        #expect(
            actors.entities.map { model.entities[$0].id } == [
                "a", "b", "board", "c", "mover", "office",
            ])
    }

    /// FACTS: the agreement and the delegation are what joins the two regions.
    @Test func `the real case has two edges from Xinjiang to Ningxia`() throws {
        let model = try file("graphs/xinjiang-ningxia.yaml")
        let found = try edges(model, .region).filter { $0.hasPrefix("xinjiang>") }
        #expect(
            found == [
                "xinjiang>ningxia through antiterror-agreement",
                "xinjiang>ningxia through ningxia-delegation",
            ])
        let network = try model.freeze(
            Selection(everythingIn: model), NetworkSettings(level: .region))
        let visit = try #require(
            network.edges.first { $0.through.map { model.entities[$0].id } == "ningxia-delegation" }
        )
        #expect(visit.stage == .unknown)
        #expect(
            visit.downstreamActors.map { model.entities[$0].id }.sorted() == [
                "ningxia-authorities", "zhang-yunsheng",
            ])
    }

    @Test func `freezing again gives the same network`() throws {
        let model = try file("graphs/pilot-cascade.yaml")
        for level in NetworkLevel.allCases {
            for view in NetworkView.allCases {
                let settings = NetworkSettings(level: level, view: view)
                let all = Selection(everythingIn: model)
                let (one, other) = (
                    try model.freeze(all, settings), try model.freeze(all, settings)
                )
                #expect(one.graph == other.graph)
                #expect(one.edges == other.edges)
            }
        }
    }
}
