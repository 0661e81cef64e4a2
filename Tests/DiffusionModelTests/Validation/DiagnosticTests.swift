import DiffusionModel
import Testing

@Suite struct DiagnosticTests {
    @Test func `a problem has its place, and no hint or line unless told`() {
        let place = SourceLocation(file: "a.yaml", line: 3, column: 5)
        let problem = Diagnostic(.error, .unknownEntity, at: place, "No actor is called 'b'.")
        #expect(problem.location == place)
        #expect(problem.hint == nil && problem.excerpt == nil)
        #expect(SourceLocation(file: "-").line == 0)
    }

    /// Scripts match on codes: two problems never share one.
    @Test func `codes are lower-case words joined by hyphens`() {
        for code in DiagnosticCode.allCases {
            #expect(code.rawValue.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil)
        }
    }
}
