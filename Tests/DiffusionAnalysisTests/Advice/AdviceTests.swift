import DiffusionModel
import DiffusionNetwork
import Testing

@testable import DiffusionAnalysis

/// What would give an answer where there is none.
///
/// Oracle: by hand. Each graph holds one thing that shuts the answer out, or two that do so
/// together, so what helps can be read off it.
@Suite struct AdviceTests: SmallNetworks {
    /// A question from a to b among actors, with what a test changes of it.
    private func unanswered(
        _ body: String, _ filters: [Filter] = [],
        settings: NetworkSettings = NetworkSettings(level: .actor),
        set: (inout PathQuestion) -> Void = { _ in }
    ) throws -> UnansweredQuestion {
        let model = try model(body)
        let positions = model.entitiesByID()
        var question = PathQuestion(
            from: [try #require(positions["a"])], to: [try #require(positions["b"])])
        set(&question)
        return UnansweredQuestion(
            model: model, criteria: SelectionCriteria(filters), settings: settings,
            isLevelChosen: true, question: .paths(question))
    }

    private func graph(_ links: String...) -> String {
        """
        tributary: 1
        sources: {s: {title: S}}
        regions: {a: A, b: B, x: X}
        policies: {p: P, q: Q}
        links:

        """ + links.map { "  - {link: \($0)}\n" }.joined()
    }

    private func alone(_ question: UnansweredQuestion) -> [Remedy] {
        #expect(!question.isAnswered)
        let advice = question.advice()
        #expect(advice.together.isEmpty)
        return advice.alone
    }

    private func date(_ text: String) throws -> PartialDate { try PartialDate(parsing: text) }

    // MARK: - Filters

    @Test func `a filter that shuts the answer out is told, and no other`() throws {
        let (kinds, time) = (Filter.linkKinds(["visits"]), Filter.during([try date("2015")]))
        let question = try unanswered(graph("a directs b, date: 2015"), [time, kinds])
        #expect(alone(question) == [.without(kinds)])
        #expect(question.linksExcluded(by: kinds) == 1 && question.linksExcluded(by: time) == 0)
    }

    @Test func `what a filter leaves out for not knowing it is told beside it`() throws {
        let time = Filter.during([try date("2015")])
        #expect(
            alone(try unanswered(graph("a directs b"), [time])) == [.without(time), .undated])
        let policy = Filter.policies([3])
        #expect(
            alone(try unanswered(graph("a directs b"), [policy]))
                == [.without(policy), .unstated])
        let grade = Filter.minGrade(try #require(MinimumGrade(parsing: "B2")))
        let link = graph("a directs b, evidence: s")
        #expect(alone(try unanswered(link, [grade])) == [.without(grade), .ungraded])
    }

    @Test func `what is only disputed is walked where that is asked for`() throws {
        let link = graph("a directs b, evidence: {source: s, stance: disputes}")
        #expect(alone(try unanswered(link)) == [.disputed])
    }

    // MARK: - Rules of paths

    @Test func `paths that time or policies forbid are told`() throws {
        let late = graph("a directs x, date: 2015", "x directs b, date: 2010")
        #expect(alone(try unanswered(late)) == [.anyOrder])
        let day = graph("a directs x, date: 2015-01-01", "x directs b, date: 2015-01-01")
        #expect(
            alone(try unanswered(day) { $0.allowsSameDay = false }) == [.anyOrder, .sameDay])
        let mixed = graph("a directs x, policy: p", "x directs b, policy: q")
        #expect(alone(try unanswered(mixed)) == [.mixedPolicies])
    }

    @Test func `conditions that no path meets are told`() throws {
        let link = graph("a directs b", "a directs x")
        let x = try #require(try model(link).entitiesByID()["x"])
        #expect(alone(try unanswered(link) { $0.through = [x] }).first == .withoutThrough)
        let by = graph("a directs x", "x directs b")
        #expect(alone(try unanswered(by) { $0.avoiding = [x] }) == [.withoutAvoiding])
    }

    // MARK: - Other networks

