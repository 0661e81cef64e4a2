import DiffusionModel
import ModelFormats

/// What is wrong with files: few that are all there, or many, each put into words when it is shown.
struct Problems: Sendable {
    /// How many are put into words at once.
    private static let many = 1 << 16

    private let mistakes: [Diagnostic]
    private let findings: LintFindings?
    private let files: [InputFile]
    /// How grave findings are held to be.
    private let isStrict: Bool

    /// Problems that are all there.
    init(_ diagnostics: [Diagnostic]) {
        (mistakes, findings, files, isStrict) = (diagnostics, nil, [], false)
    }

    /// What `Lint` finds in files; errors where they are told strictly.
    init(_ findings: LintFindings, in files: [InputFile], isStrict: Bool) {
        (mistakes, self.findings, self.files, self.isStrict) = ([], findings, files, isStrict)
    }

    /// How many there are.
    var count: Int { findings?.count ?? mistakes.count }

    /// How many there are of a gravity.
    func count(_ severity: Diagnostic.Severity) -> Int {
        guard let findings else { return mistakes.count { $0.severity == severity } }
        return severity == (isStrict ? .error : .warning) ? findings.count : 0
    }

    /// A problem, without its line of text where it is a finding.
    subscript(index: Int) -> Diagnostic {
        guard let findings else { return mistakes[index] }
        return isStrict ? findings[index].asError : findings[index]
    }

    /// The problems but for those of a gravity.
    func without(_ severity: Diagnostic.Severity) -> Problems {
        guard findings != nil else {
            return Problems(mistakes.filter { $0.severity != severity })
        }
        return count(severity) == 0 ? self : Problems([])
    }

    /// Shows the first problems of a gravity, each with its line of text.
    ///
    /// - Parameters:
    ///   - limit: How many at most; 0 shows all.
    ///   - severity: Their gravity.
    ///   - show: Takes each.
    /// - Returns: How many more there are.
    func first(
        _ limit: Int, _ severity: Diagnostic.Severity, _ show: (Diagnostic) throws -> Void
    ) rethrows -> Int {
        let count = count(severity)
        let shown = limit == 0 ? count : min(limit, count)
        guard findings != nil else {
            for problem in mistakes.lazy.filter({ $0.severity == severity }).prefix(shown) {
                try show(problem)
            }
            return count - shown
        }
        for start in stride(from: 0, to: shown, by: Self.many) {
            let part = (start..<min(start + Self.many, shown)).map { self[$0] }
            for problem in Excerpts.added(to: part, from: files) { try show(problem) }
        }
        return count - shown
    }
}
