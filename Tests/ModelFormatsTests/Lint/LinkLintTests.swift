import DiffusionModel
import TestSupport
import Testing

@testable import ModelFormats

/// What `check` finds about the ends of links, and about links that stand twice.
@Suite struct LinkLintTests {
    private func codes(_ text: String) throws -> [String] {
        let head = """
            tributary: 1
            cite: s
            sources: {s: S, t: T}
            regions: {a: A, b: B}
            policies: {p: P, q: Q}
            claims: {c: C}

            """
        return try ReadText.warnings(head + text)
            .filter { $0.code == .unfittingEnd || $0.code == .duplicateLink }.map(\.short)
    }

    private func codes(ofLink link: String, _ more: String = "") throws -> [String] {
        try codes("links: [{link: \(link), date: 2018}]\n" + more)
    }

    @Test(arguments: [
        "p learns-from a", "a visits p", "p directs a", "a adopts b", "p adopts q", "a asserts p",
        "a denies b", "c endorses p", "a signs-with c",
    ])
    func `an end that the definition does not have is named`(link: String) throws {
        #expect(try codes(ofLink: link) == ["7:9 unfitting-end"])
    }

    @Test(arguments: [
        "a learns-from b", "a adopts p", "a endorses p", "a endorses b", "a asserts c",
        "p concerns a", "a criticizes p", "a reports c", "p similar-to q",
    ])
    func `ends that fit are passed over`(link: String) throws {
        #expect(try codes(ofLink: link) == [])
    }

    @Test func `nothing is said of a graph's own kinds`() throws {
        let book = "codebook: {link-kinds: {%}, entity-kinds: {node: {family: actor}}}\n"
        let own = book.split(separator: "%").joined(separator: "cites: {orientation: forward}")
        #expect(try codes(ofLink: "p cites a", own) == [])
        let changed = book.split(separator: "%").joined(separator: "visits: {reads: goes to}")
        #expect(try codes(ofLink: "p visits a", changed) == [])
        #expect(
            try ReadText.warnings("source,target,type\nx,y,adopts\n", "t.csv")
                .allSatisfy { $0.code != .unfittingEnd })
    }

    /// The rule: `adopts` needs `begun` or `done`.
    @Test(arguments: [
        ("adoptions: [{actor: a, policy: p, date: 2018}]", ["7:13 adoption-stage"]),
        ("links: [{link: a adopts p, date: 2018}]", ["7:9 adoption-stage"]),
        ("adoptions: [{actor: a, policy: p, date: 2018, stage: begun}]", []),
        ("links: [{link: a adopts p, date: 2018, stage: done}]", []),
        ("links: [{link: a visits b, date: 2018}]", []),
    ])
    func `an adoption that does not say its stage is warned of`(
        text: String, right: [String]
    ) throws {
        let head = """
            tributary: 1
            cite: s
            sources: {s: S}
            regions: {a: A, b: B}
            policies: {p: P}
            claims: {c: {says: C, about: p}}

            """
        let found = try ReadText.warnings(head + text).filter { $0.code == .adoptionStage }
        #expect(found.map(\.short) == right)
    }

    @Test func `a link that stands twice is named with the first`() throws {
        let text = """
            links:
              - {link: a visits b, date: 2018, evidence: t}
              - {link: a visits b, date: 2018}
              - {link: a visits b, date: 2019}
              - {link: a visits b, date: 2018, policy: p}
              - {link: b visits a, date: 2018}
              - {link: a visits b, date: 2018, id: again, note: A remark}
              - {link: a visits b, from: 2018}
              - {link: a visits b, from: 2018}
            """
        #expect(try codes(text) == ["13:5 duplicate-link", "15:5 duplicate-link"])
    }

    @Test(arguments: ["graphs/xinjiang-ningxia.yaml", "graphs/pilot-cascade.yaml"])
    func `the graphs of the project have no such link`(path: String) throws {
        let warnings = try ReadText.warnings(try Repository.text(path), path)
        #expect(!warnings.contains { $0.code == .unfittingEnd || $0.code == .duplicateLink })
    }
}
