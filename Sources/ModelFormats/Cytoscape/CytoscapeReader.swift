import DiffusionModel

/// Reads the elements of Cytoscape.js: in two lists, in one list with groups, or at the top.
struct CytoscapeReader {
    var filling: JSONGraphFilling
    private let keys: Keys

    /// The keys that are looked for in each element.
    private struct Keys {
        let data, group, position, classes, id, parent, source, target, interaction: TextID
        let key, value: TextID

        init(_ filling: inout JSONGraphFilling) {
            (data, group) = (filling.key("data"), filling.key("group"))
            (position, classes) = (filling.key("position"), filling.key("classes"))
            (id, parent) = (filling.key("id"), filling.key("parent"))
            (source, target) = (filling.key("source"), filling.key("target"))
            interaction = filling.key("interaction")
            (key, value) = (filling.key("key"), filling.key("value"))
        }
    }

    /// Which of the two an element is.
    private enum Group { case nodes, edges }

    init(_ filling: JSONGraphFilling) {
        self.filling = filling
        keys = Keys(&self.filling)
    }

    mutating func read() {
        let (document, root) = (filling.document, filling.document.root)
        guard root >= 0 else { return }
        if document.shape(of: root) == .list {
            read(list: root, called: "elements", nil)
        } else if let elements = filling.value(of: "elements", in: root) {
            readTop(root, without: ["elements"])
            if document.shape(of: elements) == .map {
                filling.refuseTwins(in: elements)
                readLists(in: elements)
            } else {
                read(list: elements, called: "elements", nil)
            }
        } else if filling.value(of: "nodes", in: root) != nil {
            readTop(root, without: ["nodes", "edges"])
            readLists(in: root)
        } else {
            filling.graph.fail(
                .notAGraph, at: GenericRows.Place(1, 1),
                "This is no graph of Cytoscape.js: it has neither 'elements' nor 'nodes' at the "
                    + "top.",
                hint: "Name the format where it is another.")
        }
    }

    // MARK: - The top

    /// Takes the title; how the graph was drawn, and by what, has no place.
    private mutating func readTop(_ top: Int32, without names: Set<String>) {
        for pair in filling.document.pairs(of: top) {
            guard let key = filling.string(of: pair.key), !names.contains(key) else { continue }
            if key == "data", filling.document.shape(of: pair.value) != .scalar {
                for inner in filling.statements(in: pair.value) { filling.take(about: inner) }
            } else if !filling.graph.isOurs || !["directed", "multigraph"].contains(key) {
                filling.leaveOut(pair, of: "the graph")
            }
        }
    }

    private mutating func readLists(in map: Int32) {
        if let nodes = filling.value(of: "nodes", in: map) {
            read(list: nodes, called: "nodes", .nodes)
        }
        if let edges = filling.value(of: "edges", in: map) {
            read(list: edges, called: "edges", .edges)
        }
    }

    // MARK: - Elements

    private mutating func read(list: Int32, called name: String, _ group: Group?) {
        for element in filling.maps(of: list, called: name) {
            let place = filling.place(of: element)
            guard let data = filling.value(of: "data", in: element),
                filling.document.shape(of: data) == .map
            else {
                filling.graph.fail(
                    .missingKey, at: place, "This element has no map 'data'.",
                    hint: "Cytoscape.js wants {\"data\": {\"id\": …}}.")
                continue
            }
            switch group ?? self.group(of: element, data) {
            case .nodes: read(node: element, data)
            case .edges: read(edge: element, data)
            case nil: continue
            }
        }
    }

    /// What an element of one list is: as it says, else what its data shows.
    private mutating func group(of element: Int32, _ data: Int32) -> Group? {
        guard let stated = filling.value(of: "group", in: element) else {
            return filling.value(of: "source", in: data) == nil ? .nodes : .edges
        }
        switch filling.string(of: stated) {
        case "nodes": return .nodes
        case "edges": return .edges
        default:
            filling.graph.fail(
                .invalidValue, at: filling.place(of: stated),
                "'group' is neither \"nodes\" nor \"edges\".", hint: "Write one of the two.")
            return nil
        }
    }

    private mutating func read(node: Int32, _ data: Int32) {
        let place = filling.place(of: node)
        filling.graph.nodes.begin(at: place)
        var isNamed = false
        for pair in filling.document.pairs(of: data) {
            switch filling.text(of: pair.key) {
            case keys.id where !isNamed:
                guard let id = filling.id(pair.value) else { continue }
                filling.put(node: .id, id, at: filling.place(of: pair.value))
                isNamed = true
            case keys.parent: filling.put(node: pair, as: .attribute)
            // In a file of ours it is the id once more.
            case keys.value where filling.graph.isOurs: break
            default: filling.put(node: pair)
            }
        }
        if !isNamed { filling.missing("id", of: "node", at: filling.place(of: data)) }
        for pair in filling.document.pairs(of: node) {
            switch filling.text(of: pair.key) {
            case keys.data, keys.group: break
            case keys.position, keys.classes: filling.put(node: pair, as: .attribute)
            default: filling.leaveOut(pair, of: "nodes")
            }
        }
    }

    private mutating func read(edge: Int32, _ data: Int32) {
        let place = filling.place(of: edge)
        filling.graph.edges.begin(at: place)
        var ends: Set<TextID> = []
        for pair in filling.document.pairs(of: data) {
            guard let key = filling.text(of: pair.key) else { continue }
            switch key {
            case keys.source, keys.target:
                guard let end = filling.id(pair.value) else { continue }
                guard ends.insert(key).inserted else { fallthrough }
                filling.put(
                    edge: key == keys.source ? .source : .target, end,
                    at: filling.place(of: pair.value))
            // In a file of ours the id of an element may not be that of its link.
            case keys.id where filling.graph.isOurs: break
            case keys.key where filling.graph.isOurs: filling.put(edge: pair, as: .id)
            case keys.id where filling.text(of: pair.value) != nil:
                filling.put(edge: pair, as: .id)
            case keys.interaction where filling.text(of: pair.value) != nil:
                filling.put(edge: pair, as: .kind)
            default: filling.put(edge: pair)
            }
        }
        let placeOfData = filling.place(of: data)
        if !ends.contains(keys.source) { filling.missing("source", of: "edge", at: placeOfData) }
        if !ends.contains(keys.target) { filling.missing("target", of: "edge", at: placeOfData) }
        for pair in filling.document.pairs(of: edge) {
            switch filling.text(of: pair.key) {
            case keys.data, keys.group: break
            case keys.classes: filling.put(edge: pair, as: .attribute)
            default: filling.leaveOut(pair, of: "edges")
            }
        }
    }
}
