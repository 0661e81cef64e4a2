import ArgumentParser
import ModelFormats

/// `tributary schema`: the JSON Schema of the native format.
struct SchemaVerb: Verb {
    static let configuration = CommandConfiguration.verb(
        "schema",
        abstract: "Print the JSON Schema of the native format.",
        discussion: """
            Editors that know the schema complete keys and mark mistakes while you type; \
            'tributary check' finds more, such as ids that nothing declares.
            """)

    static let examples = [
        VerbExample("the schema", "tributary schema"),
        VerbExample("the schema beside your graphs", "tributary schema -o /tmp/tributary.json"),
    ]

    @Option(name: .shortAndLong, help: "The format of the schema: json is the one that there is.")
    var format = SchemaFormat.json

    @OptionGroup(title: "Answer") var output: OutputOptions
    @OptionGroup(title: "Messages") var messages: MessageOptions

    func run(in context: CommandContext) throws -> ExitStatus {
        try output.check(against: [], in: context)
        try output.write(Array(NativeSchema.text.utf8), in: context)
        return .success
    }
}

/// The formats that the schema is written in.
enum SchemaFormat: String, Choice {
    case json
}
