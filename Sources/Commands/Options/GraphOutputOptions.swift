import ArgumentParser
import DiffusionModel
import ModelFormats

/// The formats that graphs are written in.
enum GraphFormat: String, Choice {
    case yaml, json, jsonl, csv, dot

    /// The format that a file's ending means.
    static func named(_ ending: String?) -> GraphFormat? {
        switch ending {
        case "yml": .yaml
        case "ndjson": .jsonl
        case "gv": .dot
        default: ending.flatMap(GraphFormat.init)
        }
    }
}

/// The format and place of a graph that a verb writes.
struct GraphOutputOptions: ParsableArguments {
    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "The format of the graph; otherwise the output's ending decides, or 'jsonl'."))
    var format: GraphFormat?

    @OptionGroup var destination: OutputOptions

    @OptionGroup var cells: FormulaOptions

    @Flag(help: "Name the files that would be written, and write none.")
    var dryRun = false

    @OptionGroup var metadata: MetadataOptions

    /// Writes a graph and says what its format cannot hold.
    func write(
        _ model: GraphModel, from graph: LoadedGraph, in context: CommandContext
    ) throws {
        try destination.check(against: graph.paths, in: context)
        let isFolder = isFolder(in: context)
        let format = try chosenFormat(isFolder: isFolder)
        destination.warnOfEnding(notMeaning: format.rawValue, graph.reporter)
        warn(of: model, in: format, isFolder: isFolder, graph: graph)
        warnOfComments(in: graph, context)
        warnOfLicense(in: model, graph)
        if format == .csv, isFolder { return try writeTables(model, graph, in: context) }
        if dryRun { return try announce([destination.output ?? "-"], in: context) }
        let program = format == .dot ? try metadata.program(in: context) : nil
        let rows = model.entities.count + model.links.count
        var formulas = 0
        try destination.write(in: context, rows: rows) { blocks in
            switch format {
            case .yaml: try NativeWriter.write(yaml: model, to: &blocks)
            case .json: try NativeWriter.write(json: model, to: &blocks)
            case .jsonl: try NativeWriter.write(jsonLines: model, to: &blocks)
            case .csv: formulas = try put(CSVTables.linkTable(model), to: &blocks)
            case .dot: try DOTWriter.write(model, program: program, to: &blocks)
            }
        }
        cells.warn(of: formulas, in: destination, graph.reporter)
    }

    /// Writes a table; gives how many of its texts a spreadsheet would reckon.
    private func put(_ table: CSVTables.Table, to blocks: inout TextBlocks) throws -> Int {
        try table.write(guardingFormulas: cells.guardsFormulas, to: &blocks)
    }

    /// Whether the output is a folder: by a slash at its end, or because it is there.
    private func isFolder(in context: CommandContext) -> Bool {
        guard let output = destination.output, !destination.isStandard else { return false }
        return output.hasSuffix("/") || context.isFolder(output)
    }

    private func chosenFormat(isFolder: Bool) throws -> GraphFormat {
        if let format { return format }
        if destination.isStandard { return .jsonl }
        if isFolder { return .csv }
        if let format = GraphFormat.named(destination.fileExtension) { return format }
        throw CommandFailure(
            .usage, "the name '\(destination.output ?? "")' does not say which format is meant",
            hint: "End it in .yaml, .json, .jsonl, .csv or .dot, or in '/' for a folder of tables, "
                + "or add --format.")
    }

    /// A folder gets one file a table; all are checked before the first is written.
    private func writeTables(
        _ model: GraphModel, _ graph: LoadedGraph, in context: CommandContext
    ) throws {
        let output = destination.output ?? ""
        let folder = output.hasSuffix("/") ? output : output + "/"
        let tables = CSVTables.all(model)
        let places = tables.map { table in
            var place = destination
            place.output = folder + table.name
            return place
        }
        for place in places { try place.check(against: graph.paths, in: context) }
        if dryRun { return try announce(places.compactMap(\.output), in: context) }
        try context.makeFolder(folder)
        var formulas = 0
        for (table, place) in zip(tables, places) {
            try place.write(in: context) { formulas += try put(table, to: &$0) }
        }
        cells.warn(of: formulas, in: destination, graph.reporter)
    }

    private func announce(_ names: [String], in context: CommandContext) throws {
        for name in names where name != "-" { try context.write("would write \(name)\n") }
    }

    private func warn(
        of model: GraphModel, in format: GraphFormat, isFolder: Bool, graph: LoadedGraph
    ) {
        let losses =
            switch format {
            case .csv: isFolder ? FormatLoss.inTables(model) : FormatLoss.inEdgeTable(model)
            case .dot: FormatLoss.inDOT(model)
            case .yaml, .json, .jsonl: FormatLoss.inNative(model)
            }
        if !losses.isEmpty {
            graph.reporter.warning(
                "\(format.rawValue) leaves out what it cannot hold: "
                    + losses.joined(separator: ", "), code: DiagnosticCode.unsupported.rawValue)
        }
    }

    /// Comments are lost where the file that holds them is overwritten, and nowhere else.
    private func warnOfComments(in graph: LoadedGraph, _ context: CommandContext) {
        guard let output = destination.output, !destination.isStandard,
            let file = graph.read.commentedFiles.first(where: { context.isSameFile($0, output) })
        else { return }
        graph.reporter.warning(
            "the comments in '\(file)' are not kept", code: DiagnosticCode.commentsLost.rawValue)
    }

    /// What one file may be used for is not said of another.
    private func warnOfLicense(in model: GraphModel, _ graph: LoadedGraph) {
        guard let license = model.header.license, let file = graph.read.unlicensedFiles.first
        else { return }
        graph.reporter.warning(
            "the licence '\(license)' is not that of '\(file)', which states none",
            code: DiagnosticCode.contradiction.rawValue)
    }
}
