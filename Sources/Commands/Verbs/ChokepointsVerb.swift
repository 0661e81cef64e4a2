import ArgumentParser
import DiffusionAnalysis
import DiffusionModel
import DiffusionNetwork
import Exhibits
import GraphKernel

/// `tributary chokepoints`: where the network, or the way between two actors, can be cut.
struct ChokepointsVerb: Verb {
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
        let (named, asked) = try asked(in: graph)
        var exhibit = try answer(named, asked)
        exhibit.caption = asked.captionOfAllPolicies
        asked.noteLooseLinks(in: &exhibit)
        asked.tell(&exhibit)
        try asked.noteLoss(in: &exhibit)
        let name = named.first.map { graph.model.entities[$0].name }
        if let nothing = nothing(in: exhibit.table, name) {
            graph.reporter.note(nothing, code: "none")
            exhibit.remarks.append(nothing)
        }
        try listed.apply(to: &exhibit.table, in: graph.model)
        try result.write(
            exhibit, from: graph.paths, messages: messages, in: context,
            // Sentences tell of all and in one order only.
            describing: { if result.arrangesRows || !listed.rows.isEmpty { $0.showRows() } })
        return .success
    }

    /// What an answer without rows comes to, as a header alone looks like one that was cut off.
    private func nothing(in table: Table, _ name: String?) -> String? {
        guard table.rowCount == 0, between.isEmpty else { return nil }
        guard let name else {
            return "No chokepoints: the loss of no single actor or link parts the network."
        }
        let others = downstreamOf != nil ? "anybody it reaches" : "anybody who reaches it"
        return "No gates: no single actor stands between \(name) and \(others)."
    }

    /// The actors that are named, and the network that is asked about them.
    func asked(in graph: LoadedGraph) throws -> (named: [EntityIndex], network: AskedNetwork) {
        let named = try names.map { try graph.names.entity($0) }
        let asked = try AskedNetwork(
            graph, by: network, filters, naming: named, isolated: isolation.isolated)
        return (named, asked)
    }

    private var names: [String] {
        Array(between.prefix(2)) + [downstreamOf, upstreamOf].compactMap { $0 }
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

    private func answer(_ named: [EntityIndex], _ asked: AskedNetwork) throws -> Exhibit {
        let frozen = asked.frozen
        guard let first = named.first else {
            return Exhibit(
                .chokepoints(
                    try CommandFailure.mapping(try frozen.chokepoints()), in: frozen))
        }
        guard between.isEmpty else {
            let found = try CommandFailure.mapping(
                try frozen.separation(from: first, to: named[1]))
            guard let found else {
                _ = asked.noteLooseLinks()
                throw noPath(from: first, to: named[1], asked)
            }
            return SeparationListing(found, from: first, to: named[1], in: frozen).exhibit
        }
        let side: ReachSide = downstreamOf != nil ? .downstream : .upstream
        let gates = try CommandFailure.mapping(try frozen.gates(side, of: first))
        return Exhibit(.gates(gates, in: frozen))
    }

    private func noPath(
        from start: EntityIndex, to end: EntityIndex, _ asked: AskedNetwork
    ) -> CommandFailure {
        let names = [start, end].map { asked.graph.model.entities[$0].name }
        let advice = asked.advice(
            on: .separation(from: start, to: end), turned: "from \(names[1]) to \(names[0])")
        return CommandFailure(
            .nothingFound,
            "no path leads from \(names[0]) to \(names[1]), even out of time"
                + advice.ways("there is one", next: "one"))
    }
}
