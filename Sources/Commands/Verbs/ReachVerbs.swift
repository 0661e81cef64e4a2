import ArgumentParser
import DiffusionAnalysis
import Exhibits
import Questions

/// What `upstream` and `downstream` share; by reference, as copying all of it is much code.
final class ReachArguments: ParsableArguments {
    @Argument(help: "The actor: an id, name or alias.")
    var actor: String

    @OptionGroup var input: InputOptions
    @OptionGroup var listed: RowOptions
    @OptionGroup(title: "Time") var time: TimeOptions
    @OptionGroup(title: "Policies") var policies: PolicyOptions
    @OptionGroup(title: "Network") var network: NetworkOptions
    @OptionGroup(title: "Filters") var filters: FilterOptions
    @OptionGroup(title: "Answer") var result: ResultOptions

    func run(
        _ side: ReachSide, isOverTime: Bool = false, messages: MessageOptions,
        in context: CommandContext
    ) throws -> ExitStatus {
        try input.check(
            [actor], wanted: "an actor is", example: "\(side) ACTOR", in: context)
        let graph = try input.load(messages: messages, in: context)
        let options = try options(in: graph)
        let (entity, asked) = try graph.graph.askReach(of: actor, options, hearing: graph)
        let finding =
            try isOverTime
            ? ReachFinding(overTimeOf: entity, options.rules, asked)
            : ReachFinding(side, of: entity, options.rules, asked)
        guard !finding.isEmpty else {
            throw CommandFailure(.nothingFound, finding.reason(isOverTime: isOverTime))
        }
        var composition = finding.composition
        try listed.apply(to: &composition.exhibit.table, in: graph.model)
        try result.write(composition, from: graph.paths, messages: messages, in: context)
        return .success
    }

    /// What counts as a path, and in which network.
    func options(in graph: LoadedGraph) throws -> ReachOptions {
        var options = ReachOptions()
        options.network = try network.form(in: graph)
        options.part = try filters.part(in: graph)
        options.allowsSameDay = time.simultaneous == .allow
        options.allowsAnyOrder = time.anyOrder
        options.allowsMixedPolicies = policies.allowsMixed
        return options
    }
}

/// `tributary upstream`: where a policy may have come from.
struct UpstreamVerb: GraphVerb {
    static let configuration = CommandConfiguration.verb(
        "upstream",
        abstract: "List the actors from whom a policy may have come.",
        discussion: """
            A row is one path, the last to leave; of several that of the fewest hops, then certain \
            before possible before undated, then one that is more than intended, then the \
            likeliest, then by id. departureEarliest and departureLatest bound when its first step \
            was; stage is the weakest of its steps, so that intended stands where a step is no \
            more; next is whom it comes to first. Two columns are of all paths: policies, which \
            can have come by one of them, and fewestHops. The steps of a path are about one \
            policy; --policies mixed takes others too. --level region is the default for a region.
            """)

    static let examples = [
        VerbExample(
            "upstream of Ningxia", "tributary upstream Ningxia graphs/xinjiang-ningxia.yaml"),
        VerbExample(
            "upstream of one province by 2015",
            "tributary upstream brackwater graphs/pilot-cascade.yaml --before 2016 --format csv"),
    ]

    static let meaningOfOne: String? = "Nothing is upstream."

    @OptionGroup var options: ReachArguments
    var input: InputOptions { options.input }
    @OptionGroup(title: "Messages") var messages: MessageOptions

    func run(in context: CommandContext) throws -> ExitStatus {
        try options.run(.upstream, messages: messages, in: context)
    }
}

/// `tributary downstream`: where a policy may have gone.
struct DownstreamVerb: GraphVerb {
    static let configuration = CommandConfiguration.verb(
        "downstream",
        abstract: "List the actors to whom a policy may have gone.",
        discussion: """
            A row is one path, the first to arrive; of several that of the fewest hops, then \
            certain before possible before undated, then one that is more than intended, then the \
            likeliest, then by id. earliest and latest bound when its last step was; stage is the \
            weakest of its steps, so that \
            intended stands where a step is no more; previous is whom it comes from last. Two \
            columns are of all paths: policies, which can have come by one of them, and \
            fewestHops. The steps of a path are about one policy; --policies mixed takes others \
            too. --level region is the default for a region.

            --over-time counts instead: a row for each day on which more actors are reached, with \
            how many may have been reached by then (possible: each unknown day taken as it suits \
            best) and how many have been whatever the unknown days are (certain). Both leave out \
            links that are only intended; who is reached by none but ways with such a link is \
            counted apart (intendedOnly). A row without a date counts those who may have been \
            reached on any day, however early.
            """)

    static let examples = [
        VerbExample(
            "downstream of Xinjiang", "tributary downstream Xinjiang graphs/xinjiang-ningxia.yaml"),
        VerbExample(
            "how far a city's policy may have gone, likeliest first",
            "tributary downstream aldergate graphs/pilot-cascade.yaml --sort likelihood --reverse"),
        VerbExample(
            "how many it may have reached by when, for a chart",
            "tributary downstream aldergate graphs/pilot-cascade.yaml --over-time --format csv"),
    ]

    static let meaningOfOne: String? = "Nothing is downstream."

    @OptionGroup var options: ReachArguments
    var input: InputOptions { options.input }

    @Flag(help: "Count by day how many are reached, in place of a row for each.")
    var overTime = false
    @OptionGroup(title: "Messages") var messages: MessageOptions

    func validate() throws {
        guard overTime, options.time.anyOrder else { return }
        throw ValidationError("--over-time obeys time, so it does not go with --any-order")
    }

    func run(in context: CommandContext) throws -> ExitStatus {
        try options.run(
            .downstream, isOverTime: overTime, messages: messages, in: context)
    }
}
