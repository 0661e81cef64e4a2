import ArgumentParser
import DiffusionModel
import Exhibits
import ModelFormats

/// What of a table is drawn, and how a chart is dressed; by reference, as `FilterOptions`.
final class ChartOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The column along the axis of a table.", valueName: "column"))
    var x: String?

    @Option(help: ArgumentHelp("The column of values of a table.", valueName: "column"))
    var y: String?

    @Option(help: ArgumentHelp("The column of lower bounds.", valueName: "column"))
    var low: String?

    @Option(help: ArgumentHelp("The column of upper bounds.", valueName: "column"))
    var high: String?

    @Option(help: ArgumentHelp("The column that tells series apart.", valueName: "column"))
    var series: String?

    @Option(help: "What is drawn of a table: bars, columns, line or points.")
    var mark: MarkName?

    @Option(help: "How long the periods of links are: month, quarter, year or decade.")
    var period: PeriodName?

    @Option(help: ArgumentHelp("A title in place of the graph's.", valueName: "text"))
    var title: String?

    @Option(help: "The paper that the picture must fit: a4-landscape, a4 or none.")
    var page = PageChoice.none

    @Option(help: "Where the picture will be seen: report, screen or print.")
    var theme = ThemeChoice.report

    @Option(
        help: ArgumentHelp(
            "Write what the picture shows as a table as well: .csv, .tsv, .json, .jsonl or .md.",
            valueName: "file"))
    var data: String?

    @OptionGroup var metadata: MetadataOptions

    /// Refuses options of tables for a graph.
    ///
    /// - Throws: `CommandFailure` with exit code 64.
    func checkGraph(_ what: String) throws {
        let said = [
            ("--x", x), ("--y", y), ("--low", low), ("--high", high), ("--series", series),
            ("--mark", mark?.rawValue),
        ]
        if let (name, _) = said.first(where: { $0.1 != nil }) {
            throw CommandFailure(
                .usage, "\(name) is about a table, and 'chart \(what)' draws a graph")
        }
        guard what != "links", period != nil else { return }
        throw CommandFailure(.usage, "--period is about links, and 'chart \(what)' draws none")
    }

    /// Refuses a table of which no column is named.
    ///
    /// - Throws: `CommandFailure` with exit code 64.
    func checkTable() throws {
        if period != nil {
            throw CommandFailure(.usage, "--period is about 'chart links'")
        }
        guard x == nil else { return }
        throw CommandFailure(
            .usage, "a chart of a table needs --x, the column along its axis",
            hint: "'tributary chart adoptions FILE' and 'chart links FILE' draw a graph.")
    }

    /// The chart of a table.
    ///
    /// - Throws: `CommandFailure` for columns that are not there, `InvalidModel` for a cell that is
    ///   no number.
    func chart(of table: PlainTable) throws -> Chart {
        var columns = TableChart.Columns(x: try place(of: x, "--x", in: table) ?? 0)
        columns.y = try place(of: y, "--y", in: table)
        columns.low = try place(of: low, "--low", in: table)
        columns.high = try place(of: high, "--high", in: table)
        columns.series = try place(of: series, "--series", in: table)
        let cells = TableChart(
            table.header.map(\.text), table.rows.map { $0.map(\.text) }, columns)
        do throws(TableChart.Fault) {
            var chart = try cells.chart(mark?.mark)
            if let title { chart.diagram.title = title }
            (chart.diagram.page, chart.diagram.theme) = (page.page, theme.theme)
            return chart
        } catch {
            throw failure(error, in: table)
        }
    }

    private func place(
        of name: String?, _ option: String, in table: PlainTable
    ) throws -> Int? {
        guard let name else { return nil }
        let names = table.header.map(\.text)
        if let place = names.firstIndex(of: name) {
            guard names.lastIndex(of: name) == place else {
                throw CommandFailure(
                    .usage, "several columns of the table are called '\(name)', for \(option)",
                    hint: "Give each a name of its own in the first line.")
            }
            return place
        }
        let known = names.map { "'\($0)'" }.joined(separator: ", ")
        throw CommandFailure(
            .usage, "the table has no column '\(name)' for \(option)", hint: "Columns: \(known).")
    }

    private func failure(_ fault: TableChart.Fault, in table: PlainTable) -> any Error {
        guard let row = fault.row, fault.column < table.rows[row].count else {
            return CommandFailure(
                .usage, fault.message, hint: "Draw fewer, as with --limit where they are listed.")
        }
        return InvalidModel([
            Diagnostic(
                .error, .invalidNumber, at: table.rows[row][fault.column].location,
                "\(fault.message), and '\(table.header[fault.column].text)' holds numbers.")
        ])
    }
}

/// The marks by name.
enum MarkName: String, Choice {
    case bars, columns, line, points

    var mark: Chart.Mark? { Chart.Mark(rawValue: rawValue) }
}

/// The periods by name.
enum PeriodName: String, Choice {
    case month, quarter, year, decade

    var period: LinkCounts.Period? { LinkCounts.Period(rawValue: rawValue) }
}
