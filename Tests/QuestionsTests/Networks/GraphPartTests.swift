import Testing
import Tributary

/// Which part of a graph a question looks at, by an invented market.
///
/// Oracle: by hand from the file.
@Suite struct GraphPartTests {
    private static let market = """
        tributary: 1
        sources: {ledger: {title: Ledger, reliability: B}, rumour: {title: Rumour}}
        regions: {a: Ash, b: Birch, c: Cedar}
        policies: {p: Prices, q: Queues}
        links:
          - {link: b learns-from a, date: 2001, policy: p, evidence: {source: ledger, credibility: 2}}
          - {link: b visits a, date: 2005, policy: q, stage: intended, evidence: rumour}
          - {link: c learns-from b, date: 2006, evidence: {source: rumour, stance: disputes}}

        """

    private func downstream(_ change: (inout ReachOptions) throws -> Void) throws -> [String] {
        var options = ReachOptions()
        try change(&options)
        return try Graph(yaml: Self.market).downstream(of: "a", options).rows
            .map { "\($0.actor.id) \($0.path.steps[0].kinds.joined())" }
    }

    @Test func `everything is looked at but what is only disputed`() throws {
        #expect(try downstream { _ in } == ["b learns-from"])
        #expect(try downstream { $0.part.disputed = .keep }.count == 2)
    }

    @Test func `each property narrows the part`() throws {
        #expect(try downstream { $0.part.linkKinds = ["Visit"] } == ["b visits"])
        #expect(try downstream { $0.part.stages = [.intended] } == ["b visits"])
        #expect(try downstream { $0.part.policies = ["Queues"] } == ["b visits"])
        #expect(try downstream { $0.part.sources = ["Rumour"] } == ["b visits"])
        #expect(try downstream { $0.part.withoutSources = ["ledger"] } == ["b visits"])
        let later = try downstream { $0.part.after = [try PartialDate(parsing: "2002")] }
        #expect(later == ["b visits"])
        let graded = try downstream { $0.part.minGrade = MinimumGrade(parsing: "B2") }
        #expect(graded == ["b learns-from"])
        #expect(try downstream { $0.part.minSources = 2 } == [])
        #expect(try downstream { $0.part.only = ["Ash", "Cedar"] } == [])
        #expect(try downstream { $0.part.kinds = ["regions"] } == ["b learns-from"])
        let isLearning = try downstream {
            ($0.part.leavesOutIntended, $0.part.keepsUnstated) = (true, true)
        }
        #expect(isLearning == ["b learns-from"])
    }

    @Test func `the form decides how the network is made`() throws {
        let turned = try downstream { $0.network.orientations = ["learns from": .forward] }
        #expect(turned == ["b visits"])
        #expect(try downstream { $0.network.view = .ties }.count == 1)
        #expect(try downstream { $0.network.level = .item } == ["b learns-from"])
    }

    @Test func `what is no policy, or unknown, is refused`() throws {
        let graph = try Graph(yaml: Self.market)
        var options = ReachOptions()
        options.part.policies = ["Ash"]
        #expect {
            _ = try graph.downstream(of: "a", options)
        } throws: { error in
            (error as? TributaryError)?.message == "'a' is a region, no policy"
        }
        options.part = GraphPart()
        options.network.orientations = ["levies": .forward]
        #expect {
            _ = try graph.downstream(of: "a", options)
        } throws: { error in
            (error as? TributaryError)?.code == .unknownName
        }
    }

    @Test func `no path leads from one to itself, or to whom it avoids`() throws {
        let graph = try Graph(yaml: Self.market)
        var options = PathOptions()
        options.avoiding = ["Birch"]
        for (end, message) in [
            ("Ash", "paths from 'a' to itself make no sense"),
            ("Birch", "paths cannot end at 'b' and avoid it"),
        ] {
            #expect {
                _ = try graph.paths(from: "a", to: end, options)
            } throws: { error in
                guard let error = error as? TributaryError else { return false }
                return error.code == .senselessQuestion && error.message == message
            }
        }
    }
}
