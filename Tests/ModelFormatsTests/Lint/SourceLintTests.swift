import DiffusionModel
import Testing

@testable import ModelFormats

/// What `check` says of sources: nothing of what is named or has evidence by the rules.
@Suite struct SourceLintTests {
    private func codes(_ text: String) throws -> [String] {
        try ReadText.warnings(text).map { $0.code.rawValue }
    }

    @Test(arguments: [
        // Who publishes is named by the source, though no link names it.
        """
        tributary: 1
        cite: report
        sources: {report: {title: Report, publisher: press}}
        organizations: {press: Press}
        regions: {a: A, b: B}
        links: [{link: a visits b, date: 2014}]
        """,
        // Who writes is named, too, and who spoke in a row of evidence.
        """
        tributary: 1
        sources: {report: {title: Report, author: kim}}
        officials: {kim: Kim, lee: Lee}
        regions: {a: A, b: B}
        links: [{link: a visits b, date: 2014, evidence: {source: report, speaker: lee}}]
        """,
        // Evidence on the line of an actor is that of its post and of whom it acts for.
        """
        tributary: 1
        sources: {report: Report}
        regions: {a: A}
        agencies: {office: {name: Office, acts-for: a, evidence: report}}
        officials: {kim: {name: Kim, evidence: report, posts: [office]}}
        """,
        // Evidence on the line of an item is that of its roles.
        """
        tributary: 1
        sources: {report: Report}
        regions: {a: A, b: B}
        agreements: {pact: {date: 2014, model: a, learner: b, evidence: report}}
        """,
        // A claim rests on the stands that are taken on it.
        """
        tributary: 1
        sources: {report: Report, study: Study}
        policies: {meters: Meters}
        regions: {a: A}
        claims:
          works:
            says: Meters save water
            about: meters
            positions:
              - {by: report, stance: asserts}
              - {by: a, stance: denies, evidence: study}
        """,
    ])
    func `nothing is said of what the rules give a source or a part`(text: String) throws {
        #expect(try codes(text) == [])
    }

    /// A claim one of whose stands has no evidence is still said to lack a source.
    @Test func `a claim with a stand that nothing supports is warned of`() throws {
        let text = """
            tributary: 1
            policies: {meters: Meters}
            regions: {a: A}
            claims:
              works:
                {says: Meters work, about: meters, positions: [{by: a, stance: denies}]}
            """
        #expect(try codes(text).contains("unsourced"))
    }

    /// "A text that is the name of several actors" is nobody's, which changes who is a witness.
    @Test(arguments: [
        ("media: {m: {name: Bay}}", []), ("media: {m: {name: Bay}, n: {name: Bay}}", ["3:11"]),
        ("media: {m: {name: Bay}}\nofficials: {o: {name: Olga, aliases: [Bay]}}", ["3:11"]),
        ("media: {Bay: {name: Bay Media}, n: {name: Bay}}", []),
    ])
    func `a publisher who may be several actors is warned of`(
        actors: String, right: [String]
    ) throws {
        let text = """
            tributary: 1
            regions: {a: A, b: B}
            sources: {s: {title: S, publisher: Bay}, t: {title: T, author: Bay}}
            links: [{link: a visits b, date: 2014, evidence: [s, t]}]

            """
        let found = try ReadText.warnings(text + actors).filter {
            $0.message.contains("publisher or author")
        }
        #expect(found.map { "\($0.location.line):\($0.location.column)" } == right)
    }
}
