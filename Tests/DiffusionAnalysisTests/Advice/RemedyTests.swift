import DiffusionModel
import DiffusionNetwork
import Testing

@testable import DiffusionAnalysis

/// Which remedies change anything of a question, and which do not.
///
/// Oracle: by hand from what each case says.
@Suite struct RemedyTests: SmallNetworks {
    private static let all: [Remedy] = [
        .undated, .unstated, .ungraded, .disputed, .anyOrder, .sameDay, .mixedPolicies,
        .withoutThrough, .withoutAvoiding, .turned, .withoutOrientations,
        .level(.item), .level(.actor), .level(.region), .view(.flow), .view(.ties),
        .view(.asWritten),
    ]

    private func changing(
        _ question: NetworkQuestion, _ filters: [Filter] = [],
        _ settings: NetworkSettings = NetworkSettings(level: .actor)
    ) throws -> [Remedy] {
        let model = try model("tributary: 1\nregions: {a: A, b: B, c: C}")
        let asked = UnansweredQuestion(
            model: model, criteria: SelectionCriteria(filters), settings: settings,
            isLevelChosen: true, question: question)
        return Self.all.filter { asked.after($0) != nil }
    }

    private let networks: [Remedy] = [
        .level(.item), .level(.region), .view(.ties), .view(.asWritten),
    ]

    @Test func `a plain question of paths has its own rules changed`() throws {
        let plain = PathQuestion(from: [0], to: [1])
        #expect(
            try changing(.paths(plain))
                == [.disputed, .anyOrder, .mixedPolicies, .turned] + networks)
        var strict = plain
        (strict.allowsSameDay, strict.through, strict.avoiding) = (false, [2], [2])
        #expect(
            try changing(.paths(strict))
                == [
                    .disputed, .anyOrder, .sameDay, .mixedPolicies, .withoutThrough,
                    .withoutAvoiding, .turned,
                ] + networks)
    }

    @Test func `other questions have those rules that they know`() throws {
        let reach = NetworkQuestion.reach(.upstream, of: 0, ReachRules())
        #expect(try changing(reach) == [.disputed, .anyOrder, .mixedPolicies] + networks)
        // Counts by day obey time.
        let overTime = NetworkQuestion.reachOverTime(of: 0, ReachRules())
        #expect(try changing(overTime) == [.disputed, .mixedPolicies] + networks)
        #expect(try changing(.separation(from: 0, to: 1)) == [.disputed, .turned] + networks)
    }

    /// Only where a filter looks for it does it matter what a link lacks.
    @Test func `what links lack is let through where a filter asks for it`() throws {
        let date = try PartialDate(parsing: "2015")
        let grade = try #require(MinimumGrade(parsing: "B"))
        let asked = NetworkQuestion.separation(from: 0, to: 1)
        for (filter, remedy) in [
            (Filter.at([date]), Remedy.undated), (.policies([2]), .unstated),
            (.minGrade(grade), .ungraded),
        ] {
            #expect(try changing(asked, [filter]) == [remedy, .disputed, .turned] + networks)
        }
        var settings = NetworkSettings(level: .actor)
        settings.orientations = ["visits": .both]
        #expect(try changing(asked, [], settings).contains(.withoutOrientations))
    }

    @Test func `everybody who is named has to be a node`() {
        var paths = PathQuestion(from: [0], to: [1])
        (paths.through, paths.avoiding) = ([2], [3])
        #expect(Set(NetworkQuestion.paths(paths).named) == [0, 1, 2, 3])
        #expect(NetworkQuestion.reach(.upstream, of: 4, ReachRules()).named == [4])
        #expect(NetworkQuestion.reachOverTime(of: 5, ReachRules()).named == [5])
        #expect(NetworkQuestion.separation(from: 1, to: 2).named == [1, 2])
    }

    /// Of the best paths one is enough to know that there are any.
    @Test(arguments: [nil, 1, 5] as [Int?])
    func `a question is answered as it would be`(count: Int?) throws {
        let network = try network(
            "tributary: 1\nregions: {a: A, b: B}\nlinks: [{link: a directs b}]")
        var there = PathQuestion(from: [0], to: [1])
        there.count = count
        var back = PathQuestion(from: [1], to: [0])
        back.count = count
        #expect(try NetworkQuestion.paths(there).isAnswered(by: network))
        #expect(try !NetworkQuestion.paths(back).isAnswered(by: network))
        #expect(try NetworkQuestion.reach(.upstream, of: 1, .init()).isAnswered(by: network))
        #expect(try !NetworkQuestion.reach(.upstream, of: 0, .init()).isAnswered(by: network))
        #expect(try NetworkQuestion.reachOverTime(of: 0, .init()).isAnswered(by: network))
        #expect(try !NetworkQuestion.reachOverTime(of: 1, .init()).isAnswered(by: network))
        #expect(try NetworkQuestion.separation(from: 0, to: 1).isAnswered(by: network))
        #expect(try !NetworkQuestion.separation(from: 1, to: 0).isAnswered(by: network))
    }

    /// Who is no node is parted from everybody, and is not there.
    @Test func `questions about who is no node have no answer`() throws {
        let network = try network(
            "tributary: 1\nregions: {a: A, b: B}\npolicies: {p: P}\nlinks: [{link: a directs b}]")
        let ids = network.model.entitiesByID()
        let (a, p) = (try #require(ids["a"]), try #require(ids["p"]))
        #expect(try !NetworkQuestion.separation(from: a, to: p).isAnswered(by: network))
        #expect(try !NetworkQuestion.separation(from: p, to: a).isAnswered(by: network))
        #expect(try NetworkQuestion.presence(of: a).isAnswered(by: network))
        #expect(try !NetworkQuestion.presence(of: p).isAnswered(by: network))
        #expect(NetworkQuestion.presence(of: p).named == [p])
    }
}
