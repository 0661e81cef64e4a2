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
        anyOrder: Bool = false, view: NetworkView = .flow, allowsSameDay: Bool = true
    ) throws -> [Pathway] {
        let positions = model.entitiesByID()
        var question = PathQuestion(
            from: [try #require(positions[from])], to: [try #require(positions[to])])
        question.allowsAnyOrder = anyOrder
        question.allowsSameDay = allowsSameDay
        var settings = NetworkSettings(level: level)
        settings.view = view
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

    /// A tie has no direction, but time has: in 2010 nobody has what the other brings in 2013.
    @Test(arguments: NetworkLevel.allCases)
    func `ties too are entered at the first's time and left at the second's`(
        level: NetworkLevel
    ) throws {
        let model = try model(
            """
            tributary: 1
            regions: {a: A, b: B}
            agreements: {i: {parties: [{who: b, date: 2013}, {who: a, date: 2010}]}}
            """)
        #expect(try paths(model, "a", "b", level, view: .ties).first?.chronology == .certain)
        #expect(try paths(model, "b", "a", level, view: .ties).isEmpty)
        let anyway = try paths(model, "b", "a", level, anyOrder: true, view: .ties)
        #expect(anyway.first?.chronology == .impossible)
    }

    /// Posts in a until 2012, in b from 2014: ties lead on from a to b and not back.
    @Test func `ties by officials who move lead from the earlier post to the later`() throws {
        let model = try model(
            """
            tributary: 1
            regions: {a: A, b: B}
            officials:
              o: {posts: [{at: a, from: 2010, to: 2012}, {at: b, from: 2014}]}
            """)
        #expect(try paths(model, "a", "b", .region, view: .ties).first?.chronology == .certain)
        #expect(try paths(model, "b", "a", .region, view: .ties).isEmpty)
        let anyway = try paths(model, "b", "a", .region, anyOrder: true, view: .ties)
        #expect(anyway.first?.chronology == .impossible)
    }

    /// The item's unknown day in 2010 is one for a and b; d comes in 2011.
    ///
    /// Of x's own day in 2010 and that of another item nobody knows which is first.
    @Test(arguments: [NetworkLevel.actor, .region])
    func `the item's day is one for pairs of which one role has a time of its own`(
        level: NetworkLevel
    ) throws {
        let model = try model(
            """
            tributary: 1
            regions: {a: A, b: B, d: D, x: X}
            agreements:
              i: {date: 2010, parties: [a, b, {who: d, date: 2011}]}
              j: {date: 2010, parties: [a, {who: x, date: 2010}]}
            """)
        func found(_ to: String, sameDay: Bool = true) throws -> [String] {
            let positions = model.entitiesByID()
            var question = PathQuestion(
                from: [try #require(positions["b"])], to: [try #require(positions[to])])
            (question.count, question.allowsSameDay) = (9, sameDay)
            let network = try model.freeze(
                Selection(everythingIn: model), NetworkSettings(level: level))
            return try network.pathways(question).paths.map { path in
                path.entities.map { model.entities[$0].id }.joined()
                    + " \(path.chronology.rawValue)"
            }
        }
        // By a both pairs know the item's day, which is one: certain, in order on one day alone.
        #expect(try found("d").contains("bad certain"))
        #expect(try found("d", sameDay: false) == ["bd certain"])
        // From i to j are two unknown days in 2010.
        #expect(try found("x").contains("bax possible"))
    }

    /// c's own day of 2011 is one, whether c hands on what came then or is handed it.
    @Test func `a role's own day is one for all pairs that know it`() throws {
        let model = try model(
            """
            tributary: 1
            regions: {a: A, c: C, d: D}
            agreements:
              i: {parties: [{who: a, date: 2010}, {who: c, date: 2011}, {who: d, date: 2012}]}
            """)
        let positions = model.entitiesByID()
        var question = PathQuestion(
            from: [try #require(positions["a"])], to: [try #require(positions["d"])])
        question.count = 9
        let network = try model.freeze(
            Selection(everythingIn: model), NetworkSettings(level: .actor))
        let found = try network.pathways(question).paths
        #expect(found.map(\.steps.count) == [1, 2])
        #expect(found.map(\.chronology) == [.certain, .certain])
        question.allowsSameDay = false
        #expect(try network.pathways(question).paths.map(\.steps.count) == [1])
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
