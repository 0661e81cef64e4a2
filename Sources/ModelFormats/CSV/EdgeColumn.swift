import DiffusionModel

/// What a column of an edge table holds.
///
/// The columns that `CSVTables.links` writes are understood; all others are attributes of links.
enum EdgeColumn {
    case source, target, type, stage, mechanism, sources
    /// Names of links, kept under the name of the column where they turn out to be none.
    case id(String)
    /// A text that a link has under a key of the native format.
    case value(NativeKey)
    case attribute(String)

    /// The column that a field of the header names.
    init(_ name: String) {
        self =
            switch name.lowercased() {
            case "source": .source
            case "target": .target
            case "type": .type
            case "id": .id(name)
            case "stage": .stage
            case "mechanism": .mechanism
            case "sources": .sources
            case "weight": .value(.weight)
            case "date": .value(.date)
            case "likelihood": .value(.likelihood)
            case "coder": .value(.coder)
            case "note": .value(.note)
            default: .attribute(name)
            }
    }
}

/// One row of an edge table: the fields that are not empty, by the position of their column.
typealias EdgeRow = [(column: Int, field: CSVScanner.Field)]

/// Chains of sources as `CSVTables` writes them: `daily via report; gazette`.
enum ChainText {
    static let via = " via "
    static let separator = "; "

    static func chains(_ text: String) -> [[String]] {
        text.split(separator: ";").map { row in
            String(row).split(separator: via).map { String($0).trimmed }.filter { !$0.isEmpty }
        }.filter { !$0.isEmpty }
    }
}
