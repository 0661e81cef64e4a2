import Exhibits
import ModelFormats
import TestSupport
import Testing

@testable import Commands

/// README says which verb takes which option; help, made from the options, is the oracle.
@Suite struct ReadmeOptionTests {
    /// The verbs in whose help an option stands, in the order of help.
    private func verbs(taking option: String) -> [String] {
        ChecklistTests.verbs.filter { verb in
            (ChecklistTests.helps[verb] ?? "").split(separator: "\n")
                .contains { $0.drop { $0 == " " }.hasPrefix(option + " ") }
        }
    }

    private func list(_ words: [String], _ and: String = "and") -> String {
        let quoted = words.map { "`\($0)`" }
        return quoted.dropLast().joined(separator: ", ") + " \(and) " + (quoted.last ?? "")
    }

    private func readme() throws -> String {
        try Repository.text("README.md").split { " \n".contains($0) }.joined(separator: " ")
    }

    @Test func `README names the verbs that take the filters, and those that take a level`() throws
    {
        let filters = [
            "--kind", "--link-kind", "--mechanism", "--stage", "--policy", "--after", "--before",
            "--during", "--at", "--min-grade", "--min-sources", "--source", "--without-source",
            "--within", "--only",
        ]
        let takers = verbs(taking: "--kind")
        for filter in filters { #expect(verbs(taking: filter) == takers, "\(filter)") }
        #expect(verbs(taking: "--network") == verbs(taking: "--level"))
        let sentence =
            "The filters \(list(filters)) are taken by \(list(takers)); `--network` and `--level` "
            + "by \(list(verbs(taking: "--level")))."
        #expect(try readme().contains(sentence), "\(sentence)")
    }

    @Test func `README names every format of answers and of graphs`() throws {
        let answers = AnswerFormat.all.map(\.word)
        let graphs = GraphFormat.written.map(\.name)
        let sentence = "Answers come as \(list(answers, "or")), graphs as \(list(graphs, "or"))."
        #expect(try readme().contains(sentence), "\(sentence)")
    }

    /// Exit code 1, as each of the verbs that have it words it.
    @Test func `what README says of exit code 1 is what the verbs say`() throws {
        let having = TributaryCommand.verbs.compactMap { $0 as? any Verb.Type }
            .filter { $0.meaningOfOne != nil }.map { Invocation.name(of: $0) }
        #expect(
            having == [
                "check", "paths", "upstream", "downstream", "chokepoints", "render", "chart",
                "diff",
            ])
        #expect(
            try readme().contains(
                "| 1 | no path, nothing upstream or downstream, nothing to draw, or warnings under"
                    + " `check --fail-on warning`; graphs that differ under `diff` |"))
    }
}
