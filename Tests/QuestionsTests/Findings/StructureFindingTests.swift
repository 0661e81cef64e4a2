import Testing
import Tributary

@testable import Questions

/// Groups, brokers, rankings and numbers of a network, with what is said of each.
///
/// Oracle: by eye on the small graphs.
@Suite struct StructureFindingTests {
    private static let towns = """
        regions: {a: Ash, b: Birch, c: Cedar, d: Dell}
        media: {m: Courier}
        policies: {p: Rents, q: Tolls}
        links:
          - {link: a advises b, policy: p}
          - {link: b advises c, policy: q}
          - {link: m advises a}

        """

    private let hearing = Hearing()
    private let several = " " + Wording.allPolicies

    @Test func `groups say how many they are, and that policies are mixed`() throws {
        let graph = try Graph(of: Self.towns)
        let (grouping, found) = try graph.findGroups(
            by: .weak, GroupOptions(), hearing: hearing)
        #expect(grouping.groups.map(\.count) == [4, 1])
        #expect(found.exhibit.caption?.hasSuffix(several + " 2 groups.") == true)
        #expect(found.exhibit.summary.first == Table.Field("groups", 2))
        var one = GroupOptions()
        one.part.policies = ["p"]
        one.network.dropsIsolated = true
        let part = try graph.findGroups(by: .weak, one, hearing: hearing).composition
        #expect(part.exhibit.caption?.hasSuffix(" 1 group.") == true)
        #expect(part.exhibit.caption?.contains(Wording.allPolicies) == false)
    }

    @Test(
        arguments: [
            (nil, GroupMethod.leiden, 1.0), (nil, .cpm, 0.1), (2, .cpm, 2), (0.5, .leiden, 0.5),
        ] as [(Double?, GroupMethod, Double)])
    func `a resolution is each method's own where none is asked`(
        asked: Double?, method: GroupMethod, right: Double
    ) {
        var options = GroupOptions()
        (options.resolution, options.seed) = (asked, 7)
        let settings = options.settings(of: method, threads: .one)
        #expect(settings.resolution == right && settings.seed == 7)
    }

    /// Nobody lies within anything, so each is alone.
    @Test func `brokers name who is a group of its own, and keep their ranks`() throws {
        let graph = try Graph(of: Self.towns)
        var options = BrokerOptions()
        options.partition = .within
        let (brokers, found) = try graph.findBrokers(
            options, showing: { $0.kind == "media" }, hearing: hearing)
        #expect(brokers.count == 5)
        #expect(
            found.exhibit.caption?.hasSuffix(
                " Groups: within; within nothing, and each a group of its own: Ash; Birch; Cedar; "
                    + "Dell; Courier.") == true)
        #expect(found.exhibit.table.rowCount == 1)
        options.partition = .kind
        let kinds = try graph.findBrokers(options, hearing: hearing).composition.exhibit
        #expect(kinds.caption?.hasSuffix(" Groups: kind.") == true)
        #expect(kinds.table.rowCount == 5)
    }

    @Test func `where links have no direction nobody brokers`() throws {
        var options = BrokerOptions()
        options.network.view = .ties
        let refused = mistake {
            _ = try Graph(of: Self.towns).findBrokers(options, hearing: hearing)
        }
        #expect(refused?.code == .senselessQuestion)
        #expect(refused?.hint == "Ask with --network flow.")
    }

    @Test func `numbers say how many nodes have no tie`() throws {
        let graph = try Graph(of: Self.towns)
        func caption(_ change: (inout MeasureOptions) -> Void) throws -> String {
            var options = MeasureOptions()
            change(&options)
            let found = try graph.findMeasures(options, hearing: hearing)
            return found.composition.exhibit.caption ?? ""
        }
        #expect(
            try caption { _ in }.hasSuffix(
                " 1 of 5 nodes has no tie to another (--isolated drop leaves it out)."))
        #expect(
            try caption { $0.part.policies = ["p"] }.hasSuffix(
                " 3 of 5 nodes have no tie to another (--isolated drop leaves them out)."))
        #expect(try !caption { $0.network.dropsIsolated = true }.contains("no tie"))
    }

    // MARK: - Rankings

    private func rank(
        _ measures: [Measure], _ change: (inout RankOptions) -> Void = { _ in }
    ) throws -> Exhibit {
        var options = RankOptions()
        change(&options)
        let question = try RankQuestion(Graph(of: Self.towns), options, hearing: hearing)
        return try question.actors(by: measures).composition.exhibit
    }

    @Test func `measures that obey time are about one policy along a path`() throws {
        #expect(try rank([.temporalCloseness]).caption?.hasSuffix(several) == false)
        #expect(try rank([.temporalCloseness, .degree]).caption?.hasSuffix(several) == true)
        #expect(try rank([.degree]) { $0.limit = 2 }.table.rowCount == 2)
    }

    /// No way comes back, so the powers of the matrix vanish.
    @Test func `a measure that tells nothing is warned of`() throws {
        let words = "eigenvector is 0 throughout, because no path comes back to where it started"
        #expect(try rank([.degree, .eigenvector]).remarks == [words])
        #expect(hearing.said == ["!no-cycle: " + words])
        let strict = mistake {
            let question = try RankQuestion(
                Graph(of: Self.towns), RankOptions(), hearing: Hearing(isStrict: true))
            _ = try question.actors(by: [.eigenvector])
        }
        #expect(strict?.message == words)
    }

    @Test func `where a walk starts again has to be a node`() throws {
        #expect(try rank([.pagerank]) { $0.restarts = ["Ash"] }.table.rowCount == 5)
        let policy = mistake { _ = try rank([.pagerank]) { $0.restarts = ["Rents"] } }
        #expect(policy?.message == "'p' is a policy, not an actor")
        #expect(
            mistake {
                _ = try rank([.pagerank]) { ($0.restarts, $0.part.only) = (["Ash"], ["b"]) }
            }?.code == .nothingFound)
    }

    @Test func `links have sentences once their rows are chosen`() throws {
        let question = try RankQuestion(Graph(of: Self.towns), RankOptions(), hearing: hearing)
        let answer = try question.links()
        var found = answer.composition
        #expect(answer.ranking.rows.count == 3 && found.exhibit.prose == nil)
        found.exhibit.table.limit(to: 1)
        found.describe(&found.exhibit)
        #expect(found.exhibit.prose?.count == 1)
    }
}
