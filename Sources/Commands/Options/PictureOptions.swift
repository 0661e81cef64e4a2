package import ArgumentParser
import Exhibits
package import GraphvizRenderer

/// The formats that pictures are written in.
package enum PictureFormatChoice: String, ExpressibleByArgument, CaseIterable, Sendable {
    case svg, png, pdf, dot

    /// The format that a file's ending means.
    static func named(_ ending: String?) -> PictureFormatChoice? {
        ending == "gv" ? .dot : ending.flatMap(PictureFormatChoice.init)
    }

    /// What Graphviz draws; nothing for DOT, which is written without it.
    package var drawn: PictureFormat? { PictureFormat(rawValue: rawValue) }

    var isText: Bool { self == .svg || self == .dot }
}

/// How a picture is laid out and dressed.
package struct PictureOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The named picture of the file.", valueName: "name"))
    package var view: String?

    @Option(help: ArgumentHelp("A title in place of the file's.", valueName: "text"))
    package var title: String?

    @Option(
        help: ArgumentHelp(
            "Emphasise the paths between two actors, as 'FROM..TO'.", valueName: "from..to"))
    package var highlight: String?

    @Flag(help: "Draw one line for several alike ones, wider the more they are.")
    package var groupParallel = false

    @Option(
        help: ArgumentHelp(
            "Whether actors without a line have cards; by default not above the level of items.",
            valueName: "keep|drop"))
    package var isolated: KeepOrDrop?

    @Option(help: "The layout; otherwise chosen by what is drawn and how much: see below.")
    package var engine: EngineName?

    @Option(help: "The paper that the picture must fit: a4-landscape, a4 or none.")
    package var page = PageChoice.none

    @Option(help: "Where the picture will be seen: report, screen or print.")
    package var theme = ThemeChoice.report

    @Option(help: ArgumentHelp("Stop a layout after N seconds.", valueName: "n"))
    package var deadline = 30

    @OptionGroup package var metadata: MetadataOptions

    package init() {}

    package func validate() throws {
        if !(1...3600).contains(deadline) {
            throw ValidationError("--deadline must be from 1 to 3600 seconds")
        }
    }
}

/// The layouts by name.
package enum EngineName: String, ExpressibleByArgument, CaseIterable, Sendable {
    case panels, dot, sfdp, neato, twopi, circo

    var engine: DiagramEngine { DiagramEngine(rawValue: rawValue) ?? .dot }
}

/// The papers by name.
package enum PageChoice: String, ExpressibleByArgument, CaseIterable, Sendable {
    case a4Landscape = "a4-landscape"
    case a4, none

    var page: DiagramPage { DiagramPage(rawValue: rawValue) ?? .natural }
}

/// The themes by name.
package enum ThemeChoice: String, ExpressibleByArgument, CaseIterable, Sendable {
    case report, screen, print

    var theme: DiagramTheme { DiagramTheme(rawValue: rawValue) ?? .report }
}
