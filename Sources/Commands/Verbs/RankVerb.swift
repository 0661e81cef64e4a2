import ArgumentParser
import DiffusionAnalysis
import DiffusionModel
import GraphKernel
import Questions

/// `tributary rank`: every node of a network by its place in it.
struct RankVerb: GraphVerb {
    static let configuration = CommandConfiguration.verb(
        "rank",
        abstract: "Rank actors, or links, by their place in the network.",
        discussion: """
            A rank speaks of the graph, not of the people in it. The first measure decides the \
            order, greatest first; ties go by id. Links that are only disputed are left out, \
            unless --disputed keep. Guides/rank.md has each formula and its paper.

            Along the flow:
              degree, in-degree, out-degree  how many links an actor has
              strength                       the sum of their weights
              betweenness                    shortest paths that run through it
              closeness, harmonic            how near it is to who reaches it
              pagerank                       how often who follows links is there
              eigenvector, katz              how well placed its neighbours are
              hubs, authorities              who points well, and at whom
            Without direction:
              core                           links left when those with fewer go
              triangles, clustering          how far its neighbours are joined
              constraint, effective-size     how separate its contacts are
            In time:
              temporal-betweenness           fewest steps that obey time through it
              temporal-closeness             how few days the fastest paths take

            Betweenness counts ordered pairs, without those that it is an end of; parallel links \
            are separate paths, but one link for constraint and effective-size. An isolated actor \
            has no constraint. Hubs and authorities have a sum of 1 each. Core ignores self-loops. \
            Temporal closeness sums one over the days, first and last counted.

            Pagerank starts again with a chance of 0.15 (1 - damping), and wherever no link leads \
            on: at any actor alike, or at --restart-at. It ends when scores change by less than \
            1e-12 in sum, or after 10,000 rounds. Katz has alpha 0.85 over the largest eigenvalue, \
            and beta 1.

            Only measures in time look at dates, and hold every path to one policy; the others \
            count the links of all policies together.

            --of links ranks links, by betweenness: the shortest paths that run along a link, from \
            everyone to everyone else, its own ends among them, with the sources of each. A link \
            that leads both ways is a row for each way, an agreement one for each pair it joins.

            Weights are ignored unless asked for, and a missing one is 1. With --weights strength \
            a step is 1 / weight long where paths count; with --weights distance it is as long as \
            its weight, for betweenness, closeness and harmonic only. Strength always sums \
            weights; measures in time, core, triangles and clustering look at none.

            --scale fraction divides by the greatest value that a node could have among n nodes \
            without self-loops and parallel links; with these a score may exceed 1:
              in-degree, out-degree          n - 1
              degree                         2(n - 1); as ties n - 1
              strength                       the weight of all edges
              betweenness                    (n - 1)(n - 2); as ties half of that
              harmonic                       (n - 1) over the shortest step
              closeness                      one over the shortest step
              pagerank                       damping + (1 - damping) / n
              triangles                      (n - 1)(n - 2) / 2
              effective-size                 n - 1
              temporal-betweenness           (n - 1)(n - 2)
              temporal-closeness             n - 1
              betweenness of links           n(n - 1)
            The others stay as they are.

            --sample 0.01 estimates what looks from everyone at everyone else: betweenness, \
            closeness, harmonic, both measures in time, and betweenness of links. No score is off \
            by more than a hundredth of what --scale fraction divides by, the greatest there could \
            be, not of the greatest score in the answer. A note says how far off scores may be, \
            and how surely.
            """)

    static let examples = [
        VerbExample(
            "who stands between the two regions in this graph",
            "tributary rank graphs/xinjiang-ningxia.yaml --by betweenness,pagerank --limit 5"),
        VerbExample(
            "regions by how often policies reach them, for a spreadsheet",
            "tributary rank graphs/pilot-cascade.yaml --level region --by in-degree --rows region "
                + "--format csv"),
        VerbExample(
            "the links that most ways run along, and on whose word they stand",
            "tributary rank graphs/pilot-cascade.yaml --of links --level region --limit 5"),
    ]

    static let lighter =
        "--sample estimates what looks from everyone at everyone else, the sooner the greater the "
        + "error; degree and core look at each link once."

    @OptionGroup var input: InputOptions

    @Option(help: ArgumentHelp("What is ranked.", valueName: "things"))
    var of = RankedThings.actors

    @Option(
        help: ArgumentHelp(
            """
            The measures, the first deciding the order: \(Measure.words.joined(separator: ", ")); \
            by default degree, of links betweenness.
            """, valueName: "measures"))
    var by: [CommaList] = []

    @Option(help: ArgumentHelp("What scores are divided by.", valueName: "denominator"))
    var scale = ScaleChoice.raw

    @Option(help: ArgumentHelp("What weights do.", valueName: "use"))
    var weights = WeightChoice.ignored

    @Option(
        help: ArgumentHelp(
            """
            Which way strength, closeness, harmonic, eigenvector, katz and temporal-closeness \
            look, the last not both; by default in, strength both.
            """, valueName: "way"))
    var direction: DirectionChoice?

    @OptionGroup(title: "Single measures") var single: SingleMeasureOptions

    @Option(help: ArgumentHelp("List rows of these kinds only; scores stay.", valueName: "kinds"))
    var rows: [CommaList] = []

    @OptionGroup(title: "Network") var network: NetworkOptions
    @OptionGroup(title: "Network") var isolation: IsolationOptions
    @OptionGroup(title: "Filters") var filters: FilterOptions
    @OptionGroup(title: "Answer") var result: ResultOptions
    @OptionGroup(title: "Messages") var messages: MessageOptions

    func run(in context: CommandContext) throws -> ExitStatus {
        if of == .links { try checkLinkOptions() }
        let measures = of == .links ? [] : try measures
        if of == .actors {
            try checkDirection(of: measures)
            try single.check(measures)
        }
        let graph = try input.load(messages: messages, in: context)
        let shows = try rows.entityFilter(in: graph.model)
        let question = try RankQuestion(
            graph.graph, try options(of: measures, in: graph), hearing: graph)
        let composition =
            of == .links
            ? try question.links().composition
            : try question.actors(by: measures, showing: shows).composition
        try result.write(composition, from: graph.paths, messages: messages, in: context)
        return .success
    }

    private var measures: [Measure] {
        get throws {
            guard !by.isEmpty else { return [.degree] }
            var measures: [Measure] = []
            let named = try by.resolved("--by") { word in
                guard let measure = Measure(named: word) else {
                    throw CommandFailure.unknown(
                        "measure", word, known: Measure.allCases.map(\.rawValue))
                }
                return measure
            }
            for measure in named where !measures.contains(measure) { measures.append(measure) }
            return measures
        }
    }

    private func options(of measures: [Measure], in graph: LoadedGraph) throws -> RankOptions {
        var options = RankOptions()
        options.network = try network.form(in: graph, isolated: isolation.isolated)
        options.part = try filters.part(in: graph)
        options.scale = scale == .fraction ? .fraction : .raw
        options.weights = weights.use
        options.limit = result.limitOfUnsorted
        options.sampling = single.sampling
        guard of == .actors else { return options }
        options.direction = direction?.direction
        try single.apply(to: &options, of: measures, in: graph)
        return options
    }
}
