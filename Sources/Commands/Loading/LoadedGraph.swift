import DiffusionModel
import DiffusionNetwork
import GraphKernel
import ModelFormats
import Questions
import Threads

/// A graph as a verb works on it, with a way to say things.
final class LoadedGraph: Sendable {
    /// The graph as questions are put to it.
    let graph: Graph
    /// The graph with places and warnings.
    let read: ReadModel
    /// The files in the order in which they were read, as the user named them.
    let paths: [String]
    /// Whether warnings are errors.
    let isStrict: Bool
    /// How messages are said.
    let reporter: Reporter

    /// The most bytes of standard input that are kept for the sake of messages.
    private static let keptInput = 1 << 24

    init(
        read: ReadModel, paths: [String]? = nil, files: [InputFile], threads: ThreadCount,
        isStrict: Bool, reporter: Reporter
    ) {
        self.read = read
        self.paths = paths ?? files.map(\.name)
        // The files whose lines can still be shown; what was piped in is kept where it is small.
        graph = Graph(
            read, files: files.filter { $0.name != "-" || $0.count <= Self.keptInput },
            threads: threads)
        self.isStrict = isStrict
        self.reporter = reporter
    }

    /// The model.
    var model: GraphModel { read.model }

    /// Finds entities, sources and kinds by what users call them.
    var names: GraphNames { GraphNames(model) }
}

extension LoadedGraph: QuestionListener {
    func note(_ message: String, code: String) { reporter.note(message, code: code) }

    /// Says what is probably not as meant, or fails because of it under `--strict`.
    ///
    /// - Throws: `CommandFailure` with the exit code that warnings of files have there.
    func warn(_ message: String, code: String, hint: String? = nil) throws {
        if isStrict { throw CommandFailure(.invalidModel, message, hint: hint) }
        reporter.warning(message, code: code, hint: hint)
    }

    func hearFreezing(_ freeze: () throws -> FrozenNetwork) rethrows -> FrozenNetwork {
        let context = reporter.context
        return try context.stopwatch.measure(.freezing, context, freeze)
    }
}

extension InputOptions {
    /// Reads the files into one model and says what deserves a warning.
    ///
    /// - Throws: `CommandFailure` for missing files, `InvalidModel` for mistakes in them, warnings
    ///   included under `--strict`.
    func load(
        messages: MessageOptions, in context: CommandContext
    ) throws -> LoadedGraph {
        let reporter = Reporter(options: messages, context: context)
        return try load(
            context.stopwatch.measure(.reading, context) { try inputFiles(in: context, reporter) },
            reporter, in: context)
    }

    /// Reads files that are open into one model and says what deserves a warning.
    func load(
        _ files: [InputFile], _ reporter: Reporter, in context: CommandContext
    ) throws -> LoadedGraph {
        let start = context.milliseconds()
        let read = try context.stopwatch.measure(.reading, context) {
            let read = try self.read(files, in: context)
            try Self.checkUnchanged(files)
            return read
        }
        try say(of: read, to: reporter)
        let bytes = files.reduce(0) { $0 + $1.count }
        reporter.detail(
            "read \(bytes) bytes, \(read.model.entities.count) entities and "
                + "\(read.model.links.count) links in \(context.milliseconds() - start) ms")
        return LoadedGraph(
            read: read, files: files, threads: threadCount, isStrict: strict, reporter: reporter)
    }

    /// Fails where a file that lies elsewhere was written to, and what was read of it may be half
    /// old and half new.
    static func checkUnchanged(_ files: [InputFile]) throws {
        if let changed = files.first(where: { !$0.isUnchanged }) {
            throw FileReading.changed(changed.name)
        }
    }

    /// Says what deserves a warning; under `--strict` it is an error.
    func say(of read: ReadModel, to reporter: Reporter) throws {
        if strict, !read.warnings.isEmpty {
            throw InvalidModel(
                read.warnings.map { $0.asError }, unlisted: [.error: read.unlistedWarnings])
        }
        reporter.diagnostics(
            read.warnings + read.notes, unlisted: [.warning: read.unlistedWarnings],
            limit: maxErrors)
    }

    /// Reads files into one model, and lets progress know how far it is.
    func read(_ files: [InputFile], in context: CommandContext) throws(InvalidModel)
        -> ReadModel
    {
        defer { context.noteProgress(.reading, 0, 0) }
        return try ModelReader.read(files, threads: threadCount) { done, total in
            context.noteProgress(.reading, done, total)
        }
    }

    /// The files with their bytes, unread as graphs.
    func inputFiles(in context: CommandContext, _ reporter: Reporter) throws -> [InputFile] {
        let (format, map) = (try inputFormat, try tableMap(in: context))
        return try paths(in: context, reporter).map { path in
            var file = try context.open(path, format)
            (file.map, file.sheet) = (map, sheet)
            return file
        }
    }

    /// What the columns of tables mean.
    private func tableMap(in context: CommandContext) throws -> TableMap? {
        if let map { return try MapFile.read(words: map, name: "--map") }
        return try mapFile.map { try MapReading.map(in: $0) { try context.open($0, nil) } }
    }

    private var inputFormat: GraphFormat? {
        get throws {
            guard let from else { return nil }
            if let format = GraphFormat.read(named: from) { return format }
            throw CommandFailure.unknown(
                "input format", from, known: GraphFormat.read.map(\.name))
        }
    }
}

extension Diagnostic {
    /// The same problem, grave enough to stop.
    var asError: Diagnostic {
        var copy = Diagnostic(.error, code, at: location, message, hint: hint)
        copy.excerpt = excerpt
        return copy
    }
}
