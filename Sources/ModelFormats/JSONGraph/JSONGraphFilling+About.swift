import DiffusionModel

/// What files of ours say of themselves, so that they are read as the tables that they hold.
extension JSONGraphFilling {
    /// The pairs of a map, or of a list of pairs as NetworkX writes them.
    func statements(in value: Int32) -> [(key: Int32, value: Int32)] {
        let pairs = Array(document.pairs(of: value))
        return pairs
            + document.items(of: value).compactMap { item in
                let pair = Array(document.items(of: item))
                return pair.count == 2 ? (key: pair[0], value: pair[1]) : nil
            }
    }

    /// Takes what a graph says of itself: its title, its note, which attributes there are.
    mutating func take(about pair: (key: Int32, value: Int32)) {
        switch string(of: pair.key) {
        case "name", "title": take(title: pair.value)
        case "note" where text(of: pair.value) != nil: take(note: pair.value)
        case GenericTables.attributesOfNodes: declared.nodes = texts(of: pair.value)
        case GenericTables.attributesOfEdges: declared.edges = texts(of: pair.value)
        default: leaveOut(pair, of: "the graph")
        }
        graph.isOurs = declared.areOurs
    }

    /// Counts lists of attributes that are none of ours.
    mutating func leaveOutDeclared() {
        if declared != DeclaredAttributes() { leaveOut("lists of attributes") }
    }

    private func texts(of list: Int32) -> [String] {
        document.items(of: list).compactMap { string(of: $0) }
    }

    private mutating func take(note value: Int32) {
        guard graph.note == nil, let text = text(of: value), text != TextPool.nothing
        else { return }
        graph.note = (text, place(of: value))
    }
}

/// The attributes that a file says it has, in the words of our tables if it is one of ours.
struct DeclaredAttributes: Hashable {
    var nodes: [String] = []
    var edges: [String] = []

    /// Whether they are all that the columns of our tables are.
    var areOurs: Bool { GenericTables.areOurs(nodes, edges) }
}
