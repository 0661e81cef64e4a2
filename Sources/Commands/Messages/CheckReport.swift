import DiffusionModel
import Exhibits
import Questions
import Texts

/// What `check` found, for people and for programs.
struct CheckReport {
    let files: [String]
    var problems = Problems([])
    /// The graph, where it could be read.
    var model: GraphModel?

    init(files: [String]) { self.files = files }

    var exhibit: Exhibit {
        let problems = problems
        let table = Table(
            columns: MessageRecord.columns, order: Array(0..<Int32(problems.listed))
        ) {
            MessageRecord.row(problems[$0])
        }
        let errors = problems.count(.error)
        let summary = [
            Table.Field("files", .texts(files)), Table.Field("errors", .integer(errors)),
            Table.Field("warnings", .integer(problems.count - errors)),
            Self.count("entities", model?.entities.count),
            Self.count("links", model?.links.count), Self.count("sources", model?.sources.count),
        ]
        return Exhibit(table, summary: summary)
    }

    /// How many there are; `null` where the graph could not be read.
    private static func count(_ name: String, _ number: Int?) -> Table.Field {
        Table.Field(name, number.map { .integer($0) } ?? .null)
    }

    func status(failingOn threshold: FailureThreshold) -> ExitStatus {
        if problems.count(.error) > 0 || model == nil {
            return ExitStatus(ofMistakes: problems.listed == 0 ? [] : [problems[0]])
        }
        return threshold == .warning && problems.count > 0 ? .nothingFound : .success
    }

    /// Writes each problem with its line, then a summary of all.
    func write(limit: Int, colour: Bool, to blocks: inout TextBlocks) throws {
        let message = MessageText(colour: colour)
        for severity in Diagnostic.Severity.allCases {
            let rest = try problems.first(limit, severity) { problem in
                blocks.append(message.text(of: problem))
                try blocks.endRow()
            }
            if let rest { blocks.append(rest + "\n") }
        }
        blocks.append((blocks.isUntouched ? "" : "\n") + summary + "\n")
    }

    private var summary: String {
        let errors = problems.count(.error)
        let found =
            "\(Self.count(errors, "error")), "
            + Self.count(problems.count - errors, "warning")
        let place = files.count == 1 ? MessageText.safe(files[0]) : Self.count(files.count, "file")
        guard let model else { return "\(place): \(found)" }
        return "\(place): \(found); \(Self.count(model.entities.count, "entity")), "
            + "\(Self.count(model.links.count, "link")), "
            + Self.count(model.sources.count, "source")
    }

    private static func count(_ number: Int, _ noun: String) -> String {
        if number == 1 { return "1 \(noun)" }
        let plural = noun.hasSuffix("y") ? noun.dropLast() + "ies" : noun + "s"
        return "\(number == 0 ? "no" : String(number)) \(plural)"
    }
}
