import DiffusionModel
import ModelFormats

/// What is wrong with files: few that are all there, or many, each put into words when it is shown.
struct Problems: Sendable {
    /// How many are put into words at once.
    private static let many = 1 << 16

    private let mistakes: [Diagnostic]
    /// How many of each gravity there are that are not listed.
    private let unlisted: [Diagnostic.Severity: Int]
    private let findings: LintFindings?
    private let files: [InputFile]
    /// How grave findings are held to be.
    private let isStrict: Bool

    /// Problems that are all there, and how many there are besides.
    init(_ diagnostics: [Diagnostic], unlisted: [Diagnostic.Severity: Int] = [:]) {
        (mistakes, findings, files, isStrict) = (diagnostics, nil, [], false)
        self.unlisted = unlisted
    }

    /// What `Lint` finds in files; errors where they are told strictly.
    init(_ findings: LintFindings, unlisted: Int, in files: [InputFile], isStrict: Bool) {
        (mistakes, self.findings, self.files, self.isStrict) = ([], findings, files, isStrict)
        self.unlisted = unlisted > 0 ? [isStrict ? .error : .warning: unlisted] : [:]
    }

    /// How many are listed.
    var listed: Int { findings?.count ?? mistakes.count }

    /// How many there are.
    var count: Int { Diagnostic.Severity.allCases.reduce(0) { $0 + count($1) } }

    /// How many there are of a gravity, those that are not listed among them.
    func count(_ severity: Diagnostic.Severity) -> Int {
        listed(severity) + (unlisted[severity] ?? 0)
    }

    private func listed(_ severity: Diagnostic.Severity) -> Int {
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
            return Problems(
                mistakes.filter { $0.severity != severity },
                unlisted: unlisted.filter { $0.key != severity })
        }
        return count(severity) == 0 ? self : Problems([])
    }

    /// Shows the first problems of a gravity, each with its line of text.
    ///
    /// - Parameters:
    ///   - limit: How many at most; 0 shows all.
    ///   - severity: Their gravity.
    ///   - show: Takes each.
    /// - Returns: What there is to say of those that are not shown; nil where all are.
    func first(
        _ limit: Int, _ severity: Diagnostic.Severity, _ show: (Diagnostic) throws -> Void
    ) rethrows -> String? {
        let listed = listed(severity)
        let shown = limit == 0 ? listed : min(limit, listed)
        let rest = rest(severity, count(severity) - shown, of: listed - shown)
        guard findings != nil else {
            for problem in mistakes.lazy.filter({ $0.severity == severity }).prefix(shown) {
                try show(problem)
            }
            return rest
        }
        for start in stride(from: 0, to: shown, by: Self.many) {
            let part = (start..<min(start + Self.many, shown)).map { self[$0] }
            for problem in Excerpts.added(to: part, from: files) { try show(problem) }
        }
        return rest
    }

    private func rest(
        _ severity: Diagnostic.Severity, _ count: Int, of listed: Int
    ) -> String? {
        guard count > 0 else { return nil }
        let more = "and \(count) more \(severity.rawValue)\(count == 1 ? "" : "s")"
        if listed == count { return more + "; --max-errors 0 prints all" }
        return listed == 0
            ? more + ", which are not listed" : more + "; --max-errors 0 prints \(listed) of them"
    }
}
