import DiffusionModel

/// A file of ours, whose keys are those of the columns that it lists.
extension GMLParser {
    /// Takes the list of columns of nodes or of edges; false for what is no such list.
    mutating func take(columns text: TextID, _ key: String) -> Bool {
        switch key {
        case GenericTables.attributesOfNodes:
            declared.nodes = CellText.values(graph.texts.string(text))
        case GenericTables.attributesOfEdges:
            declared.edges = CellText.values(graph.texts.string(text))
        default: return false
        }
        return true
    }

    /// Puts the nodes and edges into the graph as rows of our tables, under their real ids.
    mutating func putRowsOfOurs() {
        graph.isOurs = true
        left.forgetNames()
        let id = graph.nodes.column(.id)
        let names = GMLKeys.columns(declared.nodes)
        var ids: [TextID: TextID] = [:]
        for row in nodes.rows {
            graph.nodes.begin(at: row.place)
            let cells = nodes.values(row, &graph.texts)
            let own = cells.first { paths.name($0.path) == GMLKeys.id }
            let stated = own ?? cells.first { paths.name($0.path) == Self.label }
            if let stated = stated ?? row.ids[0] {
                graph.nodes.put(id, stated.text, at: stated.place)
                if let number = row.ids[0] { ids[number.text] = stated.text }
            }
            for cell in cells {
                let key = paths.name(cell.path)
                guard key != GMLKeys.id, key != Self.label else { continue }
                let column = graph.nodes.column(.named, names[key] ?? key)
                graph.nodes.put(column, cell.text, at: cell.place)
            }
        }
        putEdgesOfOurs(ids)
    }

    /// What stands under this key is said again for other programs.
    private static let label = "label"
    private static let number = "key"

    private mutating func putEdgesOfOurs(_ ids: [TextID: TextID]) {
        let (source, target) = (graph.edges.column(.source), graph.edges.column(.target))
        let id = graph.edges.column(.id, GMLKeys.id)
        let names = GMLKeys.columns(declared.edges)
        for row in edges.rows {
            guard let tail = row.ids[0], let head = row.ids[1] else { continue }
            graph.edges.begin(at: row.place)
            graph.edges.put(source, ids[tail.text] ?? tail.text, at: tail.place)
            graph.edges.put(target, ids[head.text] ?? head.text, at: head.place)
            for cell in edges.values(row, &graph.texts) {
                let key = paths.name(cell.path)
                // NetworkX tells parallel edges apart by numbers, which are no attributes.
                guard key != Self.label, key != Self.number else { continue }
                let column =
                    key == GMLKeys.id ? id : graph.edges.column(.named, names[key] ?? key)
                graph.edges.put(column, cell.text, at: cell.place)
            }
        }
    }
}
