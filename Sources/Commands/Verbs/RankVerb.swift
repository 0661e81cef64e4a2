import ArgumentParser
import DiffusionAnalysis
import DiffusionModel
import DiffusionNetwork
import Exhibits
import GraphKernel

/// `tributary rank`: every node of a network by its place in it.
struct RankVerb: Verb {
    static let configuration = CommandConfiguration.verb(
        "rank",
        abstract: "Rank actors, or links, by their place in the network.",
        discussion: """
            Links that are only disputed are left out, unless --disputed keep. \
            A rank speaks of the graph, not of the people in it. The first measure decides the \
            order, greatest first; ties go by id. Guides/rank.md has each formula and its paper.

            Measures, along the flow: degree, in-degree, out-degree, strength (links at a node); \
            betweenness (shortest paths through it; ordered pairs, ends excluded, parallel links \
            are separate paths); closeness, harmonic (nearness of those who reach it); pagerank \
            (how often one who follows links stands there, starting again with a chance of 1 - \
            damping, 0.15, and wherever no link leads on, at any actor alike or at --restart-at; \
            until scores change by less than 1e-12 in sum, in at most 10,000 rounds); eigenvector; \
            katz (alpha 0.85 over the largest eigenvalue, beta 1); hubs, authorities (each with \
            sum 1). Without direction: core (links that stay when those with fewer go, self-loops \
            ignored); triangles, clustering, constraint and effective-size (parallel links are \
            one; an isolated actor has no constraint). In time: temporal-betweenness (paths of the \
            fewest steps that obey time), temporal-closeness (sum of one over the days that the \
            fastest paths take, first and last counted).

            --of links ranks links, by betweenness: the shortest paths that run along a link, from \
            everyone to everyone else, its own ends among them, with the sources of each. A link \
            that leads both ways is a row for each way, an agreement one for each pair it joins.

            Only measures in time look at dates, and hold every path to one policy; the others \
            count the links of all policies together.

            Weights are ignored unless asked for: --weights strength multiplies (paths take 1 / \
            weight as the length of a step), --weights distance is the length of a step, for \
            betweenness, closeness and harmonic only. A missing weight is 1. Strength always \
            sums weights; measures in time, core, triangles and clustering look at none.

            --scale fraction divides by the greatest value that a node could have in a graph of n \
            nodes without self-loops and parallel links, so that with these a score may exceed 1: \
            in-degree and out-degree n - 1, degree 2(n - 1), strength the weight of all edges, \
            betweenness (n - 1)(n - 2), harmonic (n - 1) over the shortest step, closeness one \
            over the shortest step, pagerank damping + (1 - damping) / n, triangles (n - 1)(n - 2) \
            / 2, effective-size and temporal-closeness n - 1, temporal-betweenness (n - 1)(n - 2), \
            betweenness of links n(n - 1); the others stay as they are. Without direction \
            (--network ties) degree is divided by n - 1 and betweenness by half.

            --sample 0.01: no betweenness is off by more than a hundredth of (n - 1)(n - 2), the \
            greatest that any node could have (without direction, half of that), not of the \
            greatest score in the answer. A note says how far off scores may be.
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
        if of == .actors { try checkDirection(of: measures) }
        let graph = try input.load(messages: messages, in: context)
        let shows = try rows.entityFilter(in: graph.model)
        let asked = try AskedNetwork(
            graph, by: network, filters, naming: try single.restarts(in: graph),
            isolated: isolation.isolated)
        let listing = of == .links ? try links(in: asked) : nil
        var exhibit =
            try listing.map { Exhibit($0.table) } ?? actors(in: asked, by: measures, shows)
        exhibit.caption =
            measures.allSatisfy(\.obeysTime) && of == .actors
            ? asked.caption : asked.captionOfAllPolicies
        asked.tell(&exhibit)
        try asked.noteLoss(in: &exhibit)
        try result.write(
            exhibit, from: graph.paths, messages: messages, in: context,
            describing: { listing?.describe(&$0) })
        return .success
    }

    private func actors(
        in asked: AskedNetwork, by measures: [Measure], _ shows: ((Entity) -> Bool)?
    ) throws -> Exhibit {
        let graph = asked.graph
        let settings = try settings(for: graph)
        let ranking = try CommandFailure.mapping(
            in: asked,
            try asked.frozen.ranking(
                by: measures, settings, limit: shows == nil ? result.limitOfUnsorted : nil))
        var exhibit = Exhibit(.ranking(ranking, in: graph.model, shows: shows))
        if let warning = warning(of: ranking) {
            try graph.warn(warning, code: "no-cycle")
            exhibit.remarks.append(warning)
        }
        if let sample = ranking.sample {
            graph.reporter.note(sample.words, code: "sample")
            exhibit.remarks.append(sample.words)
        }
        return exhibit
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

    var commonSettings: MeasureSettings {
        var settings = MeasureSettings()
        settings.scale = scale == .fraction ? .fraction : .raw
        settings.weights = weights.use
        settings.threads = input.threadCount
        return settings
    }

    private func settings(for graph: LoadedGraph) throws -> MeasureSettings {
        var settings = commonSettings
        settings.direction = direction?.direction
        try single.apply(to: &settings, of: try measures, in: graph)
        return settings
    }

    private func warning(of ranking: Ranking) -> String? {
        guard let column = ranking.measures.firstIndex(of: .eigenvector), !ranking.rows.isEmpty,
            ranking.isZeroThroughout[column]
        else { return nil }
        return "eigenvector is 0 throughout, because no path comes back to where it started"
    }
}
