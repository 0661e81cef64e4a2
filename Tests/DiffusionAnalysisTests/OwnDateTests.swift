import DiffusionModel
import DiffusionNetwork
import GraphKernel
import ModelFormats
import TestSupport
import Testing

@testable import DiffusionAnalysis

/// Roles with times of their own: entered at the first's, left at the second's, at every level.
@Suite struct OwnDateTests {
    private func model(_ yaml: String) throws -> GraphModel {
        try ModelReader.read([InputFile(name: "test.yaml", bytes: Array(yaml.utf8))]).model
    }

    private func paths(
        _ model: GraphModel, _ from: String, _ to: String, _ level: NetworkLevel,
        anyOrder: Bool = false
    ) throws -> [Pathway] {
        let positions = model.positionsByID()
        var question = PathQuestion(
            from: [try #require(positions[from])], to: [try #require(positions[to])])
        question.allowsAnyOrder = anyOrder
        var settings = NetworkSettings(level: level)
        settings.allowsAnyOrder = anyOrder
        let network = try model.freeze(Selection(everythingIn: model), settings)
        return try network.pathways(question).paths
    }

    /// A joined in 2015 and B in 2010: nothing passes from A to B in time, at any level.
    @Test(arguments: NetworkLevel.allCases)
    func `who joined later hands nothing to who joined earlier`(level: NetworkLevel) throws {
        let model = try model(
            """
            tributary: 1
            regions: {a: A, b: B}
            agreements: {i: {parties: [{who: a, date: 2015}, {who: b, date: 2010}]}}
            """)
        #expect(try paths(model, "a", "b", level).isEmpty)
        #expect(try paths(model, "b", "a", level).first?.chronology == .certain)
        let anyway = try paths(model, "a", "b", level, anyOrder: true)
        #expect(anyway.first?.chronology == .impossible)
    }

    /// By hand: in by the first role's day, out on the second's.
    @Test func `a pair departs at the first role's time and arrives at the second's`() throws {
        let model = try model(
            """
            tributary: 1
            regions: {a: A, b: B}
            events: {i: {kind: training, trainer: {who: a, date: 2010}, trainee: {who: b, date: 2012}}}
            """)
        let path = try #require(try paths(model, "a", "b", .actor).first)
        #expect(path.departure.latest.description == "2010-12-31")
        #expect(path.arrival.earliest.description == "2012-01-01")
    }

    /// A way in, an agreement with random times of its roles and itself, a way out.
    private func randomModel(_ random: inout SeededGenerator) -> String {
        func time(_ random: inout SeededGenerator) -> String? {
            let year = Int.random(in: 2010...2014, using: &random)
            switch Int.random(in: 0..<5, using: &random) {
            case 0: return nil
            case 1: return "from: \(year), to: \(year + 2)"
            case 2: return "date: \(year)-06-01"
            case 3: return "date: '[..\(year)]'"
            default: return "date: \(year)"
            }
        }
        func role(_ id: String, _ random: inout SeededGenerator) -> String {
            time(&random).map { "{who: \(id), \($0)}" } ?? id
        }
        let own = time(&random).map { "\($0), " } ?? ""
        return """
            tributary: 1
            regions: {x: X, a: A, b: B, y: Y}
            events: {i: {kind: training, \(own)trainer: \(role("a", &random)), \
            trainee: \(role("b", &random))}}
            links:
              - {link: x directs a, \(time(&random) ?? "note: none")}
              - {link: b directs y, \(time(&random) ?? "note: none")}
            """
    }

    /// Oracle: the level of items, where both roles are steps with a time of their own.
    @Test(arguments: 0..<400)
    func `chronology and days are alike at the levels of items and actors`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let model = try model(randomModel(&random))
        for (from, to) in [("a", "b"), ("x", "b"), ("a", "y"), ("x", "y")] {
            let actors = try paths(model, from, to, .actor, anyOrder: true)
            let items = try paths(model, from, to, .item, anyOrder: true)
            // Of two roles in one step, one with a date is enough for the step to have one.
            let chronologies = [actors, items].map { paths in
                paths.map { $0.chronology == .undated ? .possible : $0.chronology }
            }
            #expect(chronologies[0] == chronologies[1], "\(from) \(to)")
            guard actors.first?.chronology != .impossible else { continue }
            #expect(actors.map(\.departure) == items.map(\.departure), "\(from) \(to)")
            #expect(actors.map(\.arrival) == items.map(\.arrival), "\(from) \(to)")
        }
    }
}
