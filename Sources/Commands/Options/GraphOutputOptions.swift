import ArgumentParser
import DiffusionModel
import Exhibits
import ModelFormats
import Questions

/// The format and place of a graph that a verb writes.
struct GraphOutputOptions: ParsableArguments {
    @Option(
        name: [.short, .long, .customLong("to")],
        help: ArgumentHelp(
            "The format of the graph; otherwise the output's ending decides, or "
                + "'\(GraphFormat.ofPipes.name)'."))
    var format: GraphFormat?

    @OptionGroup var destination: OutputOptions

    @OptionGroup var cells: FormulaOptions

    @Flag(help: "Name the files that would be written, and write none.")
    var dryRun = false

    @OptionGroup var metadata: MetadataOptions

    /// Writes a graph and says what its format cannot hold; under `--strict` that is an error.
    func write(
        _ model: GraphModel, from graph: LoadedGraph, in context: CommandContext
    ) throws {
        try destination.check(against: graph.paths, in: context)
        let format = try chosenFormat(isFolder: isFolder(in: context))
        destination.warnOfEnding(notMeaning: format.name, graph.reporter)
        try warn(of: model, in: format, graph: graph)
        try warnOfComments(in: graph, context)
        try warnOfLicense(in: model, graph)
        try write(model, as: format, graph, in: context)
    }

    /// Whether a graph is written as JSON Lines.
    func isJSONLines(in context: CommandContext) throws -> Bool {
        try chosenFormat(isFolder: isFolder(in: context)) == .jsonl
    }

    /// Writes a graph that is held a window at a time, as JSON Lines.
    func write(
        _ windows: WindowedGraph, from graph: LoadedGraph, in context: CommandContext
    ) throws {
        try destination.check(against: graph.paths, in: context)
        destination.warnOfEnding(notMeaning: GraphFormat.jsonl.name, graph.reporter)
        if dryRun { return try announce([destination.output ?? "-"], in: context) }
        let rows = graph.model.entities.count + windows.linkCount
        try destination.write(in: context, rows: rows) { blocks in
            try windows.write(to: &blocks)
            try InputOptions.checkUnchanged(graph.graph.files)
        }
    }

    private func write(
        _ model: GraphModel, as format: GraphFormat, _ graph: LoadedGraph,
        in context: CommandContext
    ) throws {
        switch format.writer?.form {
        case .folder(let tables)?: try write(tables(model), graph, in: context)
        case .file(let put)?: try write(model, as: format, put, graph, in: context)
        case nil: break
        }
    }

    /// Writes a graph that becomes one file.
    private func write(
        _ model: GraphModel, as format: GraphFormat, _ put: FormatWriter.Put, _ graph: LoadedGraph,
        in context: CommandContext
    ) throws {
        if dryRun { return try announce([destination.output ?? "-"], in: context) }
        let namesProgram = format.writer?.namesProgram ?? false
        let settings = FormatWriter.Settings(
            program: namesProgram ? try metadata.program(in: context) : nil,
            guardsFormulas: cells.guardsFormulas)
        var formulas = 0
        let rows = model.entities.count + model.links.count
        try destination.write(in: context, rows: rows) { blocks in
            formulas = try put(model, settings, &blocks)
        }
        cells.warn(of: formulas, in: destination, graph.reporter)
    }

    /// Whether the output is a folder: by a slash at its end, or because it is there.
    private func isFolder(in context: CommandContext) -> Bool {
        guard let output = destination.output, !destination.isStandard else { return false }
        return output.hasSuffix("/") || context.isFolder(output)
    }

    private func chosenFormat(isFolder: Bool) throws -> GraphFormat {
        if let format { return isFolder ? format.inFolder : format }
        if destination.isStandard { return .ofPipes }
        if isFolder, let format = GraphFormat.writtenInFolder { return format }
        let name = destination.output ?? ""
        if let format = GraphFormat.promised(by: name, among: GraphFormat.written) {
            return format
        }
        throw destination.unclearFormat(
            knowing: GraphFormat.written.compactMap(\.endings.first),
            ", or in '/' for a folder of tables")
    }

    /// A folder gets one file a table; all are checked before the first is written.
    private func write(
        _ tables: [CSVTables.Table], _ graph: LoadedGraph, in context: CommandContext
    ) throws {
        let output = destination.output ?? ""
        let folder = output.hasSuffix("/") ? output : output + "/"
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
            try place.write(in: context) { blocks in
                formulas += try table.write(
                    guardingFormulas: cells.guardsFormulas, to: &blocks)
            }
        }
        cells.warn(of: formulas, in: destination, graph.reporter)
    }

    private func announce(_ names: [String], in context: CommandContext) throws {
        for name in names where name != "-" { try context.write("would write \(name)\n") }
    }

    /// Says what a format cannot hold, a line a kind of loss; under `--strict` all in one error.
    private func warn(of model: GraphModel, in format: GraphFormat, graph: LoadedGraph) throws {
        let losses = format.losses(of: model)
        let sentences = graph.isStrict && losses.count > 1 ? [Wording.list(losses, "and")] : losses
        for words in sentences {
            try graph.warn(
                "\(format.name) leaves out \(words)", code: DiagnosticCode.unsupported.rawValue)
        }
    }

    /// Comments are lost where the file that holds them is overwritten, and nowhere else.
    private func warnOfComments(in graph: LoadedGraph, _ context: CommandContext) throws {
        guard let output = destination.output, !destination.isStandard,
            let file = graph.read.commentedFiles.first(where: { context.isSameFile($0, output) })
        else { return }
        try graph.warn(
            "the comments in '\(file)' are not kept", code: DiagnosticCode.commentsLost.rawValue)
    }

    /// Warns that the licence of one file does not hold for another that states none.
    private func warnOfLicense(in model: GraphModel, _ graph: LoadedGraph) throws {
        guard let license = model.header.license, let file = graph.read.unlicensedFiles.first
        else { return }
        try graph.warn(
            "the licence '\(license)' is not that of '\(file)', which states none",
            code: DiagnosticCode.contradiction.rawValue)
    }
}
