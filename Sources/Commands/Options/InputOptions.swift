import ArgumentParser
import ModelFormats
import Questions
import Threads

/// The files that a verb reads, and how.
struct InputOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "Graph files, or a folder of them, packed by gzip or not; '-' is standard input.",
            valueName: "file"))
    var files: [String] = []

    @Option(
        help: ArgumentHelp(
            "The format of the input, where its content should not decide.", valueName: "format"))
    var from: String?

    @Option(
        help: ArgumentHelp(
            "What the columns of tables hold, such as 'source=Entity A,target=Entity B,date=When'.",
            valueName: "map"))
    var map: String?

    @Option(
        help: ArgumentHelp(
            "A file that says what the columns and words of tables mean; 'tributary map' writes "
                + "one.", valueName: "file"))
    var mapFile: String?

    @Option(
        help: ArgumentHelp(
            "The sheet of a workbook, by default the first, or the table of a database.",
            valueName: "name"))
    var sheet: String?

    @Option(
        help: ArgumentHelp(
            "Print at most N errors of a file; 0 prints all, up to 10,000.", valueName: "n"))
    var maxErrors = 20

    @Flag(help: "Treat warnings as errors, those of files and those of answers.")
    var strict = false

    @Option(
        help: ArgumentHelp(
            "Work with N threads, by default with all cores; no answer depends on it.",
            valueName: "n"))
    var threads: Int?

    // Not in a group of their own: each group within a group makes parsing slower.
    @Option(
        help: ArgumentHelp(
            "Stop after N seconds with exit code 75; by default only drawing stops, after 30.",
            valueName: "n"))
    var deadline: Int?

    @Option(
        help: ArgumentHelp(
            "Stop with exit code 75 before more memory is taken than this, such as 2G, at least "
                + "64M; by default three quarters of what is free.", valueName: "size"))
    var memory: MemorySize?

    /// The number of threads asked for, or as many as there are cores.
    var threadCount: ThreadCount { threads.flatMap { ThreadCount($0) } ?? .cores }

    func validate() throws {
        if let threads, ThreadCount(threads) == nil {
            throw ValidationError("--threads must be from 1 to 256")
        }
        if let deadline, !(1...86_400).contains(deadline) {
            throw ValidationError("--deadline must be from 1 to 86400 seconds")
        }
        if let memory, memory.bytes < MemorySize.least.bytes {
            throw ValidationError("--memory must be at least \(MemorySize.least), written as 64M")
        }
        if map != nil, mapFile != nil {
            throw ValidationError("--map and --map-file say the same; give one of them")
        }
        if maxErrors < 0 { throw ValidationError("--max-errors must be 0 or more") }
    }

    /// Refuses an operand that is the graph file, where nothing else is: a name was forgotten.
    ///
    /// - Parameters:
    ///   - names: The operands that should name something in the graph.
    ///   - wanted: What they should be, such as "two actors are".
    ///   - example: The operands as they should stand, without the file.
    ///   - context: The world.
    /// - Throws: `CommandFailure` with exit code 64.
    func check(
        _ names: [String], wanted: String, example: String, in context: CommandContext
    ) throws {
        guard files.isEmpty, let file = names.last, GraphFormat.promised(by: file) != nil,
            context.isFile(file)
        else { return }
        throw CommandFailure(
            .usage, "\(wanted) needed before the graph, and '\(file)' is a file",
            hint: "For example: tributary \(example) \(file)")
    }

    /// The inputs in order, folders replaced by the files in them.
    ///
    /// No file means standard input, unless a person sits there: then that is said and help shown.
    ///
    /// A file that is named twice, or in a folder besides, is read once.
    func paths(in context: CommandContext, _ reporter: Reporter) throws -> [String] {
        guard !files.isEmpty else {
            if context.isTerminal(.input) { throw GraphWanted() }
            return ["-"]
        }
        if files.filter({ $0 == "-" }).count > 1 {
            throw CommandFailure(.usage, "'-' can stand for standard input once only")
        }
        var (paths, seen): ([String], [FileIdentity: String]) = ([], [:])
        for file in files {
            let expanded = try context.expand(file)
            for reason in expanded.passedOver { Self.say(reason, to: reporter) }
            Self.say(otherTables: expanded.otherTables, to: reporter)
            Self.say(tablesOfLinks: expanded.tablesOfLinks, to: reporter)
            for path in expanded.files {
                guard let identity = context.identity(path) else {
                    paths.append(path)
                    continue
                }
                if let other = seen[identity] {
                    let words = path == other ? "is named twice" : "is the same file as '\(other)'"
                    Self.say("'\(path)' \(words)", to: reporter)
                    continue
                }
                seen[identity] = path
                paths.append(path)
            }
        }
        return paths
    }

    /// Says which other tables a folder holds; a file that is named by itself is read whatever its
    /// name.
    private static func say(otherTables tables: [String], to reporter: Reporter) {
        guard !tables.isEmpty else { return }
        let listed = Self.listed(tables)
        reporter.warning(
            tables.count == 1
                ? "\(listed) is a table and is not read by its name; it is passed over"
                : "\(listed) are tables and are not read by their names; they are passed over",
            code: "passed-over",
            hint: "In a folder \(FolderFiles.tableNames) are read, the first of each where several "
                + "stand; name other files one by one.")
    }

    /// Says which tables are read although their names do not say that they are part of a graph.
    private static func say(tablesOfLinks tables: [String], to reporter: Reporter) {
        guard !tables.isEmpty else { return }
        reporter.note(
            "read as \(tables.count == 1 ? "a table" : "tables") of links, by the header: "
                + listed(tables), code: "read-by-header")
    }

    private static func listed(_ tables: [String]) -> String {
        let rest = tables.count - 6
        return tables.prefix(6).map { "'\($0)'" }.joined(separator: ", ")
            + (rest > 0 ? " and \(rest) more" : "")
    }

    private static func say(_ reason: String, to reporter: Reporter) {
        reporter.warning("\(reason); it is passed over", code: "passed-over")
    }
}
