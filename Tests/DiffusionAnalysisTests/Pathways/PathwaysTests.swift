import DiffusionModel
import DiffusionNetwork
import GraphKernel
import ModelFormats
import TestSupport
import Testing

@testable import DiffusionAnalysis

/// The expectations on the invented case are those that its own head states.
@Suite struct PathwaysTests {
    private func network(
        _ path: String, _ filters: [Filter] = []
    ) throws -> FrozenNetwork {
        let model = try ModelReader.read([
            InputFile(name: path, bytes: Repository.bytes(path))
        ]).model
        let selection = Selection(SelectionCriteria(filters), in: model)
        return try model.freeze(selection, NetworkSettings(level: .region))
    }

    private func ask(
        _ network: FrozenNetwork, _ from: String, _ to: String
    ) throws -> Pathways {
        let positions = network.model.entitiesByID()
        let question = PathQuestion(
            from: [try #require(positions[from])], to: [try #require(positions[to])])
        return try network.pathways(question)
    }

    private let pilot = "graphs/pilot-cascade.yaml"
    private let real = "graphs/xinjiang-ningxia.yaml"

    @Test(arguments: [
        ("jorhaven", "hallenby", Chronology.possible), ("aldergate", "stonequay", .undated),
    ])
    func `chronologies of the invented case`(
        from: String, to: String, expected: Chronology
    ) throws {
        let paths = try ask(network(pilot), from, to).paths
        #expect(paths.first?.chronology == expected)
    }

    @Test func `a path on paper is none in time`() throws {
        let network = try network(pilot)
        #expect(try ask(network, "ironreach", "sandmouth").paths.isEmpty)
        let positions = network.model.entitiesByID()
        var question = PathQuestion(
            from: [try #require(positions["ironreach"])],
            to: [try #require(positions["sandmouth"])])
        question.allowsAnyOrder = true
        #expect(try network.pathways(question).paths.first?.chronology == .impossible)
    }

    @Test func `in 2015 a path is certain, by way of Corrindale`() throws {
        let date = try PartialDate(parsing: "2015")
        let network = try network(pilot, [.during([date])])
        let path = try #require(try ask(network, "aldermark", "brackwater").paths.first)
        #expect(path.chronology == .certain)
        #expect(
            path.entities.map { network.model.entities[$0].id } == [
                "aldermark", "corrindale", "brackwater",
            ])
        // By hand: likely (.675) and very likely (.875).
        #expect(path.likelihood?.stated == 2)
        #expect((path.likelihood?.value ?? 0) == 0.675 * 0.875)
    }

    /// FACTS: by which agreement, visit and officials, when.
    @Test func `the real case has two paths`() throws {
        let answer = try ask(network(real), "xinjiang", "ningxia")
        #expect(answer.paths.count == 2)
        #expect(answer.more == 0)
        for path in answer.paths {
            #expect(path.likelihood == nil)
            #expect(path.arrival.earliest == .distantPast)
        }
        #expect(answer.paths[0].arrival.latest.description == "2018-11-27")
    }

    @Test func `without the report there is no path`() throws {
        let without = try network(real, [.withoutSources(["report"])])
        #expect(try ask(without, "xinjiang", "ningxia").paths.isEmpty)
        let half = try network(real, [.withoutSources(["ningxia-daily"])])
        #expect(try ask(half, "xinjiang", "ningxia").paths.count == 1)
    }

    @Test func `reach names the fewest hops and the neighbour before`() throws {
        let network = try network(real)
        let positions = network.model.entitiesByID()
        let ningxia = try #require(positions["ningxia"])
        let xinjiang = try #require(positions["xinjiang"])
        let upstream = try network.reach(.upstream, from: [ningxia])
        #expect(upstream.map(\.entity).contains(xinjiang))
        let down = try network.reach(.downstream, from: [xinjiang])
        let found = try #require(down.first { $0.entity == ningxia })
        #expect(found.hops == 1)
        #expect(found.previous == xinjiang)
        #expect(found.path.chronology == .certain)
    }

    @Test func `a ranking has every node, ties by id`() throws {
        let network = try network(pilot)
        let ranking = try network.ranking(by: Measure.allCases.filter { $0 != .eigenvector })
        #expect(ranking.rows.count == network.entities.count)
        #expect(ranking.rows.map(\.rank) == Array(1...network.entities.count))
        for (one, next) in zip(ranking.rows, ranking.rows.dropFirst()) {
            let ids = [one, next].map { network.model.entities[$0.entity].id }
            #expect(one.scores[0] > next.scores[0] || ids[0] < ids[1])
        }
    }

    @Test func `distances are refused by measures without paths`() throws {
        let network = try network(pilot)
        var settings = MeasureSettings()
        settings.weights = .distance
        #expect(throws: GraphError.distanceWeightsRefused) {
            try network.scores(.degree, settings)
        }
        #expect(try network.scores(.betweenness, settings).count == network.entities.count)
    }
}
