import DiffusionModel

/// A statement of a map, with the columns of one table that it takes its values from.
struct MappedStatement {
    /// A key and what stands under it.
    struct Part {
        let key: String
        let reading: MapKeys.Reading
        let source: Source
    }

    /// Where a value comes from.
    enum Source {
        case column(Int)
        case constant(String)
        case template([Piece])

        enum Piece {
            case text(String)
            case column(Int)
        }

        /// The column whose cells it reads one by one, if it is one.
        var column: Int? { if case .column(let column) = self { column } else { nil } }
    }

    let subject: TableMap.Statement.Subject
    let parts: [Part]
    /// The columns that have to hold something, or one of some words.
    let conditions: [(column: Int, words: Set<String>)]
    /// The columns that each are a policy.
    let policies: [Int]
    /// Whether rows that do not say it are no matter.
    let isImplied: Bool
    /// All columns that it looks at.
    let columns: Set<Int>

    /// Finds the columns of a statement.
    ///
    /// - Throws: The first column that is not there, or text for all rows that says nothing.
    init(
        _ statement: TableMap.Statement, _ header: MappedHeader, _ section: TableMap.Section,
        file: String
    ) throws(Diagnostic) {
        subject = statement.subject
        isImplied = statement.isImplied
        var (parts, columns): ([Part], Set<Int>) = ([], [])
        for (key, value) in statement.values {
            for name in value.columns { columns.insert(try header.position(of: name, in: file)) }
            let reading = MapKeys.reading(key, of: statement.subject) ?? .list
            let source = try Self.source(value, reading, header, section, file: file)
            parts.append(Part(key: key, reading: reading, source: source))
        }
        var conditions: [(Int, Set<String>)] = []
        for stated in statement.conditions {
            let column = try header.position(of: stated.column, in: file)
            conditions.append((column, stated.words))
            columns.insert(column)
        }
        var policies: [Int] = []
        for name in statement.policies {
            policies.append(try header.position(of: name, in: file))
        }
        columns.formUnion(policies)
        (self.parts, self.columns) = (parts, columns)
        (self.conditions, self.policies) = (conditions, policies)
    }

    private static func source(
        _ value: MapValue, _ reading: MapKeys.Reading, _ header: MappedHeader,
        _ section: TableMap.Section, file: String
    ) throws(Diagnostic) -> Source {
        switch value {
        case .column(let name): return .column(try header.position(of: name, in: file))
        case .constant(let name):
            return .constant(try MappedConstant.text(name, as: reading, in: section))
        case .template(let pieces, _):
            var found: [Source.Piece] = []
            for piece in pieces {
                switch piece {
                case .text(let text): found.append(.text(text))
                case .column(let name):
                    found.append(.column(try header.position(of: name, in: file)))
                }
            }
            return .template(found)
        }
    }

    // MARK: - Rows

    /// Whether a row says it, as far as its conditions go.
    func isSaid(by row: [CSVScanner.Field], _ cells: MappedCells) -> Bool {
        conditions.allSatisfy { condition in
            guard let cell = cells.text(row, condition.column) else { return false }
            return condition.words.isEmpty || condition.words.contains(cell.text)
                || condition.words.contains { $0.lowercased() == cell.text.lowercased() }
        }
    }

    /// What stands under a key in a row: the values, or none where a cell says nothing.
    func values(
        of part: Part, in row: [CSVScanner.Field], _ cells: inout MappedCells
    ) -> [CSVScanner.Field] {
        switch part.source {
        case .constant(let text):
            return row.first.map {
                [CSVScanner.Field(text: text, line: $0.line, column: $0.column)]
            } ?? []
        case .template(let pieces): return Self.filled(pieces, row, cells).map { [$0] } ?? []
        case .column(let column):
            return cells.values(row, column).compactMap {
                cells.read($0, of: column, as: part.reading)
            }
        }
    }

    /// A text with the columns in it; nothing where one of them says nothing.
    private static func filled(
        _ pieces: [Source.Piece], _ row: [CSVScanner.Field], _ cells: MappedCells
    ) -> CSVScanner.Field? {
        var (text, place): (String, CSVScanner.Field?) = ("", row.first)
        for piece in pieces {
            switch piece {
            case .text(let words): text += words
            case .column(let column):
                guard let cell = cells.text(row, column) else { return nil }
                text += cells.worded(cell, column)
                place = cell
            }
        }
        return place.map { CSVScanner.Field(text: text, line: $0.line, column: $0.column) }
    }
}
