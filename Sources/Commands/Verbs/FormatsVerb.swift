import ArgumentParser
import Exhibits

/// `tributary formats`: every format, and what it loses.
struct FormatsVerb: Verb {
    static let configuration = CommandConfiguration.verb(
        "formats",
        abstract: "List the formats that are read and written.")

    static let examples = [
        VerbExample("every format", "tributary formats"),
        VerbExample("for a script", "tributary formats --format jsonl"),
    ]

    @OptionGroup(title: "Answer") var result: ResultOptions
    @OptionGroup(title: "Messages") var messages: MessageOptions

    func run(in context: CommandContext) throws -> ExitStatus {
        var table = Table(.id("format"), "holds", "reads", "writes", .id("extensions"), "loses")
        for row in Self.rows {
            table.append([
                .text(row.name), .text(row.holds), .boolean(row.reads), .optional(row.writers),
                .texts(row.endings), .optional(row.loses),
            ])
        }
        try result.write(Exhibit(table), from: [], messages: messages, in: context)
        return .success
    }

    /// A format: what it holds, whether it is read, which verbs write it, and what gets lost.
    private struct Row {
        let name: String
        let holds: String
        let reads: Bool
        let writers: String?
        let endings: [String]
        var loses: String?

        init(
            _ name: String, _ holds: String, reads: Bool = false, by writers: String?,
            _ endings: String...
        ) {
            self.name = name
            self.holds = holds
            self.reads = reads
            self.writers = writers
            self.endings = endings
        }

        func losing(_ losses: String) -> Row {
            var row = self
            row.loses = losses
            return row
        }
    }

    private static let graphVerbs = "convert, filter"
    private static let answers = "every verb with an answer"

    private static let rows = [
        Row("yaml", "graph", reads: true, by: graphVerbs, ".yaml", ".yml").losing("comments"),
        Row("json", "graph", reads: true, by: graphVerbs, ".json"),
        Row("jsonl", "graph", reads: true, by: graphVerbs, ".jsonl", ".ndjson"),
        Row("csv", "edge table", reads: true, by: graphVerbs, ".csv")
            .losing("all but the links and the ids of their sources"),
        Row("tsv", "edge table", reads: true, by: nil, ".tsv"),
        Row("csv", "tables in a folder", reads: true, by: graphVerbs, "/")
            .losing(
                "quotations, places and speakers of evidence, positions, names in other languages, "
                    + "views, what a file says about itself"),
        Row("dot", "graph", by: graphVerbs, ".dot", ".gv")
            .losing("sources, evidence, lasting times, positions, notes, views"),
        Row("svg", "diagram", by: "render", ".svg"),
        Row("png", "diagram", by: "render", ".png").losing("text, links"),
        Row("pdf", "diagram", by: "render", ".pdf"),
        Row("dot", "diagram", by: "render", ".dot", ".gv"),
        Row("table", "answer", by: answers, ".txt").losing("digits beyond the fourth"),
        Row("tsv", "answer", by: answers, ".tsv"),
        Row("csv", "answer", by: answers, ".csv"),
        Row("json", "answer", by: answers, ".json"),
        Row("jsonl", "answer", by: answers, ".jsonl"),
        Row("md", "answer", by: answers, ".md").losing("digits beyond the fourth"),
    ]
}
