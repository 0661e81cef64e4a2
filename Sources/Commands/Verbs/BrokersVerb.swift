import ArgumentParser
import DiffusionAnalysis
import DiffusionModel
import Questions

/// `tributary brokers`: who stands between others, and in which role.
struct BrokersVerb: GraphVerb {
    static let configuration = CommandConfiguration.verb(
        "brokers",
        abstract: "Find who stands between others, and in which role.",
        discussion: """
            Links that are only disputed are left out, unless --disputed keep. An actor brokers \
            from a giver to a taker where links lead from the giver to it and from it to the \
            taker, and none from giver to taker. The roles of Gould and Fernandez go by groups: \
            coordinator (all three in one), itinerant (giver and taker in one, the broker \
            outside), gatekeeper (broker and taker in one), representative (giver and broker in \
            one), liaison (three groups). --partition says what a group is: kind (the default), \
            within, weak or leiden. Who lies within nothing is a group of its own, which is named.

            constraint and effectiveSize are Burt's, of the network without direction, parallel \
            links being one: low constraint means contacts who do not know one another. \
            --weights strength lets weights count there. Dates are not looked at, and the links of \
            all policies are counted together.
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
    @OptionGroup(title: "Network") var isolation: IsolationOptions
    @OptionGroup(title: "Filters") var filters: FilterOptions
    @OptionGroup(title: "Answer") var result: ResultOptions
    @OptionGroup(title: "Messages") var messages: MessageOptions

    func run(in context: CommandContext) throws -> ExitStatus {
        let graph = try input.load(messages: messages, in: context)
        let shows = try rows.entityFilter(in: graph.model)
        var options = BrokerOptions()
        options.network = try network.form(in: graph, isolated: isolation.isolated)
        options.part = try filters.part(in: graph)
        (options.partition, options.weights) = (partition, weights.use)
        let composition = try graph.graph.findBrokers(
            options, showing: shows, hearing: graph
        ).composition
        try result.write(composition, from: graph.paths, messages: messages, in: context)
        return .success
    }
}
