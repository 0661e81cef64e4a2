import DiffusionModel
import ModelFormats
import Questions

/// Writing of a large stream of records, or the part of it that filters keep, that is never held
/// whole.
extension InputOptions {
    /// Writes a graph, or what filters keep of it, window by window where that can be, else whole.
    ///
    /// - Parameters:
    ///   - output: Where to, and how.
    ///   - choice: What is kept; a window of its own has to tell, or it is asked of the whole.
    ///   - messages: How messages are said.
    ///   - context: The world.
    ///   - whole: Writes the graph that was read whole.
    /// - Throws: What reading and writing throw, and the body.
    func write(
        to output: GraphOutputOptions, keeping choice: WindowChoice? = nil,
        messages: MessageOptions, in context: CommandContext,
        whole: (LoadedGraph) throws -> Void
    ) throws {
        let reporter = Reporter(options: messages, context: context)
        let files = try context.stopwatch.measure(.reading, context) {
            try inputFiles(in: context, reporter)
        }
        // Where the format is unclear, whoever writes the whole graph says so.
        let isWindowed = (try? output.isJSONLines(in: context)) ?? false
        if isWindowed, files.count == 1,
            let graph = try windowed(files[0], choice, reporter, in: context)
        {
            return try output.write(graph.windows, from: graph.frame, in: context)
        }
        try whole(load(files, reporter, in: context))
    }

    private func windowed(
        _ file: InputFile, _ choice: WindowChoice?, _ reporter: Reporter,
        in context: CommandContext
    ) throws -> (windows: WindowedGraph, frame: LoadedGraph)? {
        let start = context.milliseconds()
        let found = try context.stopwatch.measure(
            .reading, context
        ) { () -> (WindowedGraph, LoadedGraph)? in
            defer { context.noteProgress(.reading, 0, 0) }
            guard let windows = LineWindows(file, context.windows), let read = windows.readFrame()
            else { return nil }
            let frame = LoadedGraph(
                read: read, files: [file], threads: threadCount, isStrict: strict,
                reporter: reporter)
            var keeping: WindowedGraph.Choice?
            if let choice {
                guard let part = try? choice.part(frame),
                    part.judgesLinksAlone(in: frame.model)
                else { return nil }
                keeping = { part.kept($0, choice.dropsIsolated) }
            }
            let graph = WindowedGraph(windows, around: read, keeping: keeping) { done, total in
                context.noteProgress(.reading, done, total)
            }
            try Self.checkUnchanged([file])
            return graph.map { ($0, frame) }
        }
        guard let (graph, frame) = found else { return nil }
        try say(of: graph.frame, to: reporter)
        reporter.detail(
            "read \(file.count) bytes, \(frame.model.entities.count) entities and "
                + "\(frame.model.links.count + graph.linkCount) links window by window in "
                + "\(context.milliseconds() - start) ms")
        return (graph, frame)
    }
}

/// What a verb keeps of a graph that it may see a window of at a time.
struct WindowChoice {
    /// The part that the filters ask for, with every name found.
    let part: (LoadedGraph) throws -> GraphPart
    /// Whether entities without a tie are left out, where the user says so.
    let dropsIsolated: Bool?
}
