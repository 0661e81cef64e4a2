import ArgumentParser
import Exhibits
import ModelFormats
import Questions

/// `tributary chart`: numbers of a graph or of a table as a curve, columns, bars or points.
struct ChartVerb: GraphVerb {
    static let configuration = CommandConfiguration.verb(
        "chart",
        abstract: "Draw curves, columns, bars or points of a graph or of a table.",
        discussion: """
            'adoptions' draws how many had adopted each policy by each day: a line for those \
            who surely had, and a band up to those who may have. 'links' draws columns of how \
            many links of each kind begin in each period. Anything else is a table with commas, \
            semicolons or tabs, such as other verbs write with --format csv, or '-' for standard \
            input: --x and --y name its columns, --low and --high bound each value, and --series \
            tells lines or bars apart. Words along the axis become bars, dates a line, numbers \
            points; --x alone draws how its numbers are distributed.

            The output's ending decides the format: .svg, .png, .pdf or .dot. Bars, columns and \
            curves begin at zero.
            """)

    static let examples = [
        VerbExample(
            "how many had adopted each policy",
            "tributary chart adoptions graphs/pilot-cascade.yaml -o out/curves.svg"),
        VerbExample(
            "links of each year, by kind",
            "tributary chart links graphs/pilot-cascade.yaml --period year -o out/years.svg"),
    ]

    static let meaningOfOne: String? = "Nothing is left to draw."
    static let grace = 10

    @Argument(help: "What to draw: adoptions, links, or a table.")
    var what: String

    @OptionGroup var input: InputOptions

    @Option(
        name: .shortAndLong,
        help: "The format of the picture; otherwise the output's ending decides, or 'svg'.")
    var format: PictureFormatChoice?

    @OptionGroup var destination: OutputOptions
    @OptionGroup(title: "Chart") var chart: ChartOptions
    @OptionGroup(title: "Filters") var filters: FilterOptions
    @OptionGroup(title: "Messages") var messages: MessageOptions

    func run(in context: CommandContext) throws -> ExitStatus {
        let format = try destination.pictureFormat(format, in: context)
        let isGraph = ["adoptions", "links"].contains(what)
        let data = try PictureData(
            chart.data, beside: destination, from: isGraph ? input.files : [what], in: context)
        let (picture, reporter) =
            isGraph ? try graphChart(format, in: context) : try tableChart(format, in: context)
        let bytes = try PictureDrawing(
            picture, chart.metadata, reporter, deadline: input.deadline
        ).bytes(as: format, in: context)
        try data?.write(picture, in: context)
        try destination.write(bytes, in: context)
        return .success
    }

    private func graphChart(
        _ format: PictureFormatChoice, in context: CommandContext
    ) throws -> (Picture, Reporter) {
        try chart.checkGraph(what)
        let graph = try input.load(messages: messages, in: context)
        try destination.check(against: graph.paths, in: context)
        destination.warnOfEnding(notMeaning: format.rawValue, graph.reporter)
        var form = ChartForm()
        form.part = try filters.part(in: graph)
        (form.title, form.period) = (chart.title, chart.period?.period)
        (form.page, form.theme) = (chart.page.page, chart.theme.theme)
        let picture =
            what == "links"
            ? try graph.graph.linkCounts(form, hearing: graph)
            : try graph.graph.adoptionCurve(form, hearing: graph)
        return (picture, graph.reporter)
    }

    private func tableChart(
        _ format: PictureFormatChoice, in context: CommandContext
    ) throws -> (Picture, Reporter) {
        guard input.files.isEmpty else {
            throw CommandFailure.unknown("chart", what, known: ["adoptions", "links"])
        }
        try chart.checkTable()
        let reporter = Reporter(options: messages, context: context)
        try destination.check(against: [what], in: context)
        destination.warnOfEnding(notMeaning: format.rawValue, reporter)
        let table = try PlainTable.read(try context.open(what, nil))
        return (Picture(try chart.chart(of: table)), reporter)
    }
}
