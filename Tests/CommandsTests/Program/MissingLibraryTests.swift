import DiffusionModel
import TestSupport
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

    #if os(Linux)
        /// What lies where the library is looked for first is none.
        @Test func `without SQLite a database is one sentence, and nothing is left`() throws {
            let folder = try Scratch()
            defer { folder.remove() }
            try folder.write("libsqlite3.so.0", Array("no library".utf8))
            let written = try BuiltProgram.apart(
                "tributary convert graphs/pilot-cascade.yaml -o \(folder.path)/x.sqlite; "
                    + "code=$?; ls \(folder.path); exit $code",
                environment: ["LD_LIBRARY_PATH": folder.path])
            #expect(written.status == 69 && written.output == "libsqlite3.so.0\n")
            #expect(written.messages.contains("the package libsqlite3-0"))
            let read = try BuiltProgram.apart(
                "tributary info Fuzzing/Seeds/cascade.sqlite",
                environment: ["LD_LIBRARY_PATH": folder.path])
            #expect(read.status == 69 && read.output.isEmpty)
        }
    #endif
}
