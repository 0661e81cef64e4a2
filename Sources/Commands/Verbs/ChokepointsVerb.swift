import ArgumentParser
import DiffusionAnalysis
import Exhibits
import Questions

/// `tributary chokepoints`: where the network, or the way between two actors, can be cut.
struct ChokepointsVerb: GraphVerb {
    static let configuration = CommandConfiguration.verb(
        "chokepoints",
        abstract: "Find actors and links without which the network falls apart.",
        discussion: """
            Links that are only disputed are left out, unless --disputed keep. \
            Without options: the articulation points (actors) and bridges (links) of the network, \
            whatever the direction of its links; one that leads both ways is one link, and ties go \
            by id. 'cutsOff' counts the actors that are parted from \
            the largest part that is left, 'parts' the actors in each part.

            --between A B, along the flow: the gates, whom every path from A to B passes \
            (dominators); the fewest actors without whom no path is left; the fewest links, an \
            agreement or a move being one for each pair that it joins. Of several smallest sets \
            the one nearest to A is given. --downstream-of A lists the gates between A and \
            everybody it reaches, --upstream-of B those before B.

            Dates are not looked at, and the links of all policies are counted together. What \
            parts two actors for all paths does so for the paths that obey time and are about one \
            policy; for those, fewer may do.
            """)

    static let examples = [
        VerbExample(
            "whom the network hangs on", "tributary chokepoints graphs/pilot-cascade.yaml --limit 5"
        ),
        VerbExample(
            "what stands between two cities",
            "tributary chokepoints --between aldergate brackwater graphs/pilot-cascade.yaml"),
    ]

    static let meaningOfOne: String? = "No path leads from one actor to the other."

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("What stands between two actors, along the flow.", valueName: "a b"))
    var between: [String] = []

    @Option(help: ArgumentHelp("Gates between an actor and all it reaches.", valueName: "actor"))
    var downstreamOf: String?

    @Option(help: ArgumentHelp("Gates between all who reach an actor and it.", valueName: "actor"))
    var upstreamOf: String?

    @OptionGroup var input: InputOptions
    @OptionGroup var listed: RowOptions
    @OptionGroup(title: "Network") var network: NetworkOptions
    @OptionGroup(title: "Network") var isolation: IsolationOptions
    @OptionGroup(title: "Filters") var filters: FilterOptions
    @OptionGroup(title: "Answer") var result: ResultOptions
    @OptionGroup(title: "Messages") var messages: MessageOptions

    func run(in context: CommandContext) throws -> ExitStatus {
        try checkQuestions(in: context)
        var input = input
        // `--between A B FILE` hands the file over with the two actors.
        input.files = between.dropFirst(2) + input.files
        let graph = try input.load(messages: messages, in: context)
        let finding = try finding(in: graph)
        guard var composition = try finding.composition() else {
            throw CommandFailure(.nothingFound, finding.reason)
        }
        try listed.apply(to: &composition.exhibit.table, in: graph.model)
        // Sentences tell of all and in one order only.
        if result.arrangesRows || !listed.rows.isEmpty { composition.exhibit.showRows() }
        try result.write(composition, from: graph.paths, messages: messages, in: context)
        return .success
    }

    /// What is found of the question.
    func finding(in graph: LoadedGraph) throws -> ChokepointFinding {
        var options = ChokepointOptions()
        options.network = try network.form(in: graph, isolated: isolation.isolated)
        options.part = try filters.part(in: graph)
        return try ChokepointFinding(question, in: graph.graph, options, hearing: graph)
    }

    private var question: ChokepointQuestion {
        if between.count > 1 { return .between(between[0], between[1]) }
        if let downstreamOf { return .gates(.downstream, of: downstreamOf) }
        return upstreamOf.map { .gates(.upstream, of: $0) } ?? .whole
    }

    private func checkQuestions(in context: CommandContext) throws {
        let count = [!between.isEmpty, downstreamOf != nil, upstreamOf != nil].filter { $0 }.count
        guard count < 2 else {
            throw CommandFailure(
                .usage, "--between, --downstream-of and --upstream-of are questions of their own",
                hint: "Ask one at a time.")
        }
        try input.check(
            between.count == 2 ? between : [], wanted: "two actors are",
            example: "chokepoints --between A B", in: context)
        guard between.count != 1 else {
            throw CommandFailure(
                .usage, "--between needs two actors",
                hint: "For example: tributary chokepoints --between A B graph.yaml")
        }
        guard between.count < 2 || between[0] != between[1] else {
            throw CommandFailure(.usage, "nothing stands between '\(between[0])' and itself")
        }
    }
}
