/// An answer as it is shown: rows for programs, and what people read of them and beside them.
///
/// What is said beside the rows (the caption, the summary and notes) stands in `json` too; what
/// only people need (sentences, and the sources that their numbers mean) in `table` and `md` alone.
public struct Exhibit: Equatable, Sendable {
    /// The rows, or the one object, that the answer is about.
    public var table: Table
    /// The first line that people read, and `caption` in `json`.
    public var caption: String?
    /// What is true of the answer as a whole: `json` has it as fields beside the rows, people read
    /// it in the caption.
    public var summary: [Table.Field] = []
    /// How many links the answer leaves out, by why: `json` has it under `leftOut`, where an answer
    /// in rows always says it and one about one thing only where there are any.
    var leftOut: [Table.Field] = []
    /// What people read in place of the grid, where sentences say it better; nil for the grid.
    public var prose: [Block]?
    /// Lines that follow the grid or the sentences, and `notes` in `json`.
    public var notes: [String] = []
    /// What standard error says of the answer; `json` has it before the notes.
    public var remarks: [String] = []
    /// The sources that numbers in the sentences mean; for people alone, as rows name their sources
    /// themselves.
    public var cited: [CitedSource] = []
    /// The columns of a terminal at which passages are broken; nil for one line each.
    var measure: Int?

    /// Shows a table as it is.
    public init(_ table: Table, caption: String? = nil, summary: [Table.Field] = []) {
        (self.table, self.caption, self.summary) = (table, caption, summary)
    }

    /// Lets people read the rows in place of the sentences.
    package mutating func showRows() {
        prose = nil
        cited = []
    }
}
