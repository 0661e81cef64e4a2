extension Table {
    /// A column after objects are flattened: its dotted name and where its values stand.
    package struct Leaf {
        /// The names of the column and of fields within, joined by dots.
        package let name: String
        /// What its values are.
        package let role: Column.Role
        let column: Int
        let fields: [String]

        /// The value of the leaf in a row; a list of objects gives the list of its fields.
        package func value(in row: [Value]) -> Value {
            fields.isEmpty ? row[column] : Self.value(row[column], at: fields[...])
        }

        private static func value(_ value: Value, at fields: ArraySlice<String>) -> Value {
            guard let name = fields.first else { return value }
            switch value.plain {
            case .object(let members):
                let member = members.first { $0.name == name }?.value ?? .null
                return Self.value(member, at: fields.dropFirst())
            case .list(let values):
                return .list(values.map { Self.value($0, at: fields) })
            default:
                return .null
            }
        }
    }

    /// The columns as machine formats flatten them, names joined by dots.
    package var leaves: [Leaf] { leaves { _ in false } }

    /// The names of the columns as machine formats flatten them.
    public var columnNames: [String] { leaves.map(\.name) }

    /// The columns as people read them: an object that has a wording stays whole.
    var readableLeaves: [Leaf] {
        leaves { index in
            guard !columns[index].fields.isEmpty else { return false }
            return body.contains { row in
                if case .worded = row[index] { return true }
                return false
            }
        }.filter { columns[$0.column].presence != .never }
    }

    private func leaves(keepingWhole isWhole: (Int) -> Bool) -> [Leaf] {
        columns.indices.flatMap { index -> [Leaf] in
            let column = columns[index]
            if isWhole(index) {
                return [Leaf(name: column.name, role: column.role, column: index, fields: [])]
            }
            return Self.paths(of: column).map { path in
                Leaf(
                    name: path.map(\.name).joined(separator: "."),
                    role: path.last?.role ?? column.role, column: index,
                    fields: path.dropFirst().map(\.name))
            }
        }
    }

    /// The columns from one down to each field that has none of its own.
    private static func paths(of column: Column) -> [[Column]] {
        guard !column.fields.isEmpty else { return [[column]] }
        return column.fields.flatMap { paths(of: $0).map { [column] + $0 } }
    }
}
