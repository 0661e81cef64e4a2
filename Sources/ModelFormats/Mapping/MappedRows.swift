import DiffusionModel

/// The rows that one statement of a map makes of a table, in the columns of our tables.
struct MappedRows {
    /// The names of the columns, with the places of those that they were made of.
    private(set) var header: [CSVScanner.Field] = []
    /// The columns that are attributes, whatever their names.
    private(set) var attributes: Set<Int> = []
    /// Whether the map does not speak of them, and what another statement names makes them.
    var isImplied = false
    private(set) var rows: [[CSVScanner.Field]] = []
    private var columns: [String: Int] = [:]
    private var places: [String: Int] = [:]

    /// The column of a name of ours, which is added where there is none yet.
    mutating func column(_ name: String, at place: CSVScanner.Field) -> Int {
        if let column = columns[name] { return column }
        columns[name] = header.count
        header.append(CSVScanner.Field(text: name, line: place.line, column: place.column))
        return header.count - 1
    }

    /// The column of an attribute.
    mutating func attribute(_ name: String, at place: CSVScanner.Field) -> Int {
        if let column = columns["attribute " + name] { return column }
        columns["attribute " + name] = header.count
        attributes.insert(header.count)
        header.append(CSVScanner.Field(text: name, line: place.line, column: place.column))
        return header.count - 1
    }

    /// Adds a row of cells by column.
    mutating func add(_ cells: [(column: Int, cell: CSVScanner.Field)]) {
        guard let first = cells.first?.cell else { return }
        var row: [CSVScanner.Field] = []
        for (column, cell) in cells { Self.put(cell, at: column, into: &row, first) }
        rows.append(row)
    }

    /// Adds a row unless there is one of its id, of which it fills what is empty.
    ///
    /// - Parameters:
    ///   - id: What tells rows apart.
    ///   - cells: The cells by column.
    /// - Returns: The cells that say something else than those which stand there already.
    mutating func unite(
        _ id: String, _ cells: [(column: Int, cell: CSVScanner.Field)]
    ) -> [(column: Int, new: CSVScanner.Field, old: CSVScanner.Field)] {
        guard let index = places[id] else {
            places[id] = rows.count
            add(cells)
            return []
        }
        var others: [(column: Int, new: CSVScanner.Field, old: CSVScanner.Field)] = []
        for (column, cell) in cells {
            let old = column < rows[index].count ? rows[index][column] : nil
            guard let old, !old.text.isEmpty else {
                Self.put(cell, at: column, into: &rows[index], cell)
                continue
            }
            if old.text != cell.text { others.append((column, cell, old)) }
        }
        return others
    }

    /// The rows with as many cells as there are columns.
    var filled: [[CSVScanner.Field]] {
        rows.map { row in
            row.count == header.count ? row : row + Self.empty(header.count - row.count, row[0])
        }
    }

    private static func put(
        _ cell: CSVScanner.Field, at column: Int, into row: inout [CSVScanner.Field],
        _ place: CSVScanner.Field
    ) {
        if row.count <= column { row += empty(column + 1 - row.count, place) }
        row[column] = cell
    }

    private static func empty(_ count: Int, _ place: CSVScanner.Field) -> [CSVScanner.Field] {
        Array(
            repeating: CSVScanner.Field(text: "", line: place.line, column: place.column),
            count: count)
    }
}
