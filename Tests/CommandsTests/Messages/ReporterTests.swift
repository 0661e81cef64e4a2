import DiffusionModel
import ModelFormats
import Testing

@testable import Commands

/// What is said on standard error: to people as text, to programs as one JSON object a line.
///
/// Oracle: by hand from what is said.
@Suite struct ReporterTests {
    /// What a reporter says, under some options.
    private func said(_ arguments: String..., by speak: (Reporter) -> Void) throws -> [String] {
        let heard = Heard()
        let context = CommandContext(
            open: { path, _ in InputFile(name: path, bytes: []) }, write: { _ in },
            warn: { heard.text += $0 })
        speak(Reporter(options: try MessageOptions.parse(arguments), context: context))
        return heard.text.split(separator: "\n").map(String.init)
    }

    private final class Heard: Sendable {
        nonisolated(unsafe) var text = ""
    }

    private func everything(_ reporter: Reporter) {
        reporter.failure(CommandFailure(.usage, "senseless", hint: "Mend it."))
        reporter.warning("odd")
        reporter.note("by the way")
        reporter.detail("in 2 ms")
    }

    @Test func `people read errors, warnings and notes, details only where they ask`() throws {
        let plain = ["error: senseless", "  hint: Mend it.", "warning: odd", "by the way"]
        #expect(try said(by: everything) == plain)
        #expect(try said("--verbose", by: everything) == plain + ["in 2 ms"])
        #expect(try said("--quiet", by: everything) == Array(plain.prefix(2)))
    }

    @Test func `programs read the same under the keys of check`() throws {
        let lines = try said("--messages", "json") { reporter in
            reporter.failure(CommandFailure(.noInput, "gone"))
            reporter.warning("odd", code: "strange", hint: "Look.")
        }
        #expect(
            lines == [
                #"{"file": null, "line": null, "column": null, "severity": "error", "#
                    + #""code": "no-input", "message": "gone", "hint": null}"#,
                #"{"file": null, "line": null, "column": null, "severity": "warning", "#
                    + #""code": "strange", "message": "odd", "hint": "Look."}"#,
            ])
    }

    /// A file as a whole has no line, and a line may have no column.
    @Test func `a place is told as far as it is known`() throws {
        func place(line: Int, column: Int) throws -> String? {
            let location = SourceLocation(file: "g.yaml", line: line, column: column)
            let problem = Diagnostic(.error, .invalidNumber, at: location, "Wrong.")
            return try said("--messages", "json") { $0.diagnostics([problem], limit: 0) }.first
        }
        #expect(
            try place(line: 2, column: 3)?.hasPrefix(
                #"{"file": "g.yaml", "line": 2, "column": 3, "#) == true)
        #expect(try place(line: 2, column: 0)?.contains(#""line": 2, "column": null"#) == true)
        #expect(try place(line: 0, column: 0)?.contains(#""line": null, "column": null"#) == true)
    }

    @Test func `of many problems the first of each gravity are told`() throws {
        let problems = (1...5).map { line in
            Diagnostic(
                line < 4 ? .warning : .error, .invalidNumber,
                at: SourceLocation(file: "g.yaml", line: line, column: 1), "Wrong \(line).")
        }
        let some = try said { $0.diagnostics(problems, limit: 1) }
        #expect(
            some == [
                "g.yaml:4:1: error: Wrong 4. [invalid-number]",
                "and 1 more error; --max-errors 0 prints all",
                "g.yaml:1:1: warning: Wrong 1. [invalid-number]",
                "and 2 more warnings; --max-errors 0 prints all",
            ])
        #expect(try said("--quiet") { $0.diagnostics(problems, limit: 0) }.count == 2)
    }

    @Test func `every exit code has a name of its own`() {
        let names = ExitStatus.allCases.map(\.code)
        #expect(Set(names).count == names.count)
        #expect(names.allSatisfy { $0 == $0.lowercased() && !$0.contains(" ") })
    }

    @Test func `an unknown word names the nearest, and few words all of them`() {
        let near = CommandFailure.unknown("column", "sise", known: ["size", "name"])
        #expect(near.status == .usage && near.message == "unknown column 'sise'")
        #expect(near.hint == "Did you mean 'size'? Known are size, name.")
        let many = CommandFailure.unknown("column", "x", known: (0..<41).map { "column-\($0)" })
        #expect(many.hint == nil)
        #expect("size".uppercasedFirst == "Size" && "".uppercasedFirst == "")
    }
}
