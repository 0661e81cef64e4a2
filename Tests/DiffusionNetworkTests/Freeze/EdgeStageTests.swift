import DiffusionModel
import Testing

@testable import DiffusionNetwork

/// Oracle: by hand, from "the weakest of its steps (`intended` under `unknown` under `begun` under
/// `done`)": an edge through an item needs both its roles, and a move both posts.
@Suite struct EdgeStageTests: SmallGraphs {
    private func stages(_ yaml: String, _ level: NetworkLevel) throws -> [String] {
        let model = try model(yaml)
        let network = try model.freeze(
            Selection(everythingIn: model), NetworkSettings(level: level))
        return network.edges.map { edge in
            let ids = [edge.upstream, edge.downstream].map { model.entities[$0].id }
            return ids.joined(separator: ">") + " " + edge.stage.rawValue
        }
    }

    @Test(arguments: [
        ("done", "unknown", "unknown"), ("unknown", "done", "unknown"), ("done", "done", "done"),
        ("begun", "done", "begun"), ("unknown", "intended", "intended"),
        ("intended", "done", "intended"),
    ])
    func `an edge through an item is no further than the weaker role`(
        model: String, learner: String, both: String
    ) throws {
        let yaml = """
            tributary: 1
            regions: {a: A, b: B}
            events:
              visit:
                kind: event
                date: 2012
                model: {who: a, stage: \(model)}
                learner: {who: b, stage: \(learner)}
            """
        for level in [NetworkLevel.actor, .region] {
            #expect(try stages(yaml, level) == ["a>b \(both)"])
        }
    }

    @Test func `a move is no further than the weaker post`() throws {
        let yaml = """
            tributary: 1
            regions: {a: A, b: B}
            officials:
              o: {posts: [{at: a, from: 2001, stage: done}, {at: b, from: 2005}]}
            """
        #expect(try stages(yaml, .region).filter { $0.hasPrefix("a>b") } == ["a>b unknown"])
    }

    @Test func `what two offices of a region do is no further than the weaker`() throws {
        let yaml = """
            tributary: 1
            regions: {a: A, b: B}
            agencies: {g: {acts-for: a}, h: {acts-for: a}}
            agreements:
              deal:
                model: [{who: g, stage: done}, {who: h, stage: unknown}]
                learner: {who: b, stage: done}
            """
        #expect(try stages(yaml, .region) == ["a>b unknown"])
    }
}
