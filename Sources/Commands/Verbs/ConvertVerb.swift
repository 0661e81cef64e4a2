import ArgumentParser

/// `tributary convert`: a graph in another format.
struct ConvertVerb: Verb {
    static let configuration = CommandConfiguration.verb(
        "convert",
        abstract: "Write a graph in another format.",
        discussion: """
            Reads native YAML, JSON and JSON Lines, and tables in CSV: links with the columns \
            source and target, and entities, sources and kinds beside them. Writes yaml, json and \
            jsonl without loss; csv as a table of links, or as tables of entities, links, sources \
            and kinds where the output is a folder, which is made if its name ends in '/', and \
            reads back; dot as a plain graph without layout. What a format cannot hold is counted \
            in a warning. Several files become one.
            """)

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
        let graph = try input.load(messages: messages, in: context)
        try output.write(graph.model, from: graph, in: context)
        return .success
    }
}
