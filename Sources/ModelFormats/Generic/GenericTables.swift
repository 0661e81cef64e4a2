import DiffusionModel
import Texts

/// Reads a graph file of ours: its attributes are the columns of the tables that `convert` writes
/// to a folder, and say as much as those.
enum GenericTables {
    /// The attribute of edges that says for other programs where a policy flows along each.
    static let orientation = "orientation"
    /// The keys under which a file lists its attributes, if its format declares none.
    static let attributesOfNodes = "nodeAttributes"
    static let attributesOfEdges = "edgeAttributes"

    /// The names of columns as XML can hold them: each has some letters, and no two are the same.
    static func namesInXML(_ header: [String]) -> [String] {
        var taken: Set<String> = []
        return header.map { name in
            let kept = String(
                String.UnicodeScalarView(name.unicodeScalars.filter(MarkupText.isAllowed)))
            let base = kept.visiblyTrimmed.isEmpty ? "attribute" : kept
            var (free, number) = (base, 2)
            while !taken.insert(free.lowercased()).inserted {
                free = "\(base) (\(number))"
                number += 1
            }
            return free
        }
    }

    /// Whether attributes have all names that columns of our tables have.
    static func areOurs(_ nodes: [String], _ edges: [String]) -> Bool {
        Set(nodes + ["id"]).isSuperset(of: CSVEntityTable.columns)
            && Set(edges + ["id", "source", "target"]).isSuperset(of: CSVLinkTable.columns)
    }

    /// The tables of a graph, as a tree each.
    static func parsed(
        _ graph: inout GenericGraph, size: Int, into texts: inout TextPool
    ) -> ParsedFile {
        let (nodes, edges) = (
            TableRowsOfGraph(graph.nodes, CSVEntityTable.columns, graph.texts),
            TableRowsOfGraph(graph.edges, CSVLinkTable.columns, graph.texts)
        )
        var faults = graph.findings
        let about: TableAbout = [(NativeKey.title, graph.title), (.note, graph.note)]
            .compactMap { key, said in
                said.map { said in
                    let (text, place) = (graph.texts.string(said.text), said.place)
                    return (
                        key,
                        CSVScanner.Field(
                            text: text, line: Int(place.line), column: Int(place.column))
                    )
                }
            }
        graph.giveBack(&texts)
        let entities = TableParser.ofEntities(nodes.header, nodes.rows, file: graph.file, about)
        var links = TableParser.ofLinks(edges.header, edges.rows, file: graph.file, about)
        links.settle(.builtIn)
        var trees: [DocumentTree] = []
        for table in [entities, links] {
            let parsed = table.parsed(size: size, into: &texts)
            trees += parsed.trees
            faults.append(contentsOf: parsed.faults)
        }
        return ParsedFile(trees: faults.hasErrors ? [] : trees, faults: faults)
    }
}

/// The rows of a graph as those of a table.
private struct TableRowsOfGraph {
    let header: [CSVScanner.Field]
    let rows: [[CSVScanner.Field]]

    init(_ rows: GenericRows, _ columns: [String], _ texts: TextPool) {
        var names = columns
        var places: [Int?] = []
        for column in rows.columns {
            guard let name = Self.name(of: column) else {
                places.append(nil)
                continue
            }
            if let known = names.firstIndex(of: name) {
                places.append(known)
            } else {
                places.append(names.count)
                names.append(name)
            }
        }
        header = names.map { CSVScanner.Field(text: $0, line: 1, column: 1) }
        self.rows = (0..<rows.count).map { row in
            let place = rows.place(of: row)
            let empty = CSVScanner.Field(
                text: "", line: Int(place.line), column: Int(place.column))
            var fields = [CSVScanner.Field](repeating: empty, count: names.count)
            for cell in rows[row] {
                guard let column = places[Int(cell.column)] else { continue }
                fields[column] = CSVScanner.Field(
                    text: texts.string(cell.text), line: Int(cell.place.line),
                    column: Int(cell.place.column))
            }
            return fields
        }
    }

    /// The column of ours that holds what a column of the file does; nil for what is said again
    /// there for other programs.
    private static func name(of column: GenericRows.Column) -> String? {
        switch column.meaning {
        case .id: "id"
        case .name: "name"
        case .kind: "type"
        case .source: "source"
        case .target: "target"
        case .weight: "weight"
        case .evidence: "sources"
        case .named where column.name.visiblyTrimmed.isEmpty: "attribute"
        case .named: column.name == GenericTables.orientation ? nil : column.name
        // What another program added to a file of ours stays; the times of GEXF are said twice.
        case .attribute: column.name == "spells" ? nil : column.name
        case .isDirected, .date, .from, .to: nil
        }
    }
}
