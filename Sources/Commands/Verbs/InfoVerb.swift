import ArgumentParser
import DiffusionAnalysis
import Exhibits
import Questions

/// `tributary info`: how much a graph holds.
struct InfoVerb: GraphVerb {
    static let configuration = CommandConfiguration.verb(
        "info",
        abstract: "Count what a graph holds.",
        discussion: """
            Links are counted as they are written: links, roles of items, posts, acts-for and \
            adoptions. Sources are those that the file declares and the actors whose word is \
            passed on, under filters those that what is kept needs. Undated and unsourced links \
            count what they inherit: a role the date and evidence of its item, a post and acts-for \
            the evidence of their actor, all else that of the file. Links that are only disputed \
            are counted apart.
            """)

    static let examples = [
        VerbExample("the counts, for people", "tributary info graphs/xinjiang-ningxia.yaml"),
        VerbExample(
            "the counts of one year, for programs",
            "tributary info graphs/pilot-cascade.yaml --during 2015 --format json"),
    ]

    @OptionGroup var input: InputOptions
    @OptionGroup(title: "Filters") var filters: FilterOptions
    @OptionGroup(title: "Answer") var result: ResultOptions
    @OptionGroup(title: "Messages") var messages: MessageOptions

    func run(in context: CommandContext) throws -> ExitStatus {
        try result.checkOneRow()
        let graph = try input.load(messages: messages, in: context)
        let part = try filters.part(in: graph)
        let selection = try part.selection(in: graph.model, hearing: graph)
        let counts = GraphCounts(graph.model, selection: selection)
        var exhibit = Exhibit(OverviewListing.table(counts, of: graph.model))
        part.tell(of: selection, in: graph.model, &exhibit)
        try result.write(exhibit, from: graph.paths, messages: messages, in: context)
        return .success
    }
}
