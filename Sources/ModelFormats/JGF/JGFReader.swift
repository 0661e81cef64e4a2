import DiffusionModel

/// Reads JSON Graph Format: version 1 has a list of nodes, version 2 a map of them by their ids.
struct JGFReader: ~Copyable {
    var filling: JSONGraphFilling
    /// Nodes that are declared, and the number of the graph that does.
    private var declared: [TextID: Int] = [:]
    /// The ids that nodes of the graph at hand have instead of those that an earlier one has too.
    private var own: [TextID: TextID] = [:]
    private var apart = 0
    private var titles: [String] = []
    /// The number of the graph that is read, and what it is called where there are several.
    private var number = 0
    private var called: (text: TextID, place: GenericRows.Place)?
    private var directedHyperedges = 0
    /// The positions of hyperedges without an id.
    private var unnamed: [Int] = []
    private let keys: Keys

    /// The keys that are looked for in each node and edge.
    private struct Keys {
        let id, label, metadata, source, target, relation, directed, nodes: TextID

        init(_ filling: inout JSONGraphFilling) {
            (id, label) = (filling.key("id"), filling.key("label"))
            (metadata, nodes) = (filling.key("metadata"), filling.key("nodes"))
            (source, target) = (filling.key("source"), filling.key("target"))
            (relation, directed) = (filling.key("relation"), filling.key("directed"))
        }
    }

    init(_ filling: JSONGraphFilling) {
        self.filling = filling
        keys = Keys(&self.filling)
    }

    mutating func read() {
        let (document, root) = (filling.document, filling.document.root)
        var graphs: [Int32] = []
        var isFound = false
        for pair in document.pairs(of: root) {
            switch filling.string(of: pair.key) {
            case "graph" where document.shape(of: pair.value) == .map:
                graphs.append(pair.value)
                isFound = true
            case "graphs" where document.shape(of: pair.value) != .null:
                graphs += filling.maps(of: pair.value, called: "graphs")
                isFound = true
            default: filling.leaveOut(pair, of: "the file")
            }
        }
        guard isFound else {
            return filling.graph.fail(
                .notAGraph, at: GenericRows.Place(1, 1),
                "This is no JSON Graph Format: it has neither a map 'graph' nor a list 'graphs'.",
                hint: "Name the format where it is another.")
        }
        for graph in graphs { read(graph, isOne: graphs.count == 1) }
        nameHyperedges()
        say(root)
    }

    /// Gives ids to hyperedges that have none, for each becomes an item by itself.
    private mutating func nameHyperedges() {
        var taken = Set(filling.graph.hyperedges.compactMap(\.id))
        taken.formUnion(filling.graph.hyperedges.flatMap(\.members).map(\.text))
        var number = 0
        for index in unnamed {
            var id: TextID
            repeat {
                number += 1
                id = filling.key("hyperedge-\(number)")
            } while declared[id] != nil || taken.contains(id)
            filling.graph.hyperedges[index].id = id
        }
    }

    /// Says what holds for the whole file.
    private mutating func say(_ root: Int32) {
        if !titles.isEmpty {
            filling.graph.title = (
                filling.key(titles.joined(separator: " + ")), filling.place(of: root)
            )
        }
        if apart > 0 {
            filling.graph.warn(
                .duplicateID, at: filling.place(of: root),
                "\(apart) \(apart == 1 ? "node has an id" : "nodes have ids") that an earlier "
                    + "graph of the file has too; what the graphs mean by it stays apart, with the "
                    + "number of the graph behind the id.",
                hint: "Where they mean the same, give it to one graph, or write a file for each.")
        }
        if directedHyperedges > 0 {
            filling.graph.note(
                .unsupported,
                "\(directedHyperedges) hyperedges have sources and targets; all are read as "
                    + "parties.")
        }
    }

    // MARK: - Graphs

    private mutating func read(_ graph: Int32, isOne: Bool) {
        number += 1
        own = [:]
        filling.refuseTwins(in: graph)
        let document = filling.document
        var isDirected = true
        var (nodes, edges, hyperedges): (Int32?, Int32?, Int32?)
        var (id, label): (Int32?, Int32?)
        for pair in filling.document.pairs(of: graph)
        where filling.document.shape(of: pair.value) != .null {
            switch filling.string(of: pair.key) {
            case "nodes": nodes = pair.value
            case "edges": edges = pair.value
            case "hyperedges": hyperedges = pair.value
            case "directed": isDirected = readDirected(pair.value) ?? true
            case "id": id = pair.value
            case "label": label = pair.value
            case "metadata" where isOne && document.shape(of: pair.value) == .map:
                for inner in document.pairs(of: pair.value) { filling.take(about: inner) }
            default: filling.leaveOut(pair, of: "the graph")
            }
        }
        if let label, let text = filling.string(of: label), !text.isEmpty { titles.append(text) }
        called = nil
        if !isOne, let name = id ?? label, let text = filling.text(of: name) {
            called = (text, filling.place(of: name))
        } else if let id, filling.string(of: id) != "" {
            filling.leaveOut("'id' of the graph")
        }
        if let nodes { read(nodes: nodes) }
        for edge in edges.map({ filling.maps(of: $0, called: "edges") }) ?? [] {
            read(edge: edge, isDirected)
        }
        for edge in hyperedges.map({ filling.maps(of: $0, called: "hyperedges") }) ?? [] {
            read(hyperedge: edge)
        }
    }

