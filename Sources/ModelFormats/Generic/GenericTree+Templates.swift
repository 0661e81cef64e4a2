import DiffusionModel

/// What many edges say alike, once: maps outside the list of records, for `LinkRows` to point at.
extension GenericTree {
    mutating func writeTemplates() throws(Diagnostic) {
        for row in 0..<graph.edges.count {
            var (kind, time) = (LinkTemplates.StatedKind(), StatedTexts())
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
            var (ofKind, ofTime) = (
                links?.templates.number(of: kind), links?.templates.number(of: time)
            )
            if ofKind == nil { ofKind = try write(kind, at: place) }
            if ofTime == nil { ofTime = try write(time, of: row) }
            links?.templates.append(kind: ofKind ?? 0, time: ofTime ?? -1)
        }
    }

    private mutating func write(
        _ kind: LinkTemplates.StatedKind, at place: GenericRows.Place
    ) throws(Diagnostic) -> Int32 {
        let node = try template(at: place) { tree in
            tree.pair(.kind, kind.text ?? NativeKey.link.text)
        }
        return links?.templates.add(kind, at: node) ?? 0
    }

    private mutating func write(
        _ time: StatedTexts, of row: Int
    ) throws(Diagnostic) -> Int32 {
        let cells = graph.edges[row]
        let node = try template(at: graph.edges.place(of: row)) { tree in
            for cell in cells {
                if case .time(let key)? = tree.links?.roles[Int(cell.column)] {
                    tree.pair(key, cell.text, at: cell.place)
                }
            }
        }
        return links?.templates.add(time, at: node) ?? -1
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
