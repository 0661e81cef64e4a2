import ArgumentParser
import ModelFormats

/// `tributary map`: a proposal of what the columns of a table mean.
struct MapVerb: GraphVerb {
    static let configuration = CommandConfiguration.verb(
        "map",
        abstract: "Propose what the columns of a table hold, as a file to check and correct.",
        discussion: """
            Looks at the names of the columns and at every cell, and writes a map: which column \
            holds who acts, who is acted on, what joins them, when, and on whose word; what each \
            word of the kinds may mean; in which order days are written. A comment behind each \
            line says why, and what could not be told. Correct it and hand it to any verb with \
            --map-file. Nothing is guessed when a table is read.
            """)

    static let examples = [
        VerbExample("what a table may hold", "tributary map Guides/tables/visits.csv"),
        VerbExample(
            "a map to correct and to use",
            "tributary map Guides/tables/visits.csv -o /tmp/visits.map.yaml"),
    ]

    @OptionGroup var input: InputOptions
    @OptionGroup(title: "Answer") var output: OutputOptions
    @OptionGroup(title: "Messages") var messages: MessageOptions

    func run(in context: CommandContext) throws -> ExitStatus {
        let files = try input.inputFiles(
            in: context, Reporter(options: messages, context: context))
        try output.check(against: files.map(\.name), in: context)
        let text = try MapWriting.proposal(for: files, sheet: input.sheet)
        try output.write(Array(text.utf8), in: context)
        return .success
    }
}
