import ArgumentParser
import DiffusionAnalysis
import Exhibits
import Questions

/// `tributary groups`: which actors belong together.
struct GroupsVerb: GraphVerb {
    static let configuration = CommandConfiguration.verb(
        "groups",
        abstract: "Put actors into groups: components and communities.",
        discussion: """
            Links that are only disputed are left out, unless --disputed keep. \
            --by weak (the default): actors that some path joins, whatever the direction of links. \
            strong: each reaches each along the flow. biconnected: no single actor's loss parts \
            them; an actor may be in several. leiden: communities by modularity, by the method of \
            Leiden. cpm: by the constant Potts model, whose --resolution is a density. \
            label-propagation: each takes the label that most neighbours have.

            Communities look at no direction; --weights strength lets weights count. They are a \
            reading of the network, not a fact of it: another --seed may give others. The largest \
            group comes first; equal ones go by the id of their first actor. Dates are not looked \
            at, and the links of all policies are counted together.
            """)

    static let examples = [
        VerbExample("which parts a network has", "tributary groups graphs/pilot-cascade.yaml"),
        VerbExample(
            "communities, for a spreadsheet",
            "tributary groups graphs/pilot-cascade.yaml --by leiden --format csv"),
    ]

    @OptionGroup var input: InputOptions

    @Option(help: ArgumentHelp("How groups are found.", valueName: "method"))
    var by = GroupMethod.weak

    @Option(
        help: ArgumentHelp(
            "How small communities are to be; by default 1 for leiden, 0.1 for cpm.",
            valueName: "n"))
    var resolution: Double?

    @Option(
        help: ArgumentHelp("What weights do in communities; by default ignored.", valueName: "use"))
    var weights: TieWeightChoice?

    @Option(
        help: ArgumentHelp("Where chance begins, for communities; by default 1.", valueName: "n"))
    var seed: UInt64?

    @OptionGroup var listed: RowOptions
    @OptionGroup(title: "Network") var network: NetworkOptions
    @OptionGroup(title: "Network") var isolation: IsolationOptions
    @OptionGroup(title: "Filters") var filters: FilterOptions
    @OptionGroup(title: "Answer") var result: ResultOptions
    @OptionGroup(title: "Messages") var messages: MessageOptions

    func run(in context: CommandContext) throws -> ExitStatus {
        try checkOptions()
        let graph = try input.load(messages: messages, in: context)
        var composition = try graph.graph.findGroups(
            by: by, try options(in: graph), hearing: graph
        ).composition
        try listed.apply(to: &composition.exhibit.table, in: graph.model)
        try result.write(composition, from: graph.paths, messages: messages, in: context)
        return .success
    }

    /// Refuses options that the method does not look at.
    private func checkOptions() throws {
        let said: [(String, Bool, (GroupMethod) -> Bool)] = [
            ("--resolution", resolution != nil, \.hasResolution),
            ("--weights", weights != nil, \.findsCommunities),
            ("--seed", seed != nil, \.findsCommunities),
        ]
        for (name, isSaid, takes) in said where isSaid && !takes(by) {
            let methods = GroupMethod.allCases.filter(takes).map(\.rawValue)
            throw CommandFailure(
                .usage,
                "\(name) is for --by \(methods.joined(separator: " or ")), not \(by.rawValue)")
        }
    }

    private func options(in graph: LoadedGraph) throws -> GroupOptions {
        var options = GroupOptions()
        options.network = try network.form(in: graph, isolated: isolation.isolated)
        options.part = try filters.part(in: graph)
        options.resolution = resolution
        options.weights = weights?.use ?? options.weights
        options.seed = seed ?? options.seed
        return options
    }
}
