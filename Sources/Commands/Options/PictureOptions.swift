import ArgumentParser
import Exhibits
import GraphvizRenderer
import Questions

/// The formats that pictures are written in.
enum PictureFormatChoice: String, Choice {
    case svg, png, pdf, dot

    /// The endings that promise it, each with its dot, the usual one first.
    var endings: [String] { self == .dot ? [".dot", ".gv"] : ["." + rawValue] }

    /// What is lost in it, in words.
    var loses: String? { self == .png ? "text, links" : nil }

    /// The format that a file's ending means.
    static func named(_ ending: String?) -> PictureFormatChoice? {
        ending.flatMap { ending in allCases.first { $0.endings.contains("." + ending) } }
    }

    /// What Graphviz draws; nil for DOT, which is written without it.
    var drawn: PictureFormat? { PictureFormat(rawValue: rawValue) }

    var isText: Bool { self == .svg || self == .dot }
}

/// How a picture is laid out and dressed.
struct PictureOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The named picture of the file.", valueName: "name"))
    var view: String?

    @Option(help: ArgumentHelp("A title in place of the file's.", valueName: "text"))
    var title: String?

    @Option(
        help: ArgumentHelp(
            "Emphasise the paths between two actors, as 'FROM..TO'.", valueName: "from..to"))
    var highlight: String?

    @Flag(help: "Draw one line for several alike ones, wider the more they are.")
    var groupParallel = false

    @Flag(help: "Show what appeared, vanished and changed, in a graph of 'diff --graph'.")
    var changes = false

    @Option(
        help: ArgumentHelp(
            "Whether actors without a line have cards; by default not above the level of items.",
            valueName: "keep|drop"))
    var isolated: KeepOrDrop?

    @Option(help: "What kind of picture: network, lanes, matrix, grid or map.")
    var layout = LayoutName.network

    @Option(help: "What the columns of a matrix are: actors, years or policies.")
    var cells: CellName?

    @Option(
        help: "The order of the rows of a matrix: nearness, date, name or community.")
    var order: RowOrderName?

    @Option(
        help: ArgumentHelp(
            "Draw a picture each, side by side, by policy, mechanism, year or period; places and "
                + "colours are the same in all. For matrices, grids and maps.",
            valueName: "what"))
    var multiples: FacetName?

    @Option(
        help: ArgumentHelp(
            "What fills a grid or a map: adoption, or an attribute of entities. Default: adoption.",
            valueName: "adoption|attribute"))
    var fill: String?

    @Option(
        help: ArgumentHelp(
            "The tiles of a grid: us, china, or a table with the columns id, row and col.",
            valueName: "us|china|table"))
    var grid: String?

    @Option(
        help: ArgumentHelp(
            "The boundaries of a map, in GeoJSON; units are found by id, code, name or alias.",
            valueName: "file"))
    var geometry: String?

    @Option(
        help: "The engine of a network; otherwise chosen by what is drawn and how much: see below.")
    var engine: EngineName?

    @Option(help: "The paper that the picture must fit: a4-landscape, a4 or none.")
    var page = PageChoice.none

    @Option(help: "Where the picture will be seen: report, screen or print.")
    var theme = ThemeChoice.report

    @Option(
        help: ArgumentHelp(
            "Write what the picture shows as a table as well: .csv, .tsv, .json, .jsonl or .md.",
            valueName: "file"))
    var data: String?

    @OptionGroup var metadata: MetadataOptions
}

/// The kinds of pictures by name.
enum LayoutName: String, Choice {
    case network, lanes, matrix, grid, map

    var layout: PictureLayout { PictureLayout(rawValue: rawValue) ?? .network }
}

/// By what pictures beside each other differ, by name.
enum FacetName: String, Choice {
    case policy, mechanism, year, period

    var facet: PictureForm.Facet { PictureForm.Facet(rawValue: rawValue) ?? .policy }
}

/// The orders of rows, by name.
enum RowOrderName: String, Choice {
    case nearness, date, name, community

    var order: PictureForm.RowOrder? { PictureForm.RowOrder(rawValue: rawValue) }
}

/// What a matrix shows, by name.
enum CellName: String, Choice {
    case actors, years, policies

    var content: MatrixChart.Content { MatrixChart.Content(rawValue: rawValue) ?? .actors }
}

/// The engines by name.
enum EngineName: String, Choice {
    case panels, dot, sfdp, neato, twopi, circo

    var engine: DiagramEngine { DiagramEngine(rawValue: rawValue) ?? .dot }
}

/// The papers by name.
enum PageChoice: String, Choice {
    case a4Landscape = "a4-landscape"
    case a4, none

    var page: DiagramPage { DiagramPage(rawValue: rawValue) ?? .natural }
}

/// The themes by name.
enum ThemeChoice: String, Choice {
    case report, screen, print

    var theme: DiagramTheme { DiagramTheme(rawValue: rawValue) ?? .report }
}
