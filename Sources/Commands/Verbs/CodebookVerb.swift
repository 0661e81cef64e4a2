import ArgumentParser
import DiffusionModel
import Exhibits
import ModelFormats

/// `tributary codebook`: the kinds of entities and links, and what they mean.
struct CodebookVerb: GraphVerb {
    static let configuration = CommandConfiguration.verb(
        "codebook",
        abstract: "List the kinds of entities and links, and what they mean.",
        discussion: """
            Without FILE the built-in codebook; with FILE the graph's own, and how many entities \
            and links are of each kind. A policy flows from subject to object of a 'forward' \
            link, from object to subject of a 'backward' one, along 'both' either way, along \
            'none' not at all.
            """)

    static let examples = [
        VerbExample("the built-in kinds", "tributary codebook"),
        VerbExample(
            "how often each kind occurs in a graph",
            "tributary codebook graphs/pilot-cascade.yaml --sort count --reverse --limit 5"),
    ]

    @Flag(help: "Print the built-in codebook as the file that a graph can extend.")
    var yaml = false

    @OptionGroup var input: InputOptions
    @OptionGroup(title: "Answer") var result: ResultOptions
    @OptionGroup(title: "Messages") var messages: MessageOptions

    func run(in context: CommandContext) throws -> ExitStatus {
        if yaml {
            try result.destination.write(Array(BuiltInCodebook.text.utf8), in: context)
            return .success
        }
        guard !input.files.isEmpty else {
            let table = CodebookListing.table(BuiltInCodebook.codebook, counting: nil)
            try result.write(Exhibit(table), from: [], messages: messages, in: context)
            return .success
        }
        let graph = try input.load(messages: messages, in: context)
        let table = CodebookListing.table(graph.model.codebook, counting: graph.model)
        try result.write(Exhibit(table), from: graph.paths, messages: messages, in: context)
        return .success
    }
}
