import DiffusionModel
import Texts

/// Reads a table of edges, `source,target` and what else it has, as native records.
///
/// A kind that the codebook lacks is `forward`, from source to target; an entity is a `node`,
/// a link without a type a `link`: nothing is guessed.
struct EdgeTableParser {
    private(set) var table: EdgeTable
    private(set) var rows: TableRows
    private var seenPolicies: Set<String> = []
    /// Whether the table is an answer of `list links`, which joins plain ids by blanks.
    private let isListing: Bool
    /// Where Gephi's times stand, from which the last columns are made.
    private let timeset: Int?

    init(_ header: TableHeader, file: String, isFromTo: Bool) {
        table = EdgeTable(file: file)
        rows = TableRows(header, file: file)
        table.header = header.fields
        timeset = isFromTo ? nil : TimesetColumn.position(in: header.fields)
        // Of two columns for one end, as in `source` and `subject`, the first one counts.
        let names = Set(header.fields.map { $0.text.lowercased() })
        isListing = names.isSuperset(of: ["subjectname", "objectname", "earliest", "latest"])
        table.isWritten = header.isWritten(with: CSVLinkTable.columns)
        let isWritten = table.isWritten
        let sources = SourceColumn.position(in: header.fields.map(\.text))
        for (index, field) in header.fields.enumerated() {
            var column = EdgeColumn(field.text)
            switch (column, field.text.lowercased()) {
            case (.value(.from), _) where isFromTo: column = .source
            case (.value(.to), _) where isFromTo: column = .target
            case (.source, "subject") where names.contains("source"):
                column = .attribute(field.text)
            case (.target, "object") where names.contains("target"): column = .attribute(field.text)
            case (.attribute, _) where index == sources: column = .sources(.supports)
            case (.attribute, "earliest") where names.contains("date"): column = .derived
            case (.attribute, "latest") where names.contains("date"): column = .derived
            // What speaks of sources does so where the table has some.
            case (.attribute, _) where sources != nil && !isWritten:
                column = EdgeColumn.ofEvidence(field.text) ?? column
            default: break
            }
            table.columns.append(column)
        }
        guard let timeset else { return }
        for key in TimesetColumn.columns {
            let field = header.fields[timeset]
            table.header.append(
                CSVScanner.Field(text: key.rawValue, line: field.line, column: field.column))
            table.columns.append(.value(key))
        }
    }

    /// Starts a table whose columns a map has named.
    init(mapped rows: MappedRows, file: String) {
        let header = TableHeader(rows.header)
        table = EdgeTable(file: file)
        self.rows = TableRows(header, file: file)
        (table.header, table.isWritten) = (header.fields, true)
        table.idsAreStated = rows.header.enumerated().contains {
            $1.text == "id" && !rows.attributes.contains($0)
        }
        (isListing, timeset) = (false, nil)
        table.columns = rows.header.enumerated().map { index, field in
            rows.attributes.contains(index)
                ? .attribute(field.text) : EdgeColumn(mapped: field.text)
        }
    }

    /// Takes a row over, or says what is wrong with it.
    mutating func take(_ fields: [CSVScanner.Field]) {
        guard let fields = rows.checked(fields) else { return }
        var row: EdgeRow = []
        for (index, field) in fields.enumerated() {
            let field = separated(
                isName(table.columns[index]) ? rows.trimmed(field) : field, table.columns[index])
            if field.text.isEmpty {
                refuseMissingEnd(table.columns[index], field)
            } else {
                note(field, of: index)
                row.append((index, field))
            }
        }
        addTimes(&row)
        noteNames(row)
        table.rows.append(row)
    }

    /// Puts what Gephi's times say under the columns of times.
    private func addTimes(_ row: inout EdgeRow) {
        guard let timeset, let field = row.first(where: { $0.column == timeset })?.field else {
            return
        }
        let first = table.columns.count - TimesetColumn.columns.count
        for (offset, text) in TimesetColumn.fields(of: field).enumerated() where !text.isEmpty {
            row.append(
                (
                    first + offset,
                    CSVScanner.Field(text: text, line: field.line, column: field.column)
                ))
        }
    }

    /// The field with semicolons between ids that `list links` joins by blanks.
    private mutating func separated(
        _ field: CSVScanner.Field, _ column: EdgeColumn
    ) -> CSVScanner.Field {
        switch column {
        case .sources, .policies: break
        default: return field
        }
        guard isListing, let text = CellText.joinedByBlanks(field.text) else { return field }
        rows.noteParted(field)
        return CSVScanner.Field(text: text, line: field.line, column: field.column)
    }

    private func isName(_ column: EdgeColumn) -> Bool {
        switch column {
        case .source, .target, .id: true
        default: column.mayBeKinds
        }
    }

    private mutating func refuseMissingEnd(_ column: EdgeColumn, _ field: CSVScanner.Field) {
        let name: String
        switch column {
        case .source: name = "source"
        case .target: name = "target"
        default: return
        }
        rows.fail(
            .missingKey, field, "The row has no \(name).", hint: "Fill the field or remove the row."
        )
    }

    /// Keeps what has to be declared before the links name it.
    private mutating func note(_ field: CSVScanner.Field, of index: Int) {
        switch table.columns[index] {
        case .source, .target:
            guard table.nodes[field.text] == nil else { return }
            table.nodes[field.text] = (field.line, field.column)
            table.order.append(field.text)
        case .type, .kind, .relation, .directed:
            if table.kindWords[index]?[field.text] == nil {
                table.kindWords[index, default: [:]][field.text] = field
            }
        case .id:
            if table.ids[field.text] == nil {
                table.ids[field.text] = field
            } else {
                table.repeatedIDs.append(field)
            }
        case .policies:
            for policy in CellText.values(field.text)
            where seenPolicies.insert(policy).inserted {
                table.policies.append((policy, field))
            }
        case .unnamed: rows.refuseUnnamed(field)
        default: break
        }
    }

    /// Keeps the names that the ends of a row have beside their ids.
    private mutating func noteNames(_ row: EdgeRow) {
        for (index, field) in row {
            guard case .nameOf(let isSource) = table.columns[index] else { continue }
            let end = row.first { cell in
                switch table.columns[cell.column] {
                case .source: isSource
                case .target: !isSource
                default: false
                }
            }
            if let end, table.names[end.field.text] == nil { table.names[end.field.text] = field }
        }
    }
}
