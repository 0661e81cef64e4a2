import DiffusionModel
import DiffusionNetwork
import Testing

@testable import DiffusionAnalysis
@testable import Exhibits

/// What is said beside the rows of an answer: its level, its policies, and what it leaves out.
///
/// Oracle: the sentences that the guides promise, by hand from the small graphs.
@Suite struct FindingNoteTests: SmallGraphs {
    @Test(arguments: [
        (NetworkLevel.item, true, "Level of items: every entity is a node."),
        (
            .actor, false,
            "Level of actors: agreements and events are steps between those that they join."
        ),
        (
            .region, true,
            "Level of regions: agencies and officials count as the region they act for."
        ),
        (
            .region, false,
            "Answered between regions: agencies and officials count for the region they act for "
                + "(the level actor shows them)."
        ),
    ])
    func `the caption says how far the network is folded, and how to see more`(
        level: NetworkLevel, isChosen: Bool, words: String
    ) {
        func caption(_ view: NetworkView) -> String {
            Wording.caption(
                NetworkSettings(level: level, view: view), isLevelChosen: isChosen,
                offering: \.plain)
        }
        #expect(caption(.flow) == words)
        #expect(caption(.ties) == words + " Links are taken as ties without direction.")
        #expect(
            caption(.asWritten) == words + " Links lead from subject to object, as written.")
    }

    private static let policies = "regions: {a: A}\npolicies: {p: Rents, q: Tolls}\n"

    /// What a path is about, of so many steps that state something.
    private func about(
        _ common: [String], beside: [String] = [], stated: Int, steps: Int = 3,
        _ body: String = policies
    ) throws -> String {
        let model = try model(body)
        let policies = PathPolicies(
            common: try common.map { try model.entity($0) },
            beside: try beside.map { try model.entity($0) }, stated: stated, steps: steps)
        return Wording.about(policies, in: model)
    }

    @Test func `a heading says what all steps are about, or how many say so`() throws {
        #expect(try about(["p", "q"], stated: 3) == ", about Rents and Tolls")
        #expect(
            try about(["p"], stated: 2) == ", policy stated for 2 of 3 steps (Rents)")
        #expect(try about([], stated: 3) == ", steps about different policies")
        #expect(
            try about(["p"], beside: ["q"], stated: 3)
                == ", about Tolls, which was not asked for")
    }

    @Test func `that no policy is stated is said where the graph knows any`() throws {
        #expect(try about([], stated: 0, "regions: {a: A}") == "")
        let links = "links: [{link: a advises b, policy: p}]"
        let stated = "regions: {a: A, b: B}\npolicies: {p: Rents}\n" + links
        #expect(try about([], stated: 0, stated) == ", no policy stated")
    }

    @Test func `links that count for no region are told of with the busiest actor`() throws {
        func note(_ links: String) throws -> LooseLinkNote {
            let network = try network(
                """
                regions: {x: X, y: Y}
                officials:
                  o: {posts: [{at: x, from: 2012}]}
                  p: {posts: [{at: y, from: 2012}]}
                links: [\(links)]
                """, .region)
            return LooseLinkNote(
                try #require(network.looseLinks), in: network.model, offering: \.plain)
        }
        let one = try note("{link: o visits x, date: 2010}")
        #expect(
            one.text
                == "1 link of o counts for no region, because on its date no post, or posts in "
                + "several regions, may hold: what passes along it may go no further (the level "
                + "actor shows where it leads)")
        let several = try note(
            "{link: p visits x, date: 2010}, {link: p visits x, date: 2011}")
        #expect(several.text.hasPrefix("2 links, such as those of p, count for no region"))
        #expect(several.text.contains(" on their dates ") && several.text.contains("along them"))
        let most = try note(
            "{link: o visits x, date: 2010}, {link: p visits x, date: 2010}, "
                + "{link: p visits x, date: 2011}")
        #expect(most.text.hasPrefix("3 links, such as those of p, count"))
        #expect(
            several.field == Table.Field("looseLinks", ["links": 2, "actor": "p"]))
    }

    @Test func `what filters cannot judge is counted by what it lacks`() throws {
        let model = try model(
            """
            sources: {s: {title: S, reliability: B}, f: {title: F, reliability: F}}
            regions: {a: A, b: B}
            policies: {p: Rents}
            links:
              - {link: a advises b, date: 2012, policy: p, evidence: {source: s, credibility: 2}}
              - {link: a trains b, policy: p, evidence: {source: s, credibility: 2}}
              - {link: a visits b, date: 2012, evidence: {source: s, stance: disputes}}
              - {link: b visits a, date: 2012, policy: p, evidence: {source: f, credibility: 2}}
            """)
        func leftOut(_ filters: [Filter]) -> [Table.Field] {
            var criteria = SelectionCriteria(filters)
            criteria.disputed = .leave
            var exhibit = Exhibit(Table())
            exhibit.note(leftOutOf: Selection(criteria, in: model))
            return exhibit.leftOut
        }
        func counts(_ filters: [Filter]) -> [Table.Value] { leftOut(filters).map(\.value) }
        #expect(
            leftOut([]).map(\.name) == [
                "disputedOnly", "undated", "unstated", "ungraded", "unjudgeable",
            ])
        #expect(counts([]) == [1, 0, 0, 0, 0])
        #expect(counts([.after([try PartialDate(parsing: "2011")])]) == [1, 1, 0, 0, 0])
        #expect(counts([.policies([try model.entity("p")])]) == [0, 0, 1, 0, 0])
        let grade = try #require(MinimumGrade(parsing: "C"))
        #expect(counts([.minGrade(grade)]).last == 1)
    }

    @Test func `nothing is left out where every count is nought`() {
        var exhibit = Exhibit(Table())
        #expect(exhibit.leavesNothingOut)
        exhibit.leftOut = [Table.Field("undated", 0), Table.Field("ungraded", 1)]
        #expect(!exhibit.leavesNothingOut)
    }
}
