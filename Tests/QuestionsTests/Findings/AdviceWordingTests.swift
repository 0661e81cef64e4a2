import Testing
import Tributary

@testable import Questions

/// What is named where a question has no answer: each option as it is typed.
///
/// Oracle: by hand; what is named is the one thing that stands in the way.
@Suite struct AdviceWordingTests {
    private func reason(
        _ links: String, _ change: (inout PathOptions) throws -> Void
    ) throws -> String {
        let graph = try Graph(
            of: """
                sources: {s: {title: Survey, reliability: B}}
                regions: {a: Ash, b: Birch, c: Cedar}
                policies: {p: Rents}
                links:
                \(links)
                """)
        var options = PathOptions()
        try change(&options)
        let (question, asked) = try graph.askPaths(
            from: "a", to: "c", options, hearing: Hearing())
        let finding = try PathFinding(question, asked)
        #expect(finding.isEmpty)
        return finding.reason.replacing("no path from Ash to Cedar", with: "")
    }

    private let start = "  - {link: a advises b, date: 2011, policy: p}\n"

    @Test func `what a filter cannot judge is kept by an option of its own`() throws {
        let date = try PartialDate(parsing: "2010")
        #expect(
            try reason(start + "  - {link: b advises c, policy: p}") { $0.part.after = [date] }
                == "; 1 link excluded by --after 2010, without which there is one; there is one "
                + "with --undated keep")
        #expect(
            try reason(start + "  - {link: b advises c}") { $0.part.policies = ["p"] }
                == "; 1 link excluded by --policy p, without which there is one; there is one "
                + "with --unstated keep")
    }

    @Test func `steps on one day are in order where that is allowed`() throws {
        let day = "date: 2011-05-01"
        let links = "  - {link: a advises b, \(day)}\n  - {link: b advises c, \(day)}"
        let words = try reason(links) { $0.allowsSameDay = false }
        #expect(words.contains("with --simultaneous allow"))
        #expect(words.contains("(--any-order lists it)"))
    }

    @Test func `orientations that were asked for can be left out`() throws {
        let links = "  - {link: a advises b, date: 2011}\n  - {link: b trains c, date: 2012}"
        let words = try reason(links) { $0.network.orientations = ["trains": .none] }
        #expect(words.contains("without --orient"))
    }

    /// Either filter alone takes the second link.
    @Test func `several changes are told together where none does alone`() throws {
        let words = try reason(
            start + "  - {link: b advises c, date: 2009, stage: intended, policy: p}"
        ) {
            $0.part.after = [try PartialDate(parsing: "2010")]
            $0.part.leavesOutIntended = true
            $0.allowsAnyOrder = true
        }
        #expect(
            words == "; there is one by several changes together: without --not-intended, and "
                + "without --after 2010")
    }

    @Test func `links that no evidence supports are walked by an option`() throws {
        #expect(
            try reason(
                start
                    + "  - {link: b advises c, date: 2012, evidence: {source: s, stance: disputes}}"
            ) { _ in }
                == "; there is one along links that no evidence supports (--disputed keep walks "
                + "them)")
    }
}