    private mutating func readDirected(_ value: Int32) -> Bool? {
        switch filling.string(of: value) {
        case "true": return true
        case "false": return false
        default:
            filling.graph.fail(
                .invalidValue, at: filling.place(of: value),
                "'directed' is neither true nor false.", hint: "Write one of the two.")
            return nil
        }
    }

    // MARK: - Nodes

    private mutating func read(nodes: Int32) {
        let document = filling.document
        guard document.shape(of: nodes) == .map else {
            for node in filling.maps(of: nodes, called: "nodes") {
                guard let value = filling.value(of: "id", in: node), let id = filling.id(value)
                else {
                    filling.missing("id", of: "node", at: filling.place(of: node))
                    continue
                }
                read(node: node, id, at: filling.place(of: value))
            }
            return
        }
        for pair in document.pairs(of: nodes) {
            guard let id = filling.id(pair.key) else {
                filling.graph.fail(
                    .invalidID, at: filling.place(of: pair.key), "The id of this node is empty.",
                    hint: "Give it one.")
                continue
            }
            guard [.map, .null].contains(document.shape(of: pair.value)) else {
                filling.graph.fail(
                    .wrongShape, at: filling.place(of: pair.value),
                    "What is said of a node is no map of keys and values.",
                    hint: "Write {} if there is nothing to say.")
                continue
            }
            read(node: pair.value, id, at: filling.place(of: pair.key))
        }
    }

    private mutating func read(node: Int32, _ stated: TextID, at place: GenericRows.Place) {
        var id = stated
        // Ids are those of one graph, and nothing is united that the file keeps apart.
        if let known = declared[stated], known != number {
            id = filling.key("\(filling.graph.texts.string(stated)) (\(number))")
            own[stated] = id
            apart += 1
        }
        declared[id] = number
        filling.graph.nodes.begin(at: place)
        filling.put(node: .id, id, at: place)
        for pair in filling.document.pairs(of: node) {
            switch filling.text(of: pair.key) {
            case keys.id: break
            case keys.label: filling.put(node: pair, as: .name)
            case keys.metadata where filling.document.shape(of: pair.value) == .map:
                for inner in filling.document.pairs(of: pair.value) { filling.put(node: inner) }
            default: filling.put(node: pair, as: .attribute)
            }
        }
        if let called {
            let column = filling.graph.nodes.column(.attribute, "graph", key: "of the file")
            filling.graph.nodes.put(column, called.text, at: place)
        }
    }

    // MARK: - Edges

    private mutating func read(edge: Int32, _ standard: Bool) {
        let place = filling.place(of: edge)
        filling.graph.edges.begin(at: place)
        var isDirected = standard
        var ends: Set<TextID> = []
        for pair in filling.document.pairs(of: edge)
        where filling.document.shape(of: pair.value) != .null {
            guard let key = filling.text(of: pair.key) else { continue }
            switch key {
            case keys.source, keys.target:
                guard let end = filling.id(pair.value), ends.insert(key).inserted else { continue }
                filling.put(
                    edge: key == keys.source ? .source : .target, own[end] ?? end,
                    at: filling.place(of: pair.value))
            case keys.id: filling.put(edge: pair, as: .id)
            case keys.relation: filling.put(edge: pair, as: .kind)
            case keys.directed: isDirected = readDirected(pair.value) ?? standard
            case keys.metadata where filling.document.shape(of: pair.value) == .map:
                for inner in filling.document.pairs(of: pair.value) { filling.put(edge: inner) }
            default: filling.put(edge: pair, as: .attribute)
            }
        }
        if !ends.contains(keys.source) { filling.missing("source", of: "edge", at: place) }
        if !ends.contains(keys.target) { filling.missing("target", of: "edge", at: place) }
        if !isDirected { filling.putUndirected(at: place) }
        if let called {
            let column = filling.graph.edges.column(.attribute, "graph", key: "of the file")
            filling.graph.edges.put(column, called.text, at: place)
        }
    }

    private mutating func read(hyperedge: Int32) {
        var edge = GenericGraph.Hyperedge(place: filling.place(of: hyperedge))
        var isSplit = false
        var seen: Set<TextID> = []
        for pair in filling.document.pairs(of: hyperedge) {
            switch filling.text(of: pair.key) {
            case keys.id: edge.id = filling.id(pair.value)
            case keys.nodes, keys.source, keys.target:
                isSplit = isSplit || filling.text(of: pair.key) != keys.nodes
                for member in filling.document.items(of: pair.value) {
                    guard let id = filling.id(member), seen.insert(id).inserted else { continue }
                    edge.members.append((own[id] ?? id, filling.place(of: member)))
                }
            default: filling.leaveOut(pair, of: "hyperedges")
            }
        }
        guard !edge.members.isEmpty else {
            return filling.graph.fail(
                .missingKey, at: edge.place, "This hyperedge names no nodes.",
                hint: "Add \"nodes\", or \"source\" and \"target\", with lists of ids.")
        }
        if isSplit { directedHyperedges += 1 }
        if edge.id == nil { unnamed.append(filling.graph.hyperedges.count) }
        filling.graph.hyperedges.append(edge)
    }
}
