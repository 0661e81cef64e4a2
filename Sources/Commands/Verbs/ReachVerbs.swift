import ArgumentParser
import DiffusionAnalysis
import DiffusionModel
import DiffusionNetwork
import Exhibits
import GraphKernel

/// What `upstream` and `downstream` share; by reference, as copying all of it is much code.
final class ReachOptions: ParsableArguments {
    @Argument(help: "The actor: an id, name or alias.")
    var actor: String

    @OptionGroup var input: InputOptions
    @OptionGroup var listed: RowOptions
    @OptionGroup(title: "Time") var time: TimeOptions
    @OptionGroup(title: "Policies") var policies: PolicyOptions
    @OptionGroup(title: "Network") var network: NetworkOptions
    @OptionGroup(title: "Filters") var filters: FilterOptions
    @OptionGroup(title: "Answer") var result: ResultOptions

    var rules: ReachRules {
        var rules = ReachRules()
        rules.allowsSameDay = time.simultaneous == .allow
        rules.allowsAnyOrder = time.anyOrder
        rules.allowsMixedPolicies = policies.allowsMixed
        return rules
    }

    func run(
        _ side: ReachSide, isOverTime: Bool = false, messages: MessageOptions,
        in context: CommandContext
    ) throws -> ExitStatus {
        try input.check(
            [actor], wanted: "an actor is", example: "\(side) ACTOR", in: context)
        let graph = try input.load(messages: messages, in: context)
        let (entity, asked) = try asked(in: graph)
        var exhibit =
            try isOverTime
            ? counts(from: entity, asked.frozen, graph)
            : rows(side, entity, asked.frozen, graph)
        let loss = try ReachLoss(side, from: entity, asked, rules)
        asked.noteLooseLinks(in: &exhibit)
        guard exhibit.table.rowCount > 0 else {
            throw missing(side, entity, isOverTime, asked, loss)
        }
        if let loss {
            graph.reporter.note(loss.words, code: "fallen")
            exhibit.remarks.append(loss.words)
        }
        exhibit.caption = asked.caption
        asked.tell(&exhibit)
        try listed.apply(to: &exhibit.table, in: graph.model)
        try result.write(exhibit, from: graph.paths, messages: messages, in: context)
        return .success
    }

    /// The actor, and the network that is asked about it.
    func asked(in graph: LoadedGraph) throws -> (entity: EntityIndex, network: AskedNetwork) {
        let entity = try graph.names.entity(actor)
        let asked = try AskedNetwork(
            graph, by: network, filters, naming: [entity], anyOrder: time.anyOrder)
        return (entity, asked)
    }

    /// Says that nobody is there, and what would give somebody.
    private func missing(
        _ side: ReachSide, _ entity: EntityIndex, _ isOverTime: Bool, _ asked: AskedNetwork,
        _ loss: ReachLoss?
    ) -> CommandFailure {
        let way = side == .upstream ? "upstream" : "downstream"
        // What asks for disputed links alone shuts out all others, as a filter does.
        let only = asked.criteria.disputed == .only ? ["--disputed only"] : []
        let options = (asked.criteria.filters.map(\.option) + only).joined(separator: ", ")
        return CommandFailure(
            .nothingFound,
            "nothing is \(way) of \(asked.graph.model.entities[entity].name)"
                + (options.isEmpty ? "" : " under \(options)")
                + (loss.map { "; " + $0.words } ?? "")
                + asked.advice(
                    on: isOverTime
                        ? .reachOverTime(of: entity, rules) : .reach(side, of: entity, rules)
                ).ways("somebody is", next: "or"))
    }

    private func rows(
        _ side: ReachSide, _ entity: EntityIndex, _ frozen: FrozenNetwork, _ graph: LoadedGraph
    ) throws -> Exhibit {
        let reached = try CommandFailure.mapping(
            try frozen.reach(side, from: [entity], rules))
        var exhibit = Exhibit(.reach(reached, side, in: frozen.model))
        if let doubts = Wording.officesInDoubt(reached.lazy.map(\.path), in: frozen) {
            graph.reporter.note(doubts, code: "office-in-doubt")
            exhibit.remarks.append(doubts)
        }
        let unsupported = Wording.unsupported(
            reached.lazy.map(\.path), in: frozen, most: ReachLoss.mostNamed)
        note(unsupported, graph, &exhibit)
        let count = reached.count(where: \.mayMissPolicies)
        guard count > 0 else { return exhibit }
        let words =
            "a policy may be missing from \(count == 1 ? "1 row" : "\(count) rows"), as it would "
            + "take too long to try every way (--policy P asks about one)"
        graph.reporter.note(words, code: "policies-cut")
        exhibit.remarks.append(words)
        exhibit.summary.append(Table.Field("mayMissPolicies", .integer(count)))
        return exhibit
    }

    /// Says which links are only disputed.
    private func note(
        _ unsupported: String?, _ graph: LoadedGraph, _ exhibit: inout Exhibit
    ) {
        guard let words = unsupported else { return }
        graph.reporter.note(words, code: "unsupported")
        exhibit.remarks.append(words)
    }

    private func counts(
        from entity: EntityIndex, _ frozen: FrozenNetwork, _ graph: LoadedGraph
    ) throws -> Exhibit {
        let reach = try CommandFailure.mapping(
            try frozen.reachOverTime(from: [entity], rules))
        var exhibit = Exhibit(.reach(overTime: reach))
        // A count rests on ways that are not told, so that all links are named that it may rest on.
        let unsupported = Wording.unsupported(in: frozen, most: ReachLoss.mostNamed)
        note(unsupported, graph, &exhibit)
        if reach.openEnded > 0 {
            let words =
                "certain leaves out \(reach.openEnded) who will have been reached, but by no day "
                + "that is known"
            graph.reporter.note(words, code: "open-ended")
            exhibit.remarks.append(words)
        }
        return exhibit
    }
}

/// `tributary upstream`: where a policy may have come from.
struct UpstreamVerb: Verb {
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

    @OptionGroup var options: ReachOptions
    @OptionGroup(title: "Messages") var messages: MessageOptions

    func run(in context: CommandContext) throws -> ExitStatus {
        try options.run(.upstream, messages: messages, in: context)
    }
}

/// `tributary downstream`: where a policy may have gone.
struct DownstreamVerb: Verb {
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

    @OptionGroup var options: ReachOptions

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
