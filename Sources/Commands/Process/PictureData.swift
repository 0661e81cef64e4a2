import Exhibits
import Questions

/// Writes the table behind a picture into a file of its own.
struct PictureData {
    private let output: OutputOptions
    private let format: ResultFormat

    /// Takes the name of the file; nil where none is asked for.
    ///
    /// - Throws: `CommandFailure` for a name that means no table, for standard output, and for a
    ///   file that is an input, or the picture itself.
    init?(
        _ name: String?, beside picture: OutputOptions, from inputs: [String],
        in context: CommandContext
    ) throws {
        guard let name else { return nil }
        var output = OutputOptions()
        (output.output, output.force) = (name, picture.force)
        guard !output.isStandard else {
            throw CommandFailure(
                .usage, "--data writes a file and nothing into standard output",
                hint: "Add --data table.csv.")
        }
        guard let ending = output.fileExtension, let format = ResultFormat(rawValue: ending),
            format != .table
        else {
            throw CommandFailure(
                .usage, "'\(name)' names no table", hint: "Write .csv, .tsv, .json, .jsonl or .md.")
        }
        if let other = picture.output, !picture.isStandard, other == name {
            throw CommandFailure(.usage, "'\(name)' cannot be the picture and its table")
        }
        try output.check(against: inputs, in: context)
        (self.output, self.format) = (output, format)
    }

    /// Writes what a picture shows.
    ///
    /// - Throws: `CommandFailure` where the file cannot be written.
    func write(_ picture: Picture, in context: CommandContext) throws {
        let exhibit = Exhibit(picture.table)
        try output.write(in: context, rows: exhibit.table.rowCount) { blocks in
            _ = try exhibit.write(as: format, style: WritingStyle(), to: &blocks)
        }
    }
}
