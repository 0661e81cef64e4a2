import ArgumentParser
import DiffusionAnalysis
import GraphKernel
import Questions

/// `tributary measure`: the network as a whole, in numbers.
struct MeasureVerb: GraphVerb {
    static let configuration = CommandConfiguration.verb(
        "measure",
        abstract: "Measure the network as a whole: density, components, distances.",
        discussion: """
            Links that are only disputed are left out, unless --disputed keep. \
            nodes and edges are those of the network: a link that leads both ways is two edges, an \
            agreement one for each pair that it joins. isolated nodes have no edge to another; \
            they count, unless --isolated drop leaves them out. \
            weakComponents: parts that some path joins, whatever the direction; strongComponents: \
            parts in which each reaches each along the edges; with the nodes of the largest.

            density: edges for each pair that one could join, n(n - 1) pairs, without direction \
            half; reciprocity: the share of edges that one the other way answers, one by one, so \
            that a link which leads both ways answers itself. Self-loops are left out of both, \
            parallel edges count each. transitivity: three times the triangles over the pairs of \
            neighbours of all nodes; averageClustering: the mean of clustering, 0 below two \
            neighbours; both without direction, parallel edges as one.

            Distances are hops along the edges, weights ignored. reachablePairs: the share of \
            ordered pairs that have a way. averagePathLength: the mean over these. \
            effectiveDiameter: the hops within which 90 % of them lie, a node and itself being a \
            pair too, interpolated. diameter: the most hops. All are exact, which takes time of \
            the order of nodes times edges; --sample N measures from N nodes drawn by lot: \
            reachablePairs and averagePathLength have standard errors, and the diameter is at \
            least diameterAtLeast.

            --partition also gives the modularity of groups by kind, within, weak or leiden, \
            direction ignored, as 'groups' has it; a node in no group is one of its own.

            Dates are not looked at: these numbers are of the network of all times together, and \
            of the links of all policies.
            """)

    static let examples = [
        VerbExample("the whole network", "tributary measure graphs/pilot-cascade.yaml"),
        VerbExample(
            "one year between regions, and how far links keep to their own kind, for a program",
            "tributary measure graphs/pilot-cascade.yaml --level region --during 2013 "
                + "--partition within --format json"),
    ]

    static let lighter =
        "--sample estimates distances from a part of the actors."

    @OptionGroup var input: InputOptions

    @Option(help: "Also the modularity of these groups.")
    var partition: BrokerPartition?

    @Option(
        help: ArgumentHelp(
            "Measure distances from N nodes drawn by lot, not from all.", valueName: "n"))
    var sample: Int?

    @Option(
        help: ArgumentHelp("Where chance begins, for --sample; by default 1.", valueName: "n"))
    var seed: UInt64?

    @OptionGroup(title: "Network") var network: NetworkOptions
    @OptionGroup(title: "Network") var isolation: IsolationOptions
    @OptionGroup(title: "Filters") var filters: FilterOptions
    @OptionGroup(title: "Answer") var result: ResultOptions
    @OptionGroup(title: "Messages") var messages: MessageOptions

    func validate() throws {
        if let sample, sample < 1 { throw ValidationError("--sample must be 1 or more") }
        if seed != nil, sample == nil { throw ValidationError("--seed belongs to --sample") }
    }

    func run(in context: CommandContext) throws -> ExitStatus {
        try result.checkOneRow()
        let graph = try input.load(messages: messages, in: context)
        var options = MeasureOptions()
        options.network = try network.form(in: graph, isolated: isolation.isolated)
        options.part = try filters.part(in: graph)
        (options.partition, options.distances) = (partition, sources)
        let composition = try graph.graph.findMeasures(options, hearing: graph).composition
        try result.write(composition, from: graph.paths, messages: messages, in: context)
        return .success
    }

    private var sources: HopSources { sample.map { .sample($0, seed: seed ?? 1) } ?? .all }
}
