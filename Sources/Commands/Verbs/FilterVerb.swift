import ArgumentParser
import DiffusionModel
import DiffusionNetwork
import Questions

/// `tributary filter`: the part of a graph that matters, as a graph with its evidence.
struct FilterVerb: GraphVerb {
    static let configuration = CommandConfiguration.verb(
        "filter",
        abstract: "Keep part of a graph, with its evidence.",
        discussion: """
            The answer is a graph that every other verb reads. A repeated option means or, \
            different options mean and. Date filters keep what may match; --explain counts what \
            only may. What the kept part needs to be read aright stays as context ('context: \
            true'), which no later question asks about: sources and speakers, posts and acts-for \
            with whom they lead to, the other roles of an item, stated policies, and what the kept \
            lies within. So the next verb folds agencies and officials as this one would. --policy \
            leaves out whoever has no part in the policies, unless --isolated keep.
            """)

    static let examples = [
        VerbExample(
            "what rests on something else than one newspaper",
            "tributary filter graphs/xinjiang-ningxia.yaml --without-source ningxia-daily"
                + " --explain"),
        VerbExample(
            "one year of one kind of link, as a file",
            "tributary filter graphs/pilot-cascade.yaml --during 2015 --link-kind adopts"
                + " -o /tmp/adoptions-2015.yaml"),
    ]

    @OptionGroup var input: InputOptions
    @OptionGroup(title: "Filters") var filters: FilterOptions

    @Option(
        help: ArgumentHelp(
            "What becomes of entities without a tie; by default drop under --policy, else keep.",
            valueName: "keep"))
    var isolated: KeepOrDrop?

    @OptionGroup(title: "Answer") var output: GraphOutputOptions
    @OptionGroup(title: "Messages") var messages: MessageOptions

    func run(in context: CommandContext) throws -> ExitStatus {
        let dropsIsolated = isolated.map { $0 == .drop }
        let choice = WindowChoice(
            part: { try filters.part(in: $0) }, dropsIsolated: dropsIsolated)
        try input.write(to: output, keeping: choice, messages: messages, in: context) { graph in
            let selection = try graph.graph.kept(
                try filters.part(in: graph), dropsIsolated, hearing: graph)
            let kept = graph.model.subset(selection)
            if filters.explain { explain(kept.links.count, selection, graph) }
            try output.write(kept, from: graph, in: context)
        }
        return .success
    }

    /// The filters did not choose these, but they are written too.
    private func explain(_ links: Int, _ selection: Selection, _ graph: LoadedGraph) {
        let besides = links - selection.keepsLink.count { $0 }
        guard besides > 0 else { return }
        graph.reporter.note("links that stay as context besides: \(besides)", code: "explain")
    }
}
