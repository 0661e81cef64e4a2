import DiffusionModel
import Exhibits

/// What `check` found, for people and for programs.
struct CheckReport {
    let files: [String]
    var diagnostics: [Diagnostic] = []
    /// The graph, where it could be read.
    var model: GraphModel?

    init(files: [String]) { self.files = files }

    var table: Table {
        Table(
            columns: MessageRecord.columns.map { Table.Column($0) },
            rows: diagnostics.map { MessageRecord.row($0) })
    }

    func status(failingOn threshold: FailureThreshold) -> ExitStatus {
        if diagnostics.contains(where: { $0.severity == .error }) || model == nil {
            return .invalidModel
        }
        return threshold == .warning && !diagnostics.isEmpty ? .nothingFound : .success
    }

    /// Each problem with its line, then what all come to.
    func text(limit: Int, colour: Bool) -> String {
        let message = MessageText(colour: colour)
        var result = ""
        for severity in Diagnostic.Severity.allCases {
            let all = diagnostics.filter { $0.severity == severity }
            let shown = limit == 0 ? all[...] : all.prefix(limit)
            for diagnostic in shown { result += message.text(of: diagnostic) }
            if shown.count < all.count {
                result += "and \(Self.count(all.count - shown.count, "more \(severity.rawValue)"));"
                result += " --max-errors 0 prints all\n"
            }
        }
        return result + (result.isEmpty ? "" : "\n") + summary + "\n"
    }

    private var summary: String {
        let errors = diagnostics.count { $0.severity == .error }
        let found =
            "\(Self.count(errors, "error")), "
            + Self.count(diagnostics.count - errors, "warning")
        let place = files.count == 1 ? MessageText.safe(files[0]) : Self.count(files.count, "file")
        guard let model else { return "\(place): \(found)" }
        return "\(place): \(found); \(Self.count(model.entities.count, "entity")), "
            + "\(Self.count(model.links.count, "link")), \(Self.count(model.sources.count, "source"))"
    }

    private static func count(_ number: Int, _ noun: String) -> String {
        if number == 1 { return "1 \(noun)" }
        let plural = noun.hasSuffix("y") ? noun.dropLast() + "ies" : noun + "s"
        return "\(number == 0 ? "no" : String(number)) \(plural)"
    }
}
