import ArgumentParser
import Exhibits
import Questions

/// `tributary render`: a graph as a diagram fit to print.
struct RenderVerb: GraphVerb {
    static let configuration = CommandConfiguration.verb(
        "render",
        abstract: "Draw a graph as a diagram fit to print.",
        discussion: """
            The output's ending decides the format: \(endings). Cards stand in \
            panels by their part in the diffusion (model, learner, what is to be learnt, critics, \
            replies), or as a view of the file says; a graph in which actors both teach and learn \
            is laid out freely. Every link between two cards is a line: colour, dash and weight \
            say what it means, an open head marks what is only intended, and the legend lists \
            only what is there. Numbers in brackets name the sources at the foot.

            An actor without a card is stood for by the one that it acts for, an item by its \
            only author. --level actor and --level region draw the network of that level instead, \
            the one that paths and rank answer from.

            --layout lanes draws the graph along time instead: a lane for each region with the \
            posts of its officials, links as arrows between lanes at their dates, a pale bar for \
            the days between which a date lies, adoptions as marks, and what has no date in a \
            margin. --layout matrix has a row for each actor, and a column for each actor, year or \
            policy (--cells), where lines would be too many. --layout grid has a tile for each \
            state of the United States, province of China, or unit of a table (--grid), and \
            --layout map the outlines of a file (--geometry): both show when a policy was adopted, \
            or an attribute (--fill). All four need Graphviz for .png and .pdf alone.

            Engines of networks: panels where there are two sides or the view has panels, for up \
            to 150 cards and 200 links; else dot for up to 500 cards and 1500 links, sfdp above. \
            Drawing needs Graphviz, in a process of its own that is stopped at the deadline; .dot \
            does not.
            """)

    private static let endings = Wording.list(
        PictureFormatChoice.allCases.compactMap(\.endings.first), "or")

    static let examples = [
        VerbExample(
            "the named picture of a file, for a report",
            "tributary render graphs/xinjiang-ningxia.yaml --view front -o out/front.svg"),
        VerbExample(
            "who learnt from whom in two years, on a page",
            "tributary render graphs/pilot-cascade.yaml --level region --during 2013,2014 "
                + "--group-parallel --page a4-landscape -o out/provinces.pdf"),
        VerbExample(
            "who learnt from whom, along time",
            "tributary render graphs/pilot-cascade.yaml --layout lanes --policy open-registers "
                + "-o out/registers.svg"),
        VerbExample(
            "one agreement with all that it joins",
            "tributary render graphs/xinjiang-ningxia.yaml --only antiterror-agreement "
                + "-o out/agreement.png"),
    ]

    static let meaningOfOne: String? = "Nothing is left to draw."

    // The layout is stopped at the deadline by the renderer, which knows its name.
    static let grace = 10

    static let lighter =
        "Draw fewer cards: --only, --during or --level region; or another layout, --engine "
        + "sfdp."

    @OptionGroup var input: InputOptions

    @Option(
        name: .shortAndLong,
        help: "The format of the picture; otherwise the output's ending decides, or 'svg'.")
    var format: PictureFormatChoice?

    @OptionGroup var destination: OutputOptions
    @OptionGroup(title: "Picture") var picture: PictureOptions
    @OptionGroup(title: "Network") var network: NetworkOptions
    @OptionGroup(title: "Filters") var filters: FilterOptions
    @OptionGroup(title: "Messages") var messages: MessageOptions

    func run(in context: CommandContext) throws -> ExitStatus {
        let format = try destination.pictureFormat(format, in: context)
        let graph = try input.load(messages: messages, in: context)
        try destination.check(against: graph.paths, in: context)
        let data = try PictureData(
            picture.data, beside: destination, from: graph.paths, in: context)
        destination.warnOfEnding(notMeaning: format.rawValue, graph.reporter)
        var form = try picture.form(network, filters, in: graph)
        if let grounds = try picture.grounds(in: context, graph.reporter) { form.grounds = grounds }
        let composed = try graph.graph.composed(view: picture.view, form, hearing: graph)
        let bytes = try PictureDrawing(
            composed, picture.metadata, graph.reporter, deadline: input.deadline
        ).bytes(as: format, in: context)
        try data?.write(composed, in: context)
        try destination.write(bytes, in: context)
        return .success
    }
}
