import DiffusionModel

/// Reads a table of edges, `source,target` and what else it has, as native records.
///
/// A kind that the codebook lacks is `forward`, from source to target; an entity is a `node`,
/// a link without a type a `link`: nothing is guessed.
struct EdgeTableParser {
    private let file: String
    private var table: EdgeTable
    private var seen: (ids: Set<String>, kinds: Set<String>, sources: Set<String>) = ([], [], [])
    private var faults: [Diagnostic] = []

    /// The rows that can be read as a tree, all or some of them, and what is wrong with the others.
    static func parse(
        _ bytes: UnsafeRawBufferPointer, file: String, rows: [TableRow]? = nil,
        into texts: inout TextPool
    ) -> ParsedFile {
        var parser = EdgeTableParser(file: file)
        do throws(Diagnostic) {
            var scanner = CSVScanner(bytes, file: file)
            parser.header(try scanner.row() ?? [])
            // Without its columns no row can be read.
            guard parser.faults.isEmpty else { return ParsedFile(tree: nil, faults: parser.faults) }
            if let rows {
                try parser.takeOnly(rows, from: &scanner)
            } else {
                while let row = try scanner.row() { parser.take(row) }
            }
        } catch {
            parser.faults.append(error)
        }
        return parser.parsed(size: bytes.count, into: &texts)
    }

    private init(file: String) {
        self.file = file
        table = EdgeTable(file: file)
    }

    private func parsed(size: Int, into texts: inout TextPool) -> ParsedFile {
        do throws(Diagnostic) {
            return ParsedFile(tree: try table.tree(size: size, into: &texts), faults: faults)
        } catch {
            return ParsedFile(tree: nil, faults: faults + [error])
        }
    }

    // MARK: - The header

    private mutating func header(_ fields: [CSVScanner.Field]) {
        var names: Set<String> = []
        for field in fields {
            if !names.insert(field.text.lowercased()).inserted {
                faults.append(
                    fault(
                        .duplicateKey, field, "The column '\(field.text)' stands twice.",
                        hint: "Give one of the two another name."))
            }
            table.columns.append(EdgeColumn(field.text))
        }
        guard !names.contains("source") || !names.contains("target") else { return }
        faults.append(
            Diagnostic(
                .error, .missingKey, at: SourceLocation(file: file, line: 1, column: 1),
                "The table has no columns 'source' and 'target'.",
                hint: "Start it with a line such as 'source,target,weight,date,type'."))
    }

    // MARK: - Rows

    private mutating func takeOnly(
        _ rows: [TableRow], from scanner: inout CSVScanner
    ) throws(Diagnostic) {
        for row in rows {
            scanner.move(to: row)
            if let fields = try scanner.row() { take(fields) }
        }
    }

    private mutating func take(_ fields: [CSVScanner.Field]) {
        guard fields.count == table.columns.count else {
            faults.append(
                fault(
                    .wrongShape, fields[0],
                    "The row has \(fields.count) fields; the header has \(table.columns.count).",
                    hint: "Put a field that holds a separator into double quotes."))
            return
        }
        var row: EdgeRow = []
        for (index, field) in fields.enumerated() {
            if field.text.isEmpty {
                refuseMissingEnd(table.columns[index], field)
            } else {
                note(field, of: table.columns[index])
                row.append((index, field))
            }
        }
        table.rows.append(row)
    }

    private mutating func refuseMissingEnd(_ column: EdgeColumn, _ field: CSVScanner.Field) {
        let name: String
        switch column {
        case .source: name = "source"
        case .target: name = "target"
        default: return
        }
        faults.append(
            fault(
                .missingKey, field, "The row has no \(name).",
                hint: "Fill the field or remove the row."))
    }

    /// Keeps what has to be declared before the links name it.
    private mutating func note(_ field: CSVScanner.Field, of column: EdgeColumn) {
        switch column {
        case .source, .target:
            guard table.nodes[field.text] == nil else { return }
            table.nodes[field.text] = (field.line, field.column)
            table.order.append(field.text)
        case .type:
            if seen.kinds.insert(field.text).inserted { table.kinds.append(field.text) }
        case .id:
            if !seen.ids.insert(field.text).inserted { table.hasRepeatedID = true }
        case .sources:
            for source in ChainText.chains(field.text).joined()
            where seen.sources.insert(source).inserted {
                table.sources.append((source, field))
            }
        default: break
        }
    }

    private func fault(
        _ code: DiagnosticCode, _ field: CSVScanner.Field, _ message: String, hint: String
    ) -> Diagnostic {
        Diagnostic(
            .error, code,
            at: SourceLocation(file: file, line: field.line, column: field.column), message,
            hint: hint)
    }
}

/// Where a row of a table starts: its byte, from 0, and its line, from 1.
struct TableRow {
    let offset: Int
    let line: Int
}
