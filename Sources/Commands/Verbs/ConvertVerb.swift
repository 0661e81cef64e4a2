import ArgumentParser
import Exhibits
import ModelFormats

/// `tributary convert`: a graph in another format.
struct ConvertVerb: GraphVerb {
    static let configuration = CommandConfiguration.verb(
        "convert",
        abstract: "Write a graph in another format.",
        discussion: """
            Reads \(words(GraphFormat.read)); writes \(words(GraphFormat.written)). \
            \(summaries.joined(separator: ". ")). What a format cannot hold is counted in a \
            warning. Several files become one.
            """)

    private static var summaries: [String] {
        GraphFormat.all.map { format in
            "\(format.name.uppercased())\(format.isFolder ? " in a folder" : ""): \(format.summary)"
        }
    }

    private static func words(_ formats: [GraphFormat]) -> String {
        Wording.list(formats.map(\.name), "and")
    }

    static let examples = [
        VerbExample(
            "one JSON document",
            "tributary convert graphs/xinjiang-ningxia.yaml --format json"),
        VerbExample(
            "an edge table for a spreadsheet",
            "tributary convert graphs/pilot-cascade.yaml -o /tmp/pilot-cascade.csv"),
    ]

    @OptionGroup var input: InputOptions
    @OptionGroup(title: "Answer") var output: GraphOutputOptions
    @OptionGroup(title: "Messages") var messages: MessageOptions

    func run(in context: CommandContext) throws -> ExitStatus {
        try input.write(to: output, messages: messages, in: context) { graph in
            try output.write(graph.model, from: graph, in: context)
        }
        return .success
    }
}
