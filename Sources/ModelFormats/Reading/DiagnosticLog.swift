import DiffusionModel

/// The problems of files as they are found: the first of each gravity in the order of the files,
/// and how many there are besides.
///
/// A file of ten megabytes can hold millions of mistakes, each of which is a sentence; nobody reads
/// them all, and they must not take more memory than the file could be worth.
struct DiagnosticLog: Sendable {
    /// How many of a gravity are listed.
    static let usualMost = 10_000

    private let files: [String]
    private let most: Int
    /// Those that are kept; where none was dropped, in the order in which they were found.
    private(set) var listed: [Diagnostic] = []
    /// How many of each gravity were dropped, each behind all that are kept.
    private(set) var unlisted: [Diagnostic.Severity: Int] = [:]

    /// Prepares to list problems of files, which are given in their order.
    init(of files: [String], most: Int = usualMost) {
        (self.files, self.most) = (files, most)
    }

    /// Whether any was found.
    var isEmpty: Bool { listed.isEmpty }

    /// Whether one is a mistake.
    var hasErrors: Bool { listed.contains { $0.severity == .error } }

    mutating func append(_ problem: Diagnostic) {
        listed.append(problem)
        // Now and then, as putting them in order takes time.
        if listed.count >= 2 * Diagnostic.Severity.allCases.count * most { drop() }
    }

    mutating func append(contentsOf problems: [Diagnostic]) {
        for problem in problems { append(problem) }
    }

    mutating func append(contentsOf other: DiagnosticLog) {
        append(contentsOf: other.listed)
        unlisted.merge(other.unlisted, uniquingKeysWith: +)
    }

    /// The same problems in the order of the files, lines and columns, no more than may be listed.
    func inOrder() -> DiagnosticLog {
        var copy = self
        copy.drop()
        return copy
    }

    /// The same problems without those of a gravity.
    func without(_ severity: Diagnostic.Severity) -> DiagnosticLog {
        var copy = self
        copy.listed.removeAll { $0.severity == severity }
        copy.unlisted[severity] = nil
        return copy
    }

    private mutating func drop() {
        var counts: [Diagnostic.Severity: Int] = [:]
        listed = listed.inOrder(of: files).filter { problem in
            counts[problem.severity, default: 0] += 1
            return counts[problem.severity, default: 0] <= most
        }
        for (severity, count) in counts where count > most {
            unlisted[severity, default: 0] += count - most
        }
    }
}
