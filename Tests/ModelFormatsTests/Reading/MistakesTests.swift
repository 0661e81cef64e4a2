import DiffusionModel
import TestSupport
import Testing

@testable import ModelFormats

/// What readers say of files that are wrong.
///
/// The expected places are counted by hand.
@Suite struct MistakesTests {
    private func faults(_ text: String, _ format: GraphFormat = .yaml) -> [Diagnostic] {
        faults([InputFile(name: "test.yaml", bytes: Array(text.utf8), format: format)])
    }

    private func faults(_ files: [InputFile]) -> [Diagnostic] {
        do {
            _ = try ModelReader.read(files)
            return []
        } catch {
            return error.diagnostics
        }
    }

    private func printed(_ faults: [Diagnostic]) -> String {
        faults.map {
            "\($0.location.file):\($0.location.line):\($0.location.column): \($0.message) "
                + "[\($0.code.rawValue)]\n  \($0.hint ?? "")\n"
        }.joined()
    }

    @Test func `ten mistakes are ten places`() throws {
        let text = """
            tributary: 1
            titel: A slip in a key
            sources: {report: {published: 2018-13}}
            regions:
              xinjiang: Xinjiang
              ningxia: {name: Ningxia, within: chin}
              xinjiang: Again
            agreements:
              pact:
                learner: xinjang
                stage: planned
                date: 2018/2019
                evidence: reprt par. 3
            links:
              - {link: ningxia lerns-from xinjiang}
              - {link: ningxia learns-from}
            """
        let found = faults(text)
        #expect(found.count == 10)
        #expect(Set(found.map { "\($0.location.line):\($0.location.column)" }).count == 10)
        try Golden("ten-mistakes.txt").expect(printed(found))
    }

    @Test(arguments: [
        ("", "empty-file", 0), ("tributary: 1\n\u{0}", "not-text", 0),
        ("just a text", "not-a-graph", 1), ("tributary: 2", "format-version", 1),
        ("tributary: 1\nlinks: {}", "wrong-shape", 2), ("a: [1", "syntax", 1),
        ("tributary: 1\ntitle: [a]", "wrong-shape", 2), ("--- a\n--- b", "syntax", 2),
        ("tributary: 1\ntitle: !!str x", "syntax", 2),
        ("tributary: 1\ntitle: a\ntitle: b", "duplicate-key", 3),
        ("tributary: 1\npolicies: {p: p}\nregions: {p: p}", "duplicate-id", 3),
        ("tributary: 1\nregions: {a: {within: b}, b: {within: a}}", "circular", 2),
        ("tributary: 1\nevents: {e: {kind: region}}", "misplaced-kind", 2),
        ("tributary: 1\npolicies: {p: p}\nevents: {e: {visitor: p}}", "not-an-actor", 3),
        ("tributary: 1\nevents: {e: {date: 2019, seen: 2019}}", "conflicting-keys", 2),
        ("tributary: 1\nevents: {e: {from: 2019, to: 2018}}", "date-order", 2),
        ("tributary: 1\nevents: {e: {likelihood: 1.5}}", "invalid-likelihood", 2),
        ("tributary: 1\nevents: {e: {mechanism: magic}}", "invalid-value", 2),
        ("tributary: 1\nsources: {s: {reliability: G}}", "invalid-grade", 2),
        ("tributary: 1\nsources: {s: s}\nregions: {r: {evidence: s via}}", "invalid-evidence", 3),
    ])
    func `a mistake has its code and its line`(text: String, code: String, line: Int) {
        let found = faults(text)
        #expect(found.first?.code.rawValue == code, "\(found)")
        #expect(found.first?.location.line == line, "\(found)")
    }

    @Test func `an alias bomb is refused by its expansion`() {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
        for level in 1..<12 {
            let one = "*a\(level - 1)"
            text +=
                "a\(level): &a\(level) [\(Array(repeating: one, count: 9).joined(separator: ", "))]\n"
        }
        #expect(faults(text).map(\.code) == [.aliasExpansion])
    }

    @Test(arguments: [GraphFormat.yaml, .json, .jsonl])
    func `brackets without end are refused by their depth`(format: GraphFormat) {
        let found = faults(String(repeating: "[", count: 1_000_000), format)
        #expect(found.map(\.code) == [.tooDeep])
        // In JSON Lines the lines themselves are the first level.
        #expect(found.first?.location.column == (format == .jsonl ? 64 : 65))
    }

    @Test func `bytes that are not UTF-8 are named by their offset`() {
        let bytes = Array("tributary: 1\ntitle: a".utf8) + [0xC3, 0x28]
        let found = faults([InputFile(name: "x.yaml", bytes: bytes)])
        #expect(found.first?.code == .invalidUTF8)
        #expect(found.first?.message.contains("byte 21") == true)
        #expect(found.first?.location.line == 2)
    }

    @Test func `JSON keeps places and surrogate pairs`() throws {
        let text =
            "{\"tributary\": 1,\n \"title\": \"\\ud83d\\ude00\", \"regions\": {\"a\": {\"x\": 1}}}"
        let found = faults(text, .json)
        #expect(found.first?.code == .unknownKey)
        #expect(found.first?.location == SourceLocation(file: "test.yaml", line: 2, column: 45))
        #expect(faults("{\"title\": \"\\ud83d\"}", .json).first?.code == .syntax)
    }

    @Test func `a table names the row that is wrong`() {
        let found = faults(
            "source,target,weight,date\na,b,1,2018\nc,d,x,2018\ne,f,1,2018-99\ng\n", .csv)
        #expect(found.map(\.location.line) == [3, 4, 5])
        let values = faults(
            "source,target,weight,date\na,b,1,2018\nc,d,x,2018\ne,f,1,2018-99\n", .csv)
        #expect(values.map(\.location.line) == [3, 4])
        #expect(values.map(\.location.column) == [5, 7])
    }

    @Test func `what two files say differently is a mistake with both places`() {
        let one = "tributary: 1\nregions: {a: {name: Alpha, note: x}}"
        let two = "tributary: 1\nregions: {a: {name: Beta, note: x}}"
        let found = faults([
            InputFile(name: "one.yaml", bytes: Array(one.utf8)),
            InputFile(name: "two.yaml", bytes: Array(two.utf8)),
        ])
        #expect(found.map(\.code) == [.contradiction])
        #expect(found.first?.location.file == "two.yaml")
        #expect(found.first?.message.contains("one.yaml:2:21") == true)
    }
}
