import DiffusionModel
import Testing

@testable import Commands

/// What is said where a library is not installed that a format needs.
@Suite struct MissingLibraryTests {
    private func problem(_ code: DiagnosticCode) -> Diagnostic {
        Diagnostic(.error, code, at: SourceLocation(file: "a.graphml"), "Not there.")
    }

    @Test func `a library that is missing is no mistake of the file`() {
        #expect(ExitStatus(ofMistakes: [problem(.missingLibrary)]) == .unavailable)
        #expect(ExitStatus(ofMistakes: [problem(.syntax)]) == .invalidModel)
        #expect(ExitStatus(ofMistakes: []) == .invalidModel)
    }

    @Test func `check ends with the same code`() {
        var report = CheckReport(files: ["a.graphml"])
        report.problems = Problems([problem(.missingLibrary)])
        #expect(report.status(failingOn: .error) == .unavailable)
    }
}