    @Test func `other directions and networks are told`() throws {
        #expect(alone(try unanswered(graph("b directs a"))) == [.turned, .view(.ties)])
        #expect(alone(try unanswered(graph("a criticizes b"))) == [.view(.ties)])
        var settings = NetworkSettings(level: .actor, view: .asWritten)
        #expect(
            alone(try unanswered(graph("b learns-from a"), settings: settings))
                == [.turned, .view(.flow), .view(.ties)])
        settings = NetworkSettings(level: .actor)
        settings.orientations = ["directs": .none]
        #expect(
            alone(try unanswered(graph("a directs b"), settings: settings))
                == [.view(.ties), .withoutOrientations])
    }

    /// An agency counts as its region, and is no end of a path between regions.
    @Test func `levels at which whoever is named is a node are told`() throws {
        let model = try model(
            """
            tributary: 1
            regions: {r: R, b: B}
            agencies: {a: {acts-for: r}}
            links: [{link: a directs b}]
            """)
        let positions = model.entitiesByID()
        let (agency, region) = (
            try #require(positions["a"]), try #require(positions["b"])
        )
        let question = UnansweredQuestion(
            model: model, criteria: SelectionCriteria(), settings: NetworkSettings(level: .region),
            isLevelChosen: true, question: .reach(.downstream, of: agency, ReachRules()))
        #expect(alone(question) == [.level(.item), .level(.actor)])
        // Where the level is the default it goes with who is named.
        let free = UnansweredQuestion(
            model: model, criteria: SelectionCriteria(), settings: NetworkSettings(level: .actor),
            isLevelChosen: false, question: .separation(from: region, to: agency))
        let turned = try #require(free.after(.turned))
        #expect(turned.isAnswered && turned.settings.level == .actor)
        #expect(turned.question == .separation(from: agency, to: region))
    }

    // MARK: - Together

    @Test func `two filters that shut the answer out are told together`() throws {
        let (kinds, time) = (Filter.linkKinds(["visits"]), Filter.during([try date("2015")]))
        let question = try unanswered(
            graph("a directs b, date: 2010"), [kinds, .stages([.unknown]), time])
        let advice = question.advice()
        #expect(advice.alone.isEmpty && !advice.isEmpty)
        // The stage is let through as it is, and is not to be given up.
        #expect(advice.together == [.without(kinds), .without(time)])
    }

    @Test func `a filter and another network are told together, and one network alone`() throws {
        let kinds = Filter.linkKinds(["visits"])
        let question = try unanswered(graph("a criticizes b"), [kinds])
        #expect(question.advice().together == [.without(kinds), .view(.ties)])
    }

    @Test func `where nothing helps nothing is told`() throws {
        let question = try unanswered(graph("a directs x"))
        #expect(question.advice().isEmpty)
    }

    /// Property: what is told was tried, and none of what is told together can be spared.
    @Test(arguments: 0..<60)
    func `whatever is told gives an answer, with nothing to spare`(seed: UInt64) throws {
        let ties = RandomTies(
            seed: seed, nodes: 3...5, links: 5, kinds: ["directs", "learns-from", "criticizes"])
        let text = ties.yaml.replacing("id: l1}", with: "id: l1, date: 2015, policy: p}")
            .replacing("id: l2}", with: "id: l2, date: 2010, policy: q}")
            .replacing("links:\n", with: "policies: {p: P, q: Q}\nlinks:\n")
        let model = try model(text)
        let filters: [Filter] = [.linkKinds(["learns-from"]), .during([try date("2015")])]
        let question = UnansweredQuestion(
            model: model, criteria: SelectionCriteria(filters),
            settings: NetworkSettings(level: .actor), isLevelChosen: true,
            question: .paths(PathQuestion(from: [0], to: [1])))
        guard !question.isAnswered else { return }
        let advice = question.advice()
        for remedy in advice.alone { #expect(question.after(remedy)?.isAnswered == true) }
        func isAnswered(_ remedies: [Remedy]) -> Bool {
            remedies.reduce(question) { $0.after($1) ?? $0 }.isAnswered
        }
        guard !advice.together.isEmpty else { return }
        #expect(advice.alone.isEmpty && isAnswered(advice.together))
        for remedy in advice.together {
            #expect(!isAnswered(advice.together.filter { $0 != remedy }), "\(remedy)")
        }
    }
}
