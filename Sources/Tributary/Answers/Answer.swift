public import Exhibits
import Questions

/// What a graph answers: typed rows, and the bytes that the program writes of them.
///
/// Rows keep their numbers while an order or a limit moves them, and sentences are made for the
/// rows that are left.
public struct Answer<Row: Sendable>: Sendable {
    private var composition: Composition
    private let row: @Sendable (Int) -> Row
    private let reason: (@Sendable () -> String)?

    /// Joins an answer with its typed rows.
    ///
    /// - Parameters:
    ///   - composition: The answer.
    ///   - reason: Why it has no rows, where that can be told.
    ///   - row: The row of a number.
    init(
        _ composition: Composition, whereEmpty reason: (@Sendable () -> String)? = nil,
        row: @escaping @Sendable (Int) -> Row
    ) {
        (self.composition, self.reason, self.row) = (composition, reason, row)
    }

    // MARK: - Rows

    /// The rows in their order.
    ///
    /// - Complexity: O(rows); they are made when they are asked for.
    public var rows: [Row] { composition.exhibit.table.rowNumbers.map(row) }

    /// How many rows there are.
    public var count: Int { composition.exhibit.table.rowCount }

    /// Whether there is no row.
    public var isEmpty: Bool { count == 0 }

    /// Why there is no row, and what would give one, as the program says it; nil where there are
    /// rows, or where nothing more is known.
    ///
    /// - Complexity: An answer to each question that might give one, some fifteen.
    public var whyEmpty: String? { isEmpty ? reason?() : nil }

    /// The rows in the order of a column, as `Table.sort(by:)` has it; as they are where there is
    /// no such column.
    public func sorted(by column: String) -> Answer {
        changed { _ = $0.sort(by: column) }
    }

    /// The rows in the other order.
    public func reversed() -> Answer { changed { $0.reverse() } }

    /// The first rows.
    public func limited(to count: Int) -> Answer { changed { $0.limit(to: count) } }

    private func changed(_ change: (inout Table) -> Void) -> Answer {
        var copy = self
        change(&copy.composition.exhibit.table)
        // Sentences that were made already tell of all rows, and in one order only.
        copy.composition.exhibit.showRows()
        return copy
    }

    // MARK: - Exhibit

    /// The answer as it is shown: rows, sentences, caption and notes.
    public var exhibit: Exhibit {
        var exhibit = composition.exhibit
        composition.describe(&exhibit)
        return exhibit
    }

    /// The rows as columns and values, with the names that every format has.
    public var table: Table { composition.exhibit.table }

    /// What people read in place of the rows, a sentence or entry each, with the marks of what it
    /// cites; empty where they read the rows.
    public var statements: [Passage] { (exhibit.prose ?? []).flatMap(\.passages) }

    /// The sources that marks in statements mean.
    public var citations: [CitedSource] { exhibit.cited }

    /// What is to be known of the answer besides its rows, a sentence each; `json` has it under
    /// `notes`.
    public var remarks: [String] { composition.exhibit.remarks + exhibit.notes }

    // MARK: - Bytes

    /// What people read: sentences, or rows in columns.
    public func text() -> String { exhibit.text(as: .table) }

    /// The same in Markdown.
    public func markdown() -> String { exhibit.text(as: .md) }

    /// One JSON document: the rows and what is said beside them.
    public func json() -> String { exhibit.text(as: .json) }

    /// One JSON object a line.
    public func jsonLines() -> String { exhibit.text(as: .jsonl) }

    /// Comma-separated values as RFC 4180 has them.
    public func csv() -> String { exhibit.text(as: .csv) }

    /// Tab-separated values.
    public func tsv() -> String { exhibit.text(as: .tsv) }

    /// A data set of Stata 14, whose labels keep the names of columns that Stata has no such names
    /// for.
    ///
    /// - Throws: `TributaryError` where the library ReadStat is missing or refuses.
    public func dataSet() throws(TributaryError) -> [UInt8] {
        try TributaryError.mapping { try AnswerDataSet(table).bytes(for: "answer.dta") }
    }
}

extension Block {
    /// The sentences and entries of the block; headings are left out.
    fileprivate var passages: [Passage] {
        switch self {
        case .title, .heading: []
        case .passage(let passage): [passage]
        case .list(let entries): entries
        case .fields(let fields): fields.map(\.passage)
        }
    }
}
