import ArgumentParser
import DiffusionAnalysis
import DiffusionModel
import DiffusionNetwork
import Exhibits
import GraphKernel

/// `tributary brokers`: who stands between others, and in which role.
struct BrokersVerb: Verb {
    static let configuration = CommandConfiguration.verb(
        "brokers",
        abstract: "Find who stands between others, and in which role.",
        discussion: """
            An actor brokers from a giver to a taker where links lead from the giver to it and \
            from it to the taker, and none from giver to taker. The roles of Gould and Fernandez go \
            by groups: coordinator (all three in one), itinerant (giver and taker in one, the \
            broker outside), gatekeeper (broker and taker in one), representative (giver and broker \
            in one), liaison (three groups). --partition says what a group is: kind (the default), \
            within, weak or leiden; actors in no group are left out of roles.

            constraint and effectiveSize are Burt's, of the network without direction, parallel \
            links being one: low constraint means contacts who do not know one another. \
            --weights strength lets weights count there. Dates are not looked at.
            """)

    static let examples = [
        VerbExample(
            "who passes policies between kinds of actors",
            "tributary brokers graphs/pilot-cascade.yaml --limit 5"),
        VerbExample(
            "brokers between communities of regions",
            "tributary brokers graphs/pilot-cascade.yaml --level region --partition leiden "
                + "--sort liaison --reverse --limit 5"),
    ]

    @OptionGroup var input: InputOptions

    @Option(help: "What makes a group of actors.")
    var partition = BrokerPartition.kind

    @Option(
        help: ArgumentHelp("What weights do in constraint and effectiveSize.", valueName: "use"))
    var weights = TieWeightChoice.ignored

    @Option(help: ArgumentHelp("List rows of these kinds only; ranks stay.", valueName: "kinds"))
    var rows: [CommaList] = []

    @OptionGroup(title: "Network") var network: NetworkOptions
    @OptionGroup(title: "Filters") var filters: FilterOptions
    @OptionGroup(title: "Answer") var result: ResultOptions
    @OptionGroup(title: "Messages") var messages: MessageOptions

    func run(in context: CommandContext) throws -> ExitStatus {
        let graph = try input.load(messages: messages, in: context)
        let shows = try rows.entityFilter(in: graph.model)
        let asked = try AskedNetwork(graph, by: network, filters)
        let brokers = try CommandFailure.mapping(
            in: asked,
            try asked.frozen.brokers(
                partition, weights: weights.use, threads: input.threadCount))
        try warn(of: asked.frozen, graph)
        var table = Table.brokers(brokers, in: graph.model) { shows?($0) ?? true }
        table.caption = asked.caption + " Groups: \(partition.rawValue)."
        try result.write(table, from: graph.paths, messages: messages, in: context)
        return .success
    }
}

extension BrokersVerb {
    private func warn(of network: FrozenNetwork, _ graph: LoadedGraph) throws {
        let count = network.countWithoutGroup(partition)
        guard count > 0 else { return }
        let actors = network.entities.count
        try graph.warn(
            "\(count) of \(actors) actors \(count == 1 ? "is" : "are") in no group, "
                + "so no role counts them", code: "no-group")
    }
}
