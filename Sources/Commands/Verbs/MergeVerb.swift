import ArgumentParser
import ModelFormats
import Questions

/// `tributary merge`: several files as one graph, and names that mean one entity made one.
struct MergeVerb: GraphVerb {
    static let configuration = CommandConfiguration.verb(
        "merge",
        abstract: "Join several files into one graph, and names into one entity.",
        discussion: """
            What several files say of one id unites; values that contradict each other are errors \
            with both places. Nothing else is joined unasked. --same-as takes a table with the \
            columns 'name' and 'id': whoever is called so, by id, name or alias, is the entity of \
            that id. All that names the one then names the other, its name becomes an alias, and \
            links that become alike (same ends, kind and date) unite with the evidence of both. \
            An id that no file has is given to the entity. What was joined is said on standard \
            error.
            """)

    static let examples = [
        VerbExample(
            "two graphs as one file",
            "tributary merge graphs/toll-reports.yaml graphs/pilot-cascade.yaml"
                + " -o /tmp/both.yaml"),
        VerbExample(
            "two coders' files that have other ids for two towns",
            "tributary merge graphs/toll-reports.yaml graphs/toll-letters.yaml"
                + " --same-as graphs/toll-names.csv --format yaml"),
    ]

    @OptionGroup var input: InputOptions

    @Option(
        help: ArgumentHelp(
            "A table with the columns 'name' and 'id', of names that mean one entity.",
            valueName: "table"))
    var sameAs: String?

    @OptionGroup(title: "Answer") var output: GraphOutputOptions

    @OptionGroup(title: "Messages") var messages: MessageOptions

    func run(in context: CommandContext) throws -> ExitStatus {
        if sameAs == "-", input.files.isEmpty || input.files.contains("-") {
            throw CommandFailure(.usage, "'-' can stand for standard input once only")
        }
        var graph = try input.load(messages: messages, in: context)
        if let sameAs {
            let table = try context.open(sameAs, nil)
            graph = try graph.joined(by: table, limit: input.maxErrors)
        }
        try output.write(graph.model, from: graph, in: context)
        return .success
    }
}
