import DiffusionModel
import Testing

@testable import DiffusionNetwork

/// Which rows stand, what is left of what they speak of, and which grade they reach.
///
/// Oracle: by hand from the semantics, section 1.
@Suite struct EvidenceScopeTests: SmallGraphs {
    private let graph = """
        tributary: 1
        media: {daily: River Daily}
        officials: {kim: Kim}
        sources:
          report: {reliability: B, publisher: River Daily, author: Ann Alder}
          digest: {reliability: C, depends-on: report}
          rumour: {reliability: F}
          letter: {title: Letter}
        regions: {a: A, b: B}
        links:
          - {id: bare, link: a directs b}
          - {id: plain, link: a directs b, evidence: report}
          - {id: both, link: a directs b, evidence: [letter, {source: report, stance: disputes}]}
          - {id: against, link: a directs b, evidence: [{source: letter, stance: omits}]}
          - {id: heard, link: a directs b, evidence: {source: letter, speaker: kim}}
          - {id: passed, link: a directs b, evidence: {source: kim, via: digest}}
        """

    private func scope(
        without disbelieved: Set<String> = [], keepsDisputed: Bool = false
    ) throws -> (EvidenceScope, [String: LinkIndex]) {
        let model = try model(graph)
        let ids = model.linkIDs()
        return (
            EvidenceScope(model: model, without: disbelieved, keepsDisputed: keepsDisputed),
            Dictionary(uniqueKeysWithValues: ids.indices.map { (ids[$0], $0) })
        )
    }

    @Test(
        arguments: [
            (
                [],
                ["unsourced", "supported", "supported", "disputedOnly", "supported", "supported"]
            ),
            // The digest depends on the report; what disputed is gone with it.
            (
                ["report"],
                ["unsourced", "fallen", "supported", "disputedOnly", "supported", "fallen"]
            ),
            // Who published is not believed by its id, though the source says its name.
            (
                ["daily"],
                ["unsourced", "fallen", "supported", "disputedOnly", "supported", "fallen"]
            ),
            (
                ["Ann Alder"],
                ["unsourced", "fallen", "supported", "disputedOnly", "supported", "fallen"]
            ),
            (
                ["digest"],
                ["unsourced", "supported", "supported", "disputedOnly", "supported", "fallen"]
            ),
            (
                ["letter"],
                ["unsourced", "supported", "disputedOnly", "fallen", "fallen", "supported"]
            ),
            // Who spoke, and whose word was passed on.
            (["kim"], ["unsourced", "supported", "supported", "disputedOnly", "fallen", "fallen"]),
        ] as [(Set<String>, [String])])
    func `what is left of a link`(disbelieved: Set<String>, expected: [String]) throws {
        let (scope, links) = try scope(without: disbelieved)
        let ids = ["bare", "plain", "both", "against", "heard", "passed"]
        let found = try ids.map { "\(scope.standing(ofLink: try #require(links[$0])))" }
        #expect(found == expected)
    }

    @Test func `what is only disputed stands where it is kept`() throws {
        let (leaves, links) = try scope()
        let (keeps, _) = try scope(keepsDisputed: true)
        let against = try #require(links["against"])
        #expect(!leaves.stands(link: against) && keeps.stands(link: against))
        let (without, _) = try scope(without: ["letter"], keepsDisputed: true)
        #expect(!without.stands(link: against))
    }

    @Test(arguments: [
        ("plain", "report", true), ("plain", "daily", true), ("plain", "Ann Alder", true),
        ("plain", "River Daily", false), ("plain", "letter", false), ("heard", "kim", true),
        ("passed", "kim", true), ("passed", "digest", true),
        // What a source depends on is not what it mentions.
        ("passed", "report", false),
    ])
    func `a row mentions its chain, who made that, and who spoke`(
        link: String, id: String, isMentioned: Bool
    ) throws {
        let (scope, links) = try scope()
        let rows = scope.standingRows(ofLink: try #require(links[link]))
        #expect(rows.contains { scope.mentions($0, [id]) } == isMentioned)
    }

    /// By hand: nobody speaks for `against`, so what speaks for an office is no support of it.
    @Test func `what speaks for grounds supports only what somebody speaks for`() throws {
        let (scope, links) = try scope()
        func rows(_ link: String, by grounds: [String]) throws -> [EvidenceRow.Stance] {
            try scope.standingRows(
                ofLinks: [try #require(links[link])],
                by: grounds.map { try #require(links[$0]) }
            ).map(\.stance)
        }
        #expect(try rows("plain", by: ["both"]) == [.supports, .supports, .disputes])
        #expect(try rows("against", by: ["both"]) == [.omits, .disputes])
        // Who has no evidence at all has what its grounds have.
        #expect(try rows("bare", by: ["plain"]) == [.supports])
    }

    /// By hand: what is too low decides before F and 6, and these before what has no grade.
    @Test(arguments: [
        ("report", "B", "reached"), ("report", "A", "missed"), ("report", "E", "reached"),
        ("rumour", "E", "cannotBeJudged"), ("letter", "E", "ungraded"),
        ("{source: report, credibility: 2}", "B2", "reached"),
        ("{source: report, credibility: 3}", "B2", "missed"),
        ("{source: report, credibility: 6}", "B2", "cannotBeJudged"),
        ("report", "B2", "ungraded"), ("report", "A2", "missed"),
        ("rumour", "B2", "cannotBeJudged"),
        ("{source: letter, credibility: 1}", "1", "reached"),
        // The worst of the chain decides, and of several rows the best.
        ("{source: report, via: digest}", "B", "missed"),
        ("{source: report, via: digest}", "C", "reached"),
        ("{source: report, via: rumour}", "B", "cannotBeJudged"),
        ("{source: report, via: letter}", "B", "ungraded"),
        ("{source: report, via: letter}", "A", "missed"),
        ("[rumour, letter, report]", "B", "reached"), ("[rumour, letter, digest]", "B", "ungraded"),
        ("[rumour, digest]", "B", "cannotBeJudged"),
        // What disputes reaches nothing, and no evidence has no grade.
        ("[letter, {source: report, stance: disputes}]", "B", "ungraded"),
        ("[{source: report, stance: disputes}]", "B", "missed"), ("[]", "B", "ungraded"),
    ])
    func `a link reaches a grade by its best row, and a row by its worst hand`(
        evidence: String, minimum: String, expected: String
    ) throws {
        let model = try model(graph + "\n  - {id: asked, link: b directs a, evidence: \(evidence)}")
        let least = try #require(MinimumGrade(parsing: minimum))
        let asked = LinkIndex(model.links.count - 1)
        #expect(
            "\(EvidenceScope(model: model).outcome(ofLink: asked, against: least))" == expected)
    }
}
