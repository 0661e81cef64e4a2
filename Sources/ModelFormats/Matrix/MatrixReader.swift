import DiffusionModel
import EdgeTables
import Texts

/// Reads an adjacency matrix: an edge from the name of the row to that of the column where a number
/// stands that is not zero, which is its weight.
enum MatrixReader {
    /// Whether a file starts with an empty corner, and the first row begins with the first name of
    /// the header, as matrices do and no table of links.
    static func isShown(by start: FileStart) -> Bool {
        let lines = String(decoding: start.bytes, as: UTF8.self)
            .split(whereSeparator: \.isNewline).prefix(2).map { Array($0.utf8) }
        guard lines.count == 2 else { return false }
        let rows = lines.map { line in
            line.withUnsafeBytes { bytes -> [CSVScanner.Field] in
                var scanner = CSVScanner(bytes, file: "")
                return (try? scanner.row()) ?? []
            }
        }
        guard let corner = rows[0].first, corner.text.isEmpty, rows[0].count > 1,
            let first = rows[1].first
        else { return false }
        return first.text == rows[0][1].text
    }

    /// The graph of a matrix, as a tree.
    static func parse(
        _ bytes: [UInt8], file: String, into texts: inout TextPool
    ) throws(Diagnostic) -> ParsedFile {
        var graph = GenericGraph(file: file, texts: &texts)
        do throws(Diagnostic) {
            for (header, row) in try rows(of: bytes, file: file) { take(row, header, &graph) }
        } catch {
            graph.giveBack(&texts)
            throw error
        }
        return GenericTree.parsed(&graph, size: bytes.count, into: &texts)
    }

    /// Each row with the header; the header by itself first.
    private static func rows(
        of bytes: [UInt8], file: String
    ) throws(Diagnostic) -> [(header: [CSVScanner.Field], row: [CSVScanner.Field]?)] {
        var found: [(header: [CSVScanner.Field], row: [CSVScanner.Field]?)] = []
        var fault: Diagnostic?
        bytes.withUnsafeBytes { bytes in
            do throws(Diagnostic) {
                var scanner = CSVScanner(bytes, file: file)
                guard let header = try scanner.row()?.map(trimmed) else { return }
                found.append((header, nil))
                while let row = try scanner.row() { found.append((header, row.map(trimmed))) }
            } catch {
                fault = error
            }
        }
        if let fault { throw fault }
        return found
    }

    /// A field without blanks at the ends, which are no part of a name in quotes either.
    private static func trimmed(_ field: CSVScanner.Field) -> CSVScanner.Field {
        CSVScanner.Field(
            text: field.text.visiblyTrimmed, line: field.line, column: field.column)
    }

    private static func take(
        _ row: [CSVScanner.Field]?, _ header: [CSVScanner.Field], _ graph: inout GenericGraph
    ) {
        guard let row else {
            guard header.count > 1, header[0].text.isEmpty else {
                return graph.fail(
                    .wrongShape, at: header[0].spot,
                    "This is no matrix: it starts with '\(header[0].text)'.",
                    hint:
                        "A matrix starts with an empty field, and the names of the nodes behind it."
                )
            }
            return takeNames(header, &graph)
        }
        guard row.count == header.count else {
            return graph.fail(
                .wrongShape, at: row[0].spot,
                "The row has \(row.count) fields; the header has \(header.count).",
                hint: "A matrix has a row and a column for each name.")
        }
        guard !row[0].text.isEmpty else {
            return graph.warn(
                .skippedRow, at: row[0].spot, "The row has no name and is passed over.",
                hint: "Put the name of the node before it.")
        }
        for (name, field) in zip(header, row).dropFirst()
        where !name.text.isEmpty && !field.text.isEmpty {
            guard let number = NumberText.number(field.text) else {
                graph.fail(
                    .invalidNumber, at: field.spot,
                    "'\(field.text)' is no number; a matrix holds one for each edge.",
                    hint: "Write 0 or nothing where there is no edge.")
                continue
            }
            guard number != 0 else { continue }
            graph.edges.begin(at: field.spot)
            graph.put(edge: graph.edges.column(.source), row[0].text, at: row[0].spot)
            graph.put(edge: graph.edges.column(.target), name.text, at: field.spot)
            graph.put(edge: graph.edges.column(.weight, "weight"), field.text, at: field.spot)
        }
    }

    private static func takeNames(_ header: [CSVScanner.Field], _ graph: inout GenericGraph) {
        for name in header.dropFirst() {
            guard !name.text.isEmpty else {
                graph.warn(
                    .skippedRow, at: name.spot, "The column has no name and is passed over.",
                    hint: "Put the name of the node over it.")
                continue
            }
            graph.nodes.begin(at: name.spot)
            graph.put(node: graph.nodes.column(.id), name.text, at: name.spot)
        }
    }
}

extension CSVScanner.Field {
    /// Where the field stands.
    var spot: GenericRows.Place { GenericRows.Place(line, column) }
}
