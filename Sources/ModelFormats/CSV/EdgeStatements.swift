import DiffusionModel

/// Which rows of a table say one thing on several words, so that they are one link.
///
/// Where a row disputes or omits a link, the rows that are alike in everything but their sources
/// speak of the same link: which one is disputed would be lost otherwise. Rows that differ in
/// anything else, and rows of tables where nobody disputes, are a link each. The number of a row
/// says nothing of what it is about.
struct EdgeStatements {
    /// The rows of each link, by the position of its first row; a row that stands alone has no
    /// entry.
    private(set) var parts: [Int: [Int]] = [:]
    /// The rows that belong to an earlier one.
    private(set) var later: Set<Int> = []

    /// Finds the rows that speak of one link.
    ///
    /// - Parameters:
    ///   - rows: All rows.
    ///   - columns: What their fields hold.
    ///   - idsAreNumbers: Whether the column `id` numbers rows.
    init(_ rows: [EdgeRow], columns: [EdgeColumn], idsAreNumbers: Bool) {
        guard let column = columns.firstIndex(where: { $0.isStance }) else { return }
        let isDoubt = rows.map { row in
            row.first { $0.column == column }
                .map { [.disputes, .omits].contains(EdgeEvidence.stance($0.field.text)) } ?? false
        }
        guard isDoubt.contains(true) else { return }
        var alike: [[String]: [Int]] = [:]
        for (number, row) in rows.enumerated() {
            let statement = Self.statement(of: row, columns, idsAreNumbers)
            alike[statement, default: []].append(number)
        }
        for group in alike.values where group.count > 1 && group.contains(where: { isDoubt[$0] }) {
            parts[group[0]] = group
            later.formUnion(group.dropFirst())
        }
    }

    /// What a row says but for its evidence.
    private static func statement(
        of row: EdgeRow, _ columns: [EdgeColumn], _ idsAreNumbers: Bool
    ) -> [String] {
        row.flatMap { column, field -> [String] in
            switch columns[column] {
            case .sources, .credibility, .stance, .detail: []
            case .id where idsAreNumbers: []
            case .type, .kind, .relation: ["\(column)", KindForm.letters(field.text)]
            default: ["\(column)", field.text]
            }
        }
    }
}
