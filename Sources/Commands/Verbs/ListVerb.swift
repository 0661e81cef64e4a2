import ArgumentParser
import Exhibits
import Questions

/// `tributary list`: entities, links, sources, claims or adoptions as a table.
struct ListVerb: GraphVerb {
    static let configuration = CommandConfiguration.verb(
        "list",
        abstract: "List entities, links, sources, claims or adoptions.",
        discussion: """
            Rows come in the order of ids. The filters decide which entities and links are \
            listed and counted; under them, sources are those that what is kept needs. Those \
            on dates and on evidence judge each stand on a claim as they judge links.
            """)

    static let examples = [
        VerbExample(
            "every link of a graph", "tributary list links graphs/xinjiang-ningxia.yaml"),
        VerbExample(
            "who took up which policy by 2014, for a spreadsheet",
            "tributary list adoptions graphs/pilot-cascade.yaml --before 2015 --format csv"),
    ]

    @Argument(help: "What to list: entities, links, sources, claims or adoptions.")
    var what: String

    @OptionGroup var input: InputOptions
    @OptionGroup(title: "Filters") var filters: FilterOptions
    @OptionGroup(title: "Answer") var result: ResultOptions
    @OptionGroup(title: "Messages") var messages: MessageOptions

    func run(in context: CommandContext) throws -> ExitStatus {
        guard let listing = Listing(rawValue: what) else {
            throw CommandFailure.unknown("list", what, known: Listing.allCases.map(\.rawValue))
        }
        let graph = try input.load(messages: messages, in: context)
        let part = try filters.part(in: graph)
        let selection = try part.selection(in: graph.model, hearing: graph)
        var exhibit = Exhibit(listing.table(of: graph.model, selection: selection))
        part.tell(
            of: selection, in: graph.model, countsPositions: listing == .claims, &exhibit)
        try result.write(exhibit, from: graph.paths, messages: messages, in: context)
        return .success
    }
}
