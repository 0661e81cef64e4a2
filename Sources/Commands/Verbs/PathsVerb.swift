import ArgumentParser
import DiffusionAnalysis
import DiffusionNetwork
import Exhibits
import GraphKernel

/// `tributary paths`: how a policy may have passed from one actor to another, and when.
struct PathsVerb: Verb {
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
        let (asked, filtered) = try asked(in: graph)
        let answer = try answer(filtered.question, in: asked.frozen)
        return try say(answer, to: filtered, asked, in: context)
    }

    /// The question, and the network that it is put to.
    func asked(in graph: LoadedGraph) throws -> (network: AskedNetwork, FilteredQuestion) {
        let question = try question(in: graph)
        let named = question.from + question.to + question.through + question.avoiding
        // The answer for people says itself what fell with what.
        let asked = try AskedNetwork(
            graph, by: network, filters, naming: named, saysFall: result.chosenFormat != .table,
            anyOrder: time.anyOrder)
        let filtered = FilteredQuestion(
            model: graph.model, criteria: asked.criteria, settings: asked.settings,
            question: question)
        return (asked, filtered)
    }

    private func answer(
        _ question: PathQuestion, in network: FrozenNetwork
    ) throws -> Pathways {
        do {
            return try network.pathways(question)
        } catch .tooLarge(let count) where !question.through.isEmpty {
            throw CommandFailure(
                .limit,
                "to come to all \(question.through.count) of --through there would be \(count) "
                    + "actors or links to look at",
                hint: "Name fewer of them, or narrow the question with filters.")
        } catch {
            throw CommandFailure(error)
        }
    }

    private func ends(in graph: LoadedGraph) throws -> [Int] {
        let names = graph.names
        let ends = [try names.entity(from), try names.entity(to)]
        guard ends[0] != ends[1] else {
            throw CommandFailure(.usage, "paths from '\(from)' to itself make no sense")
        }
        return ends
    }

    private func question(in graph: LoadedGraph) throws -> PathQuestion {
        let ends = try ends(in: graph)
        var question = PathQuestion(from: [ends[0]], to: [ends[1]])
        (question.through, question.avoiding) = try conditions.conditions(
            between: ends, in: graph)
        question.preference = best.by?.preference ?? .hops
        // Another preference than hops is about all paths, not those of the fewest steps.
        question.count = best.count ?? (best.by == nil || best.by == .hops ? nil : 20)
        question.allowsSameDay = time.simultaneous == .allow
        question.allowsAnyOrder = time.anyOrder
        question.allowsMixedPolicies = policies.allowsMixed
        return question
    }

    private func say(
        _ answer: Pathways, to question: FilteredQuestion, _ asked: AskedNetwork,
        in context: CommandContext
    ) throws -> ExitStatus {
        let before = try CommandFailure.mapping(try question.answerBelievingAll())
        let loss = before.flatMap { question.sourceLoss(of: $0, in: answer.network) }
        guard !answer.paths.isEmpty else {
            _ = asked.noteLooseLinks()
            let turned = MissingPath.way(question, isTurned: true)
            let missing = MissingPath(
                question: question, loss: loss,
                wording: asked.advice(
                    on: .paths(question.question), turned: String(turned.dropFirst())))
            throw CommandFailure(.nothingFound, missing.message)
        }
        let listing = PathwayListing(
            answer, loss: loss, before: before, offering: Offer.typed)
        var exhibit =
            steps
            ? listing.stepExhibit(caption: asked.caption)
            : listing.exhibit(caption: asked.caption)
        // What fell stands in the notes already, with what the answer lost by it.
        asked.tell(&exhibit, saysFall: false)
        let doubts = Wording.officesInDoubt(answer.paths, in: answer.network)
        if let doubts { exhibit.remarks.append(doubts) }
        try result.write(
            exhibit, from: asked.graph.paths, messages: messages, in: context,
            describing: steps ? listing.describeSteps : listing.describe)
        if let doubts { asked.graph.reporter.note(doubts, code: "office-in-doubt") }
        // People read it below the paths, and JSON has it beside the rows.
        if let more = listing.more, [.csv, .tsv, .jsonl].contains(result.chosenFormat) {
            asked.graph.reporter.note(more, code: "more")
        }
        return .success
    }
}
