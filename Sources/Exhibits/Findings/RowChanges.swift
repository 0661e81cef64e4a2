/// Which rows of an answer differ from the rows of the same things in another answer.
///
/// The sources of a row do not count: that some are gone is what was asked.
package struct RowChanges {
    /// A row that both answers have, and the columns in which they differ.
    package struct Changed {
        /// The row in the later answer.
        package let row: [Table.Value]
        /// The columns, in their order.
        package let columns: [String]
    }

    /// The rows that differ, in the order of the later answer.
    package private(set) var changed: [Changed] = []
    /// The rows that only the later answer has, in its order.
    package private(set) var new: [[Table.Value]] = []

    private static let evidence: Set = ["sources", "disputedBy", "omittedBy"]

    /// Compares two tables with the same columns.
    ///
    /// - Parameters:
    ///   - before: The answer while all was believed.
    ///   - after: What it is now.
    ///   - place: The columns that say where a row stands and not what it is about.
    ///   - key: What a row is about.
    /// - Complexity: O(values).
    package init(
        from before: Table, to after: Table, but place: Set<String> = [],
        by key: ([Table.Value]) -> Table.Value
    ) {
        let known = Dictionary(before.rows.map { (key($0), $0) }) { first, _ in first }
        let passed = place.union(Self.evidence)
        for row in after.rows {
            guard let old = known[key(row)] else {
                new.append(row)
                continue
            }
            let columns = after.columns.indices.filter { index in
                !passed.contains(after.columns[index].name)
                    && Self.said(old[index]) != Self.said(row[index])
            }
            guard !columns.isEmpty else { continue }
            changed.append(Changed(row: row, columns: columns.map { after.columns[$0].name }))
        }
    }

    /// A value without its wording and without who says so.
    private static func said(_ value: Table.Value) -> Table.Value {
        switch value.plain {
        case .list(let values): .list(values.map { said($0) })
        case .object(let fields):
            .object(
                fields.filter { !evidence.contains($0.name) }
                    .map { Table.Field($0.name, said($0.value)) })
        case let plain: plain
        }
    }
}

extension RowChanges {
    /// What changes and what is new of actors who are reached, to follow other words; no words
    /// where all stays as it was.
    ///
    /// - Parameters:
    ///   - before: The rows while all was believed.
    ///   - after: The rows now.
    ///   - way: Where the actors are: `downstream`.
    ///   - most: How many are named at most; the others are counted.
    /// - Returns: The words, one text for each of the two.
    package static func words(
        ofReach before: Table, _ after: Table, way: String, most: Int
    ) -> [String] {
        let changes = RowChanges(from: before, to: after) { $0[0] }
        let name = { (row: [Table.Value]) in ScalarText.plain(row[1]) }
        return changes.words("actor", "\(way) only so", most: most, name)
    }

    /// The same of paths, which are named by their ranks.
    package static func words(ofPaths before: Table, _ after: Table, most: Int) -> [String] {
        let parts = ["nodes", "steps"].compactMap { name in
            after.columns.firstIndex { $0.name == name }
        }
        let changes = RowChanges(from: before, to: after, but: ["rank"]) { row in
            .list(parts.map { links(in: row[$0]) })
        }
        return changes.words("path", "there only so", most: most) { row in
            "path " + ScalarText.plain(row[0])
        }
    }

    /// What tells steps apart: the links that they stand for.
    private static func links(in value: Table.Value) -> Table.Value {
        guard case .list(let values) = value else { return value }
        return .list(
            values.map { step in
                guard case .object(let fields) = step else { return step }
                return .list(
                    fields.filter { ["through", "links"].contains($0.name) }.map(\.value))
            })
    }

    private func words(
        _ noun: String, _ only: String, most: Int, _ name: ([Table.Value]) -> String
    ) -> [String] {
        let changes = changed.prefix(most).map {
            "\(name($0.row)) (\($0.columns.joined(separator: ", ")))"
        }
        let count = changed.count == 1 ? "1 \(noun)" : "\(changed.count) \(noun)s"
        let said =
            changed.isEmpty
            ? []
            : ["what is said of \(count) changes: \(Wording.counted(changes, of: changed.count))"]
        let verb = new.count == 1 ? "1 \(noun) is" : "\(new.count) \(noun)s are"
        let names = Wording.counted(new.prefix(most).map(name), of: new.count)
        return said + (new.isEmpty ? [] : ["\(verb) \(only): \(names)"])
    }
}
