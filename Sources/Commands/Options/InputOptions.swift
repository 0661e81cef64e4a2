package import ArgumentParser

/// The files that a verb reads, and how.
package struct InputOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "Graph files, or a folder of them; '-' is standard input.", valueName: "file"))
    package var files: [String] = []

    @Option(
        help: ArgumentHelp(
            "The format of the input, where its content should not decide.", valueName: "format"))
    package var from: String?

    @Option(help: ArgumentHelp("Print at most N errors of a file; 0 prints all.", valueName: "n"))
    package var maxErrors = 20

    @Flag(help: "Treat warnings as errors.")
    package var strict = false

    package init() {}

    package func validate() throws {
        if maxErrors < 0 { throw ValidationError("--max-errors must be 0 or more") }
    }

    /// The inputs in order, folders replaced by the files in them.
    ///
    /// No file means standard input, unless a person sits there: then help is shown.
    package func paths(in context: CommandContext) throws -> [String] {
        guard !files.isEmpty else {
            if context.isTerminal(.input) { throw HelpWanted() }
            return ["-"]
        }
        if files.filter({ $0 == "-" }).count > 1 {
            throw CommandFailure(.usage, "'-' can stand for standard input once only")
        }
        return try files.flatMap { try context.expand($0) }
    }
}
