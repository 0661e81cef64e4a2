import DiffusionModel
import ModelFormats
import Testing
import Texts

@testable import Commands

/// What `check` found, for people and for programs.
///
/// Oracle: by hand from the problems that the report is given.
@Suite struct CheckReportTests {
    private static let graph = """
        tributary: 1
        sources: {s: Survey}
        regions: {a: Ash, b: Birch}
        links: [{link: a advises b, evidence: s}]

        """

    private func problem(
        _ severity: Diagnostic.Severity, line: Int, hint: String? = nil
    ) -> Diagnostic {
        Diagnostic(
            severity, .invalidNumber, at: SourceLocation(file: "g.yaml", line: line, column: 3),
            "Wrong \(line).", hint: hint)
    }

    private func report(
        _ problems: [Diagnostic], files: [String] = ["g.yaml"], isRead: Bool = true
    ) throws -> CheckReport {
        var report = CheckReport(files: files)
        report.problems = Problems(problems)
        let file = InputFile(name: "g.yaml", bytes: Array(Self.graph.utf8))
        if isRead { report.model = try ModelReader.read([file]).model }
        return report
    }

    private func text(_ report: CheckReport, limit: Int = 0) throws -> [String] {
        let text = try TextBlocks.text { blocks in
            try report.write(limit: limit, colour: false, to: &blocks)
        }
        return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    @Test func `a sound graph is one line that counts what is in it`() throws {
        #expect(
            try text(report([])) == [
                "g.yaml: no errors, no warnings; 2 entities, 1 link, 1 source", "",
            ])
        let two = try text(report([], files: ["g.yaml", "h.yaml"]))
        #expect(two[0].hasPrefix("2 files: no errors"))
        #expect(try text(report([], isRead: false)) == ["g.yaml: no errors, no warnings", ""])
    }

    @Test func `errors stand before warnings, and a blank line before what they come to`() throws {
        let found = try report([
            problem(.warning, line: 1), problem(.error, line: 2, hint: "Mend it."),
            problem(.warning, line: 3),
        ])
        #expect(
            try text(found) == [
                "g.yaml:2:3: error: Wrong 2. [invalid-number]", "  hint: Mend it.",
                "g.yaml:1:3: warning: Wrong 1. [invalid-number]",
                "g.yaml:3:3: warning: Wrong 3. [invalid-number]", "",
                "g.yaml: 1 error, 2 warnings; 2 entities, 1 link, 1 source", "",
            ])
    }

    @Test func `more than are wanted of one gravity are counted`() throws {
        let found = try report((1...3).map { problem(.warning, line: $0) })
        let lines = try text(found, limit: 1)
        #expect(lines[1] == "and 2 more warnings; --max-errors 0 prints all")
        #expect(lines[3].hasPrefix("g.yaml: no errors, 3 warnings;"))
        #expect(
            try text(report((1...2).map { problem(.error, line: $0) }), limit: 1)[1]
                == "and 1 more error; --max-errors 0 prints all")
    }

    @Test func `programs have a row for each problem and the counts beside`() throws {
        let problem = problem(.error, line: 2, hint: "Mend it.")
        let exhibit = try report([problem], isRead: false).exhibit
        #expect(
            exhibit.table.columns.map(\.name) == [
                "file", "line", "column", "severity", "code", "message", "hint",
            ])
        #expect(
            exhibit.table.rows == [
                ["g.yaml", 2, 3, "error", "invalid-number", "Wrong 2.", "Mend it."]
            ])
        #expect(
            exhibit.summary.map(\.name)
                == ["files", "errors", "warnings", "entities", "links", "sources"])
        #expect(exhibit.summary.map(\.value) == [["g.yaml"], 1, 0, .null, .null, .null])
    }

    /// Warnings fail only who asks for that; what cannot be read always does.
    @Test func `the exit code is that of the gravest`() throws {
        let warned = try report([problem(.warning, line: 1)])
        #expect(warned.status(failingOn: .warning) == .nothingFound)
        #expect(warned.status(failingOn: .error) == .success)
        #expect(try report([]).status(failingOn: .warning) == .success)
        #expect(try report([problem(.error, line: 1)]).status(failingOn: .error) == .invalidModel)
        #expect(try report([], isRead: false).status(failingOn: .error) == .invalidModel)
    }
}
