/// Rows and columns, or one object, ready to be written in any result format.
///
/// Column names are the same in every format. Rows are kept, or made one at a time when they are
/// written; what orders or cuts them works on their places.
public struct Table: Equatable, Sendable {
    /// How a table is laid out for people, and whether `json` has rows.
    public enum Layout: Hashable, Sendable {
        /// One line a row; `json` is an object with the rows under `rows`.
        case grid
        /// Exactly one row, written as an outline of its fields; `json` is that row.
        case outline
    }

    /// The columns, in the order in which they are written.
    public internal(set) var columns: [Column]
    /// The rows, each with one value a column.
    public internal(set) var rows: [[Value]] {
        get { Array(body) }
        set { body = Body(newValue) }
    }
    /// How the table is laid out for people.
    public let layout: Layout
    /// The rows as they are kept or made.
    var body: Body

    /// Creates a table.
    public init(columns: [Column], rows: [[Value]] = []) {
        self.columns = columns
        body = Body(rows)
        layout = .grid
    }

    /// Creates a table of some columns.
    public init(_ columns: Column..., rows: [[Value]] = []) {
        self.init(columns: columns, rows: rows)
    }

    /// Creates a table whose rows are made by their numbers when they are written.
    package init(
        columns: [Column], order: [Int32], row: @escaping @Sendable (Int) -> [Value]
    ) {
        self.init(columns: columns)
        body = Body(order: order, making: row)
    }

    /// Creates the table of one object, laid out as an outline.
    public init(object fields: [Field]) {
        columns = fields.map { Column($0.name, fields: Self.columns(of: $0.value)) }
        body = Body([fields.map(\.value)])
        layout = .outline
    }

    /// Adds a row, which must have one value a column.
    public mutating func append(_ row: [Value]) {
        precondition(row.count == columns.count, "A row needs one value a column.")
        body.append(row)
    }

    /// Decides when people read some columns.
    mutating func show(_ names: [String], _ presence: Column.Presence) {
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
