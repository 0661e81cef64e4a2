import DiffusionModel
import Testing

@testable import ModelFormats

/// Every mistake is said at the first run, whatever else is wrong beside it.
///
/// The expected places are counted by hand.
@Suite struct EveryMistakeTests {
    private let head = "tributary: 1\nregions: {a: A}\npolicies: {p: P}\n"

    @Test(arguments: [
        (
            "links: [{kind: visits, date: 2018-02-30}]",
            ["4:9 missing-key", "4:9 missing-key", "4:30 invalid-date"]
        ),
        (
            "links: [{subject: x, kind: vists, date: Q}]",
            ["4:9 missing-key", "4:19 unknown-entity", "4:28 unknown-kind", "4:41 invalid-date"]
        ),
        (
            "links: [{link: a visits, date: Q, weight: z}]",
            ["4:16 wrong-shape", "4:32 invalid-date", "4:43 invalid-number"]
        ),
        ("links: [{link: a visits b, date: Q}]", ["4:16 unknown-entity", "4:34 invalid-date"]),
        (
            "adoptions: [{actor: a, policy: q, date: Q, stage: intended}]",
            ["4:32 unknown-entity", "4:41 invalid-date", "4:51 adoption-stage"]
        ),
        (
            "officials: {o: {posts: [{at: thornwik, from: Marsh 2019}]}}",
            ["4:30 unknown-entity", "4:46 invalid-date"]
        ),
        (
            "events: {e: {visitor: {date: Q, evidence: s}}}",
            ["4:23 missing-key", "4:30 invalid-date", "4:43 unknown-source"]
        ),
        (
            "claims: {c: {positions: [{by: z, stance: maybe, date: Q}]}}",
            ["4:31 unknown-source", "4:42 invalid-value", "4:55 invalid-date"]
        ),
        (
            "events: {e: {evidence: {via: z, credibility: 9}}}",
            ["4:24 missing-key", "4:30 unknown-source", "4:46 invalid-grade"]
        ),
        (
            "events: {e: {from: Q, to: .., seen: 2018-13}}",
            ["4:20 invalid-date", "4:31 conflicting-keys", "4:37 invalid-date"]
        ),
        (
            "entities: {e: {kind: evnt, date: Q}}\nlinks: [{link: e visits a, evidence: e}]",
            ["4:22 unknown-kind", "4:34 invalid-date"]
        ),
        (
            "events: {p: {date: Q, visitor: {who: a, date: R}}}",
            ["4:10 duplicate-id", "4:20 invalid-date", "4:47 invalid-date"]
        ),
        (
            "views: {v: {highlight: x..y}}", ["4:24 unknown-entity", "4:24 unknown-entity"]
        ),
    ])
    func `what stands beside a mistake is checked too`(text: String, expected: [String]) {
        #expect(ReadText.faults(head + text).map(\.short) == expected)
    }

    @Test func `a table says every mistake of a row and of the rows after it`() {
        let table = """
            source,target,weight,date
            a,,x,27.11.2018
            b,c
            ,,y,2018
            c,d,z,2018
            c,"d
            """
        #expect(
            ReadText.faults(table, "t.csv").map(\.short) == [
                "2:3 missing-key", "2:4 invalid-number", "2:6 invalid-date", "3:1 wrong-shape",
                "4:1 missing-key", "4:2 missing-key", "4:3 invalid-number", "5:5 invalid-number",
                "6:3 syntax",
            ])
    }

    @Test func `a header says every column that is wrong`() {
        #expect(
            ReadText.faults("source,date,Date,date\n", "t.csv").map(\.short) == [
                "1:1 missing-key", "1:13 duplicate-key", "1:18 duplicate-key",
            ])
    }

    @Test(arguments: [("a.json", "{\"tributary\": 1, "), ("a.yaml", "a: ["), ("a.jsonl", "{")])
    func `a file that cannot be read hides no mistake of another`(name: String, text: String) {
        let second = """
            tributary: 1
            regions: {a: A}
            links:
              - {link: a visits elsewhere, date: Q}
              - {link: a visits a, date: R, evidence: unread}
            """
        let found = ReadText.faults([(name, text), ("b.yaml", second)])
        let own = found.filter { $0.location.file == "b.yaml" }
        // What a and 'unread' name may be declared in the file that cannot be read.
        #expect(own.map(\.short) == ["4:38 invalid-date", "5:30 invalid-date"])
        let others = found.filter { $0.location.file == name }
        #expect(Set(others.map(\.code)) == [.uncheckedReferences, .syntax])
        let note = others.first { $0.code == .uncheckedReferences }
        #expect(note?.severity == .warning)
        #expect(note?.message.hasPrefix("2 names that nothing declares") == true)
    }

    @Test func `nothing is said of names where none is open`() {
        let found = ReadText.faults([("a.yaml", "a: ["), ("b.yaml", "tributary: 1")])
        #expect(found.map(\.code) == [.syntax])
    }

    @Test(arguments: [("a.json", "[]"), ("a.json", "{}"), ("a.jsonl", "\n\n")])
    func `a document without a header is no graph`(name: String, text: String) {
        let found = ReadText.faults(text, name)
        #expect(found.map(\.code) == [text == "{}" ? .formatVersion : .notAGraph])
    }

    @Test(arguments: [
        ("a.json", "{\"tributary\": 1}"), ("a.jsonl", "{\"record\": \"graph\", \"format\": 1}"),
        ("a.csv", "source,target\n"),
    ])
    func `a header without anything is an empty graph`(name: String, text: String) throws {
        let model = try ReadText.model(text, name)
        #expect(model.entities.isEmpty && model.links.count == 0)
    }
}
