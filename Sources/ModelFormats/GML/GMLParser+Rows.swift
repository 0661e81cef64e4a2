import DiffusionModel

extension GMLParser {
    /// Puts the nodes and edges into the graph, those without an id under the next free number.
    mutating func putRows() {
        var seen: [TextID: GenericRows.Place] = [:]
        var next = max(highest(of: nodes.rows), highest(of: edges.rows)) + 1
        let id = graph.nodes.column(.id)
        sayWhichHaveNoID(from: next)
        for row in nodes.rows {
            graph.nodes.begin(at: row.place)
            if let cell = row.ids[0] {
                if let first = seen.updateValue(cell.place, forKey: cell.text) {
                    graph.fail(
                        .duplicateID, at: cell.place,
                        "Two nodes have the id '\(graph.texts.string(cell.text))'; first at line "
                            + "\(first.line).", hint: "Give one of the two another id.")
                }
                graph.nodes.put(id, cell.text, at: cell.place)
            } else {
                graph.put(node: id, String(next), at: row.place)
                next += 1
            }
            for cell in nodes.values(row, &graph.texts) {
                let column = paths.column(cell.path, of: 0) { name, isNested in
                    name == "label" && !isNested
                        ? graph.nodes.column(.name)
                        : graph.nodes.column(isNested ? .attribute : .named, name)
                }
                graph.nodes.put(column, cell.text, at: cell.place)
            }
        }
        putEdges()
    }

    private mutating func putEdges() {
        let (source, target) = (graph.edges.column(.source), graph.edges.column(.target))
        for row in edges.rows {
            guard let tail = row.ids[0], let head = row.ids[1] else { continue }
            graph.edges.begin(at: row.place)
            graph.edges.put(source, tail.text, at: tail.place)
            graph.edges.put(target, head.text, at: head.place)
            if !row.isDirected {
                graph.put(edge: graph.edges.column(.isDirected), "false", at: row.place)
            }
            for cell in edges.values(row, &graph.texts) {
                let column = paths.column(cell.path, of: 1) { name, isNested in
                    switch name {
                    case "id": graph.edges.column(.id, name)
                    case "label": graph.edges.column(.attribute, name)
                    default: graph.edges.column(isNested ? .attribute : .named, name)
                    }
                }
                graph.edges.put(column, cell.text, at: cell.place)
            }
        }
    }

    private mutating func sayWhichHaveNoID(from number: Int) {
        let nameless = nodes.rows.filter { $0.ids[0] == nil }
        guard let first = nameless.first else { return }
        graph.warn(
            .missingKey, at: first.place,
            nameless.count == 1
                ? "The node has no 'id'; it is read as '\(number)'."
                : "\(nameless.count) nodes have no 'id'; they are read as '\(number)' and on.",
            hint: "Add 'id' with a number that no other node has.")
    }

    /// The highest number among ids.
    private func highest(of rows: [GMLRows.Row]) -> Int {
        var highest = 0
        for row in rows {
            for cell in row.ids {
                guard let cell, let number = Int32(graph.texts.string(cell.text)) else { continue }
                highest = max(highest, Int(number))
            }
        }
        return highest
    }
}
