import DiffusionModel

/// What many edges say alike, once: maps outside the list of records, for `LinkRows` to point at.
extension GenericTree {
    mutating func writeTemplates() throws(Diagnostic) {
        for row in 0..<graph.edges.count {
            var (kind, time) = (LinkRows.StatedKind(), StatedTexts())
            var place = graph.edges.place(of: row)
            for cell in graph.edges[row] {
                switch links?.roles[Int(cell.column)] {
                case .word?:
                    switch edges.reading(of: cell) {
                    case .kind: (kind.text, place) = (cell.text, cell.place)
                    case .undirected: kind.isUndirected = true
                    case .directed, .attribute: break
                    }
                case .time(let key)?: time.set(key, cell.text)
                default: break
                }
            }
            if links?.kinds[kind] == nil { try write(kind, at: place) }
            if time != StatedTexts(), links?.times[time] == nil { try write(time, of: row) }
        }
    }

    private mutating func write(
        _ kind: LinkRows.StatedKind, at place: GenericRows.Place
    ) throws(Diagnostic) {
        let node = try template(at: place) { tree in
            tree.pair(.kind, kind.text ?? NativeKey.link.text)
        }
        links?.kinds[kind] = node
    }

    private mutating func write(_ time: StatedTexts, of row: Int) throws(Diagnostic) {
        let cells = graph.edges[row]
        let node = try template(at: graph.edges.place(of: row)) { tree in
            for cell in cells {
                if case .time(let key)? = tree.links?.roles[Int(cell.column)] {
                    tree.pair(key, cell.text, at: cell.place)
                }
            }
        }
        links?.times[time] = node
    }

    /// A map outside the records; gives its node.
    private mutating func template(
        at place: GenericRows.Place, _ body: (inout GenericTree) -> Void
    ) throws(Diagnostic) -> Int32 {
        self.place = place
        let node = builder.newest + 1
        try begin(.map)
        body(&self)
        builder.end()
        return node
    }
}
