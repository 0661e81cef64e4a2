import ArgumentParser
import DiffusionModel
import Questions
import Texts

/// Where the output of a verb goes.
struct OutputOptions: ParsableArguments {
    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "Write to a file, at once or not at all; '-' is standard output.", valueName: "file"))
    var output: String?

    @Flag(help: "Allow the output to replace an input, or a file that is write-protected.")
    var force = false

    /// Whether the output goes to standard output.
    var isStandard: Bool { output == nil || output == "-" }

    /// The ending of the output's name, in small letters, without the dot.
    var fileExtension: String? {
        guard let output, !isStandard, let dot = output.lastIndex(of: ".") else { return nil }
        let ending = output[output.index(after: dot)...]
        return ending.contains("/") ? nil : ending.lowercased()
    }

    /// Refuses, before any work is done, an output that would replace an input or a protected file
    /// unasked, or be named as what it is not.
    func check(against inputs: [String], in context: CommandContext) throws {
        guard let output, !isStandard else { return }
        try PackedOutput.check(output)
        guard !force else { return }
        for input in inputs where context.isSameFile(input, output) {
            let what = input == "-" ? "is what standard input comes from" : "is an input"
            throw CommandFailure(
                .cannotCreate, "'\(output)' \(what); writing would replace it",
                hint: "Choose another name, or add --force.")
        }
        if context.isProtected(output) {
            throw CommandFailure(
                .cannotCreate, "'\(output)' is write-protected",
                hint: "Choose another name, or add --force.")
        }
    }

    /// Writes the output where it belongs, block by block as a body makes it.
    ///
    /// - Parameters:
    ///   - context: The world.
    ///   - rows: About how many rows the body ends, which progress is told by.
    ///   - body: Appends the output.
    /// - Throws: `CommandFailure` or `ClosedPipe` where it cannot be written.
    func write(
        in context: CommandContext, rows: Int = 0, _ body: (inout TextBlocks) throws -> Void
    ) throws {
        try context.stopwatch.measure(.writing, context) {
            if let output, !isStandard {
                try context.replaceFile(output) { put in
                    try Self.fill(put, rows, context, body)
                }
            } else {
                try Self.fill({ try context.write($0) }, rows, context, body)
            }
        }
    }

    private static func fill(
        _ put: ([UInt8]) throws -> Void, _ rows: Int, _ context: CommandContext,
        _ body: (inout TextBlocks) throws -> Void
    ) throws {
        defer { context.noteProgress(.writing, 0, 0) }
        try withoutActuallyEscaping(put) { put in
            var blocks = TextBlocks(noting: { context.noteProgress(.writing, $0, rows) }, put)
            try body(&blocks)
            try blocks.flush()
        }
    }

    /// Writes the output where it belongs.
    func write(_ bytes: [UInt8], in context: CommandContext) throws {
        try context.stopwatch.measure(.writing, context) {
            if let output, !isStandard {
                try context.replaceFile(output) { put in try put(bytes) }
            } else {
                try context.write(bytes)
            }
        }
    }
}
