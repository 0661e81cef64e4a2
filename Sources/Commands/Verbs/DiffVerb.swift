import ArgumentParser
import DiffusionAnalysis
import Exhibits
import ModelFormats
import Questions

/// `tributary diff`: what appeared, vanished and changed from one graph to another.
struct DiffVerb: GraphVerb {
    static let configuration = CommandConfiguration.verb(
        "diff",
        abstract: "Compare two graphs: what appeared, vanished and changed.",
        discussion: """
            Takes the older graph, then the newer; each is a file or a folder. A row is one \
            difference: 'change' says what became of a thing, 'field' what of it changed, 'old' \
            and 'new' what each graph says. Entities and sources are the same where their ids \
            are. Links are the same where they state one id, or else where ends, kind and date \
            agree; if one link of a kind is left between two ends in each graph, its date has \
            changed. The order of rows in a file and comments make no difference. --graph writes \
            one graph that holds both, with the attribute 'change' on each entity and link.
            """)

    static let examples = [
        VerbExample(
            "what the second edition of a graph changed",
            "tributary diff graphs/toll-reports.yaml graphs/toll-reports-2.yaml"),
        VerbExample(
            "one graph that holds both editions",
            "tributary diff graphs/toll-reports.yaml graphs/toll-reports-2.yaml --graph"
                + " -o /tmp/editions.yaml"),
    ]

    static let meaningOfOne: String? = "the graphs differ"

    @OptionGroup var input: InputOptions

    @Flag(help: "Write one graph that holds both, and what became of each entity and link.")
    var graph = false

    @OptionGroup(title: "Answer") var result: ResultOptions
    @OptionGroup(title: "Messages") var messages: MessageOptions

    func run(in context: CommandContext) throws -> ExitStatus {
        let (old, new) = try graphs(in: context)
        let found = old.graph.findDifferences(to: new.graph)
        let paths = old.paths + new.paths
        if graph {
            let whole = try found.differences.wholeGraph()
            try result.destination.check(against: paths, in: context)
            try graphOutput().write(whole.model, from: new, in: context)
        } else {
            try result.write(found.composition, from: paths, messages: messages, in: context)
        }
        guard found.differences.rows.isEmpty else { return .nothingFound }
        new.reporter.note("no differences", code: "no-differences")
        return .success
    }

    /// The two graphs, each read by itself.
    private func graphs(in context: CommandContext) throws -> (old: LoadedGraph, new: LoadedGraph) {
        if input.files.isEmpty, context.isTerminal(.input) { throw GraphWanted() }
        guard input.files.count == 2 else {
            throw CommandFailure(
                .usage, "diff compares two graphs, and \(input.files.count) are named",
                hint: "For example: tributary diff old.yaml new.yaml; a graph of several files "
                    + "is a folder, or what 'tributary merge' writes.")
        }
        if input.files == ["-", "-"] {
            throw CommandFailure(.usage, "'-' can stand for standard input once only")
        }
        let read = try input.files.map { file in
            var one = input
            one.files = [file]
            return try one.load(messages: messages, in: context)
        }
        return (read[0], read[1])
    }

    /// Where the graph goes, and in which format.
    private func graphOutput() throws -> GraphOutputOptions {
        var output = try GraphOutputOptions.parse([])
        (output.destination, output.cells) = (result.destination, result.cells)
        guard let format = result.format else { return output }
        guard let ofGraph = GraphFormat.written(named: format.word) else {
            throw CommandFailure(
                .usage, "no graph is written as \(format.word)",
                hint: "With --graph the ending of --output says the format, such as .yaml.")
        }
        output.format = ofGraph
        return output
    }
}
