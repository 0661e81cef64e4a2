import DiffusionModel

/// Which rows of a table say one thing on the word of several sources, so that they are one link.
///
/// Where a row disputes or omits a link, the rows that are alike in everything but their sources
/// speak of the same link: which one is disputed would be lost otherwise. Rows that differ in
/// anything else, and rows of tables where nobody disputes, are a link each. What counts is what is
/// read, and the number of a row says nothing of what it is about.
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
    ///   - statement: How they are compared.
    init(_ rows: [EdgeRow], _ statement: EdgeStatement) {
        guard let column = statement.columns.firstIndex(where: { $0.isStance }) else { return }
        let isDoubt = rows.map { row in
            row.first { $0.column == column }
                .map { [.disputes, .omits].contains(EdgeEvidence.stance($0.field.text)) } ?? false
        }
        guard isDoubt.contains(true) else { return }
        var alike: [[String]: [Int]] = [:]
        for (number, row) in rows.enumerated() {
            alike[statement.parts(of: row), default: []].append(number)
        }
        for group in alike.values where group.count > 1 && group.contains(where: { isDoubt[$0] }) {
            parts[group[0]] = group
            later.formUnion(group.dropFirst())
        }
    }

    /// No rows.
    init() {}

    /// What people call a column that numbers the rows; any other column that happens to count has
    /// a meaning.
    private static let namesOfNumbers: Set<String> = [
        "#", "no", "no.", "nr", "nr.", "n°", "nº", "num", "number", "row", "rowno", "rownumber",
        "line", "index", "id", "lfd", "lfdnr", "lfd.nr.",
    ]

    /// The columns that number the rows: each row has the number behind that of the one before.
    ///
    /// - Parameters:
    ///   - rows: All rows.
    ///   - columns: What their fields hold.
    /// - Returns: The positions of attributes that do.
    static func numbers(_ rows: [EdgeRow], _ columns: [EdgeColumn]) -> Set<Int> {
        guard rows.count > 1 else { return [] }
        return Set(
            columns.indices.filter { index in
                guard case .attribute(let name) = columns[index],
                    namesOfNumbers.contains(TableHeader.letters(name))
                else { return false }
                let numbers = rows.compactMap { row in
                    row.first { $0.column == index }.flatMap { Int($0.field.text) }
                }
                guard let first = numbers.first, first == 0 || first == 1 else { return false }
                return numbers.elementsEqual(first..<(first + rows.count))
            })
    }
}
