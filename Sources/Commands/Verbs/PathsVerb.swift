import ArgumentParser
import DiffusionAnalysis
import Exhibits
import Questions

/// `tributary paths`: how a policy may have passed from one actor to another, and when.
struct PathsVerb: GraphVerb {
    static let configuration = CommandConfiguration.verb(
        "paths",
        abstract: "Show how a policy may have passed from one actor to another.",
        discussion: """
            Lists the time-respecting paths of the fewest steps, at most 20, and says how many \
            more there are; -k N lists the best N. Two links between the same actors are two \
            paths. Agencies and officials count as the region they act for when both ends are \
            regions; --level says otherwise.

            --through C lists only paths that come to C, --avoiding D only those that do not come \
            to D: the best, or those of the fewest steps, of all that fit. None of them is lost; \
            where the search takes too long the answer is an error (75), never a part. Each \
            option may be repeated; paths come to all of several --through, in any order, and the \
            two ends are on every path.

            The steps of a path are about one policy, those that state none going with any; \
            --policies mixed lists other paths too.

            Chronology: certain, in order for every choice of the unknown days; possible, for \
            some choice; undated, possible and a step has no date; impossible, for none (listed \
            only with --any-order). The likelihood of a path is the product over the steps that \
            state one.
            """)

    static let examples = [
        VerbExample(
            "how Xinjiang's practices may reach Ningxia",
            "tributary paths Xinjiang Ningxia graphs/xinjiang-ningxia.yaml"),
        VerbExample(
            "what is left of it when one source is not believed",
            "tributary paths Xinjiang Ningxia graphs/xinjiang-ningxia.yaml "
                + "--without-source ningxia-daily"),
        VerbExample(
            "ways by one city that keep clear of another",
            "tributary paths aldergate brackwater graphs/pilot-cascade.yaml --through eskerry "
                + "--avoiding aldermark"),
        VerbExample(
            "the five likeliest ways, for a program",
            "tributary paths aldergate brackwater graphs/pilot-cascade.yaml -k 5 "
                + "--by likelihood --format jsonl"),
    ]

    static let meaningOfOne: String? = "There is no path."

    @Argument(help: "Where paths start: an id, name or alias.")
    var from: String

    @Argument(help: "Where paths end: an id, name or alias.")
    var to: String

    static let lighter =
        "Ask for fewer paths (-k), for one policy (--policy), or about a part of the graph "
        + "(--during, --within, --only)."

    @OptionGroup var input: InputOptions
    @OptionGroup(title: "Paths") var best: BestPathOptions
    @OptionGroup(title: "Paths") var conditions: ConditionOptions

    @Flag(help: "List a row for each step, in place of one for each path.")
    var steps = false
    @OptionGroup(title: "Time") var time: TimeOptions
    @OptionGroup(title: "Policies") var policies: PolicyOptions
    @OptionGroup(title: "Network") var network: NetworkOptions
    @OptionGroup(title: "Filters") var filters: FilterOptions
    @OptionGroup(title: "Answer") var result: ResultOptions
    @OptionGroup(title: "Messages") var messages: MessageOptions

    func run(in context: CommandContext) throws -> ExitStatus {
        try input.check(
            [from, to], wanted: "two actors are", example: "paths FROM TO", in: context)
        let graph = try input.load(messages: messages, in: context)
        let (question, asked) = try asked(in: graph)
        return try say(try PathFinding(question, asked), graph, in: context)
    }

    /// The question, and the network that it is put to.
    func asked(in graph: LoadedGraph) throws -> (question: PathQuestion, asked: AskedNetwork) {
        var options = PathOptions()
        options.network = try network.form(in: graph)
        options.part = try filters.part(in: graph)
        (options.through, options.avoiding) = try conditions.ids(in: graph)
        (options.order, options.count) = (best.by?.preference, best.count)
        options.allowsSameDay = time.simultaneous == .allow
        options.allowsAnyOrder = time.anyOrder
        options.allowsMixedPolicies = policies.allowsMixed
        // The answer for people says itself what fell with what.
        return try graph.graph.askPaths(
            from: from, to: to, options, saysFall: result.chosenFormat != .text(.table),
            hearing: graph)
    }

    private func say(
        _ finding: PathFinding, _ graph: LoadedGraph, in context: CommandContext
    ) throws -> ExitStatus {
        guard !finding.isEmpty else {
            finding.asked.noteLooseLinks()
            throw CommandFailure(.nothingFound, finding.reason)
        }
        try result.write(
            finding.composition(bySteps: steps), from: graph.paths, messages: messages,
            in: context)
        if let doubts = finding.doubts { graph.note(doubts, code: "office-in-doubt") }
        // People read it below the paths, and JSON has it beside the rows.
        if let more = finding.more, result.chosenFormat.isOfRowsAlone {
            graph.note(more, code: "more")
        }
        return .success
    }
}
