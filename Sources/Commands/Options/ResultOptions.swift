import ArgumentParser
import Exhibits
import Questions

/// The format, order and place of a verb's answer; by reference, as `FilterOptions`.
final class ResultOptions: ParsableArguments {
    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "The format of the answer; otherwise the output's ending decides, or 'table'."))
    var format: AnswerFormat?

    @OptionGroup var destination: OutputOptions

    @Flag(help: "Leave out the names of the columns.")
    var noHeader = false

    @Option(
        help: ArgumentHelp("Sort by these columns, the first deciding.", valueName: "columns"))
    var sort: [CommaList] = []

    @Flag(help: "Turn the order of the rows round.")
    var reverse = false

    @Option(help: ArgumentHelp("Keep the first N rows.", valueName: "n"))
    var limit: Int?

    @OptionGroup var cells: FormulaOptions

    func validate() throws {
        if let limit, limit < 0 { throw ValidationError("--limit must be 0 or more") }
    }

    /// Whether other rows are wanted, or in another order, than the answer has by itself.
    var arrangesRows: Bool { reverse || !sort.isEmpty || limit != nil }

    /// Refuses an order of rows where the answer is about one thing.
    ///
    /// - Throws: `CommandFailure` with exit code 64.
    func checkOneRow() throws {
        let said = [("--sort", !sort.isEmpty), ("--reverse", reverse), ("--limit", limit != nil)]
        for (name, isSaid) in said where isSaid {
            throw CommandFailure(.usage, "\(name) is for answers in rows; this has one")
        }
    }

    /// How many rows of an answer are needed where nothing puts them in another order.
    var limitOfUnsorted: Int? { sort.isEmpty && !reverse ? limit : nil }

    /// The format asked for, or the one that the output's name suggests.
    var chosenFormat: AnswerFormat {
        if let format { return format }
        return destination.formatOfEnding.flatMap(AnswerFormat.init) ?? .text(.table)
    }

    /// Orders the rows as asked, and writes the answer where it belongs.
    ///
    /// - Parameters:
    ///   - exhibit: The answer.
    ///   - inputs: The files that were read, which only `--force` lets the output replace.
    ///   - messages: Whether there are colours.
    ///   - context: The world.
    ///   - describe: Words the rows for people, once they stand in order and their number is known.
    /// - Throws: `CommandFailure` for an unknown column or an output that cannot be written.
    func write(
        _ exhibit: Exhibit, from inputs: [String], messages: MessageOptions,
        in context: CommandContext, describing describe: (inout Exhibit) -> Void = { _ in }
    ) throws {
        try destination.check(against: inputs, in: context)
        let reporter = Reporter(options: messages, context: context)
        destination.warnOfEnding(notMeaning: chosenFormat.word, reporter)
        var ordered = exhibit
        try arrange(&ordered.table)
        guard let format = chosenFormat.ofText else {
            return try writeDataSet(of: ordered.table, reporter)
        }
        if !format.isOfRowsAlone { describe(&ordered) }
        // What a program reads does not hang on what a person wants to be told.
        if messages.quiet, format != .json { ordered.caption = nil }
        let style = style(messages, in: context)
        var formulas = 0
        try destination.write(in: context, rows: ordered.table.rowCount) { blocks in
            formulas = try ordered.write(as: format, style: style, to: &blocks)
        }
        cells.warn(of: formulas, in: destination, reporter)
    }

    /// Orders the rows as asked, and writes the answer where it belongs.
    ///
    /// - Throws: `CommandFailure` for an unknown column or an output that cannot be written.
    func write(
        _ composition: Composition, from inputs: [String], messages: MessageOptions,
        in context: CommandContext
    ) throws {
        try write(
            composition.exhibit, from: inputs, messages: messages, in: context,
            describing: composition.describe)
    }

    private func style(_ messages: MessageOptions, in context: CommandContext) -> WritingStyle {
        var style = WritingStyle()
        style.header = !noHeader
        style.guardsFormulas = cells.guardsFormulas
        guard destination.isStandard else { return style }
        style.makesVisible = context.isTerminal(.output)
        style.width = style.makesVisible ? context.terminalWidth() : nil
        style.colour = messages.color.isOn(for: .output, in: context)
        return style
    }

    private func arrange(_ table: inout Table) throws {
        let known = table.columnNames
        let columns = try sort.resolved("--sort") { name in
            guard known.contains(name) else {
                throw CommandFailure.unknown("column", name, known: known)
            }
            return name
        }
        for name in columns.reversed() { _ = table.sort(by: name) }
        if reverse { table.reverse() }
        if let limit { table.limit(to: limit) }
    }
}
