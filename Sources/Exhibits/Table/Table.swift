/// An answer in rows and columns, or one object, ready to be written in any result format.
///
/// Column names are the same in every format. What is said beside the rows (the caption, the
/// summary and notes) stands in `json` too; what only people need (sentences, the sources that
/// their numbers mean, and wordings) in `table` and `md` alone.
public struct Table: Equatable, Sendable {
    /// How a table without sentences is laid out for people, and whether `json` has rows.
    public enum Layout: Hashable, Sendable {
        /// One line a row; `json` is an object with the rows under `rows`.
        case grid
        /// Exactly one row, written as an outline of its fields; `json` is that row.
        case outline
    }

    /// When people read a column; programs always do.
    enum Presence: Hashable, Sendable {
        /// In every table.
        case always
        /// Where a row has something in it.
        case whereFilled
        /// Nowhere, as another column says it in words.
        case never
    }

    /// A column of a table.
    public struct Column: Hashable, Sendable {
        /// The name, in camelCase, the same in every format.
        public let name: String
        /// The fields of each value, where the values are objects or lists of objects.
        public let fields: [Column]
        /// How many decimals people read of its numbers; nothing where the rows decide.
        var decimals: Int?
        /// Whether people read it.
        var presence = Presence.always

        /// Creates a column.
        public init(_ name: String, fields: [Column] = []) {
            self.name = name
            self.fields = fields
        }

        /// Whether the rows decide how many decimals its numbers have.
        var isUndecided: Bool { decimals == nil && fields.isEmpty }

        /// Creates a column whose numbers look alike, however few rows are left of it.
        init(_ name: String, decimals: Int) {
            self.init(name)
            self.decimals = decimals
        }
    }

    /// The first line that people read, and `caption` in `json`.
    public var caption: String?
    /// What is true of the answer as a whole: `json` has it as fields beside the rows, people read
    /// it in the caption.
    public var summary: [Field] = []
    /// How many links the answer leaves out, by why: `json` has it under `leftOut`, where an answer
    /// in rows always says it and one about one thing only where there are any.
    var leftOut: [Field] = []
    /// The columns, in the order in which they are written.
    public internal(set) var columns: [Column]
    /// The rows, each with one value a column.
    public internal(set) var rows: [[Value]] {
        get { Array(body) }
        set { body = Body(newValue) }
    }
    /// How the table is laid out for people.
    public let layout: Layout
    /// The lines that people read in place of the grid, where sentences say it better.
    public var sentences: [String]?
    /// Lines that follow the grid or the sentences, and `notes` in `json`.
    public var notes: [String]
    /// What is told of the answer on standard error; `json` has it before the notes.
    public var remarks: [String] = []
    /// The sources that numbers in the sentences mean, a line each below the notes; for people
    /// alone, as rows name their sources themselves.
    public var cited: [String] = []
    /// The rows as they are kept or made.
    var body: Body

    /// Creates a table.
    public init(
        columns: [Column], rows: [[Value]] = [], caption: String? = nil, notes: [String] = []
    ) {
        self.columns = columns
        body = Body(rows)
        self.caption = caption
        self.layout = .grid
        self.notes = notes
    }

    /// Creates a table of plain columns.
    public init(_ names: String..., rows: [[Value]] = [], caption: String? = nil) {
        self.init(columns: names.map { Column($0) }, rows: rows, caption: caption)
    }

    /// Creates a table whose rows are made by their numbers when they are written.
    package init(_ names: [String], order: [Int32], row: @escaping @Sendable (Int) -> [Value]) {
        self.init(columns: names.map { Column($0) })
        body = Body(order: order, making: row)
    }

    /// Creates the table of one object, laid out as an outline.
    public init(object fields: [Field], caption: String? = nil) {
        columns = fields.map { Column($0.name, fields: Self.columns(of: $0.value)) }
        body = Body([fields.map(\.value)])
        layout = .outline
        self.caption = caption
        notes = []
    }

    /// Adds a row, which must have one value a column.
    public mutating func append(_ row: [Value]) {
        precondition(row.count == columns.count, "A row needs one value a column.")
        body.append(row)
    }

    /// Decides when people read some columns.
    mutating func show(_ names: [String], _ presence: Presence) {
        for index in columns.indices where names.contains(columns[index].name) {
            columns[index].presence = presence
        }
    }

    /// The fields that the objects in a value have, in the order of their first appearance.
    private static func columns(of value: Value) -> [Column] {
        switch value.plain {
        case .object(let fields):
            return fields.map { Column($0.name, fields: columns(of: $0.value)) }
        case .list(let values):
            return united(values.flatMap { columns(of: $0) })
        default:
            return []
        }
    }

    /// The columns with those of one name made one.
    private static func united(_ columns: [Column]) -> [Column] {
        var order: [String] = []
        var fields: [String: [Column]] = [:]
        for column in columns {
            if fields[column.name] == nil { order.append(column.name) }
            fields[column.name, default: []] += column.fields
        }
        return order.map { Column($0, fields: united(fields[$0] ?? [])) }
    }
}
