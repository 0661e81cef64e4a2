import DiffusionModel

/// Reads nodes and links as NetworkX writes them and D3 takes them.
///
/// Each is read as soon as it is parsed, so that no tree of all of them is made. What hangs on the
/// whole file is settled at the end: what nodes are called by, and whether links have directions.
/// Older files of D3 have no ids: their links name nodes by their positions.
struct NodeLinkReader: ~Copyable {
    var filling: JSONGraphFilling
    private let keys: Keys
    /// Whether the first of the nodes or the links is an element of Cytoscape.js.
    private(set) var hasData = false
    /// Whether the first of the nodes, and that of the edges, was looked at for it.
    private var (knowsNodes, knowsEdges) = (false, false)
    /// The ids of nodes that have one, and their names, by their positions.
    var ids: [TextID?] = []
    var names: [TextID?] = []
    /// Where the nodes stand that have no id.
    var unnamed: [GenericRows.Place] = []
    /// Whether any end of a link is no number without quotes.
    var hasOtherEnds = false
    /// Whether links are known to have no direction before the first of them is read.
    var areUndirected: Bool?

    /// The keys that are looked for.
    private struct Keys {
        let nodes, links, edges, data: TextID
        let id, name, source, target, key, value: TextID

        init(_ texts: inout TextPool) {
            (nodes, links) = (texts.add("nodes"), texts.add("links"))
            (edges, data) = (texts.add("edges"), texts.add("data"))
            (id, name) = (texts.add("id"), texts.add("name"))
            (source, target) = (texts.add("source"), texts.add("target"))
            (key, value) = (texts.add("key"), texts.add("value"))
        }
    }

    /// Prepares to read a file; the texts stay where they are.
    init(file: String, size: Int, _ texts: inout TextPool) {
        keys = Keys(&texts)
        filling = JSONGraphFilling(file: file)
        filling.graph.edges.reserve(size)
    }

    // MARK: - Nodes

    private mutating func read(node: Int32) {
        filling.graph.nodes.begin(at: filling.place(of: node))
        var (id, name): (TextID?, TextID?)
        for pair in filling.document.pairs(of: node) {
            let key = filling.text(of: pair.key)
            if key == keys.id {
                guard id == nil, let stated = filling.id(pair.value) else {
                    filling.put(node: pair, as: .attribute)
                    continue
                }
                id = stated
                filling.put(node: .id, stated, at: filling.place(of: pair.value))
            } else {
                if key == keys.name, name == nil { name = filling.text(of: pair.value) }
                filling.put(node: pair)
            }
        }
        ids.append(id)
        names.append(name)
        if id == nil { unnamed.append(filling.place(of: node)) }
    }

    // MARK: - Links

    private mutating func read(link: Int32) {
        let place = filling.place(of: link)
        filling.graph.edges.begin(at: place)
        if filling.graph.edges.count == 1 { areUndirected = statesNoDirection }
        var (hasSource, hasTarget) = (false, false)
        for pair in filling.document.pairs(of: link) {
            switch filling.text(of: pair.key) {
            case keys.source where !hasSource:
                put(end: pair.value, as: .source)
                hasSource = true
            case keys.target where !hasTarget:
                put(end: pair.value, as: .target)
                hasTarget = true
            case keys.id where filling.text(of: pair.value) != nil:
                filling.put(edge: pair, as: .id)
            // They tell parallel links apart, and are a number for a width: none is a weight.
            case keys.key, keys.value: filling.put(edge: pair, as: .attribute)
            default: filling.put(edge: pair)
            }
        }
        if !hasSource { filling.missing("source", of: "link", at: place) }
        if !hasTarget { filling.missing("target", of: "link", at: place) }
        if areUndirected == true { filling.putUndirected(at: place) }
    }

    /// Whether the file has said of links that they have no direction, or that they have one; nil
    /// where it has not said yet.
    private var statesNoDirection: Bool? {
        filling.value(of: "directed", in: filling.document.root)
            .flatMap { filling.string(of: $0) }
            .flatMap { ["true": false, "false": true][$0] }
    }

    private mutating func put(end value: Int32, as meaning: GenericRows.Meaning) {
        let place = filling.place(of: value)
        var stated = value
        if filling.document.shape(of: value) == .map {
            // Simulations of D3 put the nodes themselves in the place of their ids.
            stated = filling.value(of: "id", in: value) ?? value
            filling.leaveOut("nodes written out at the ends of links")
        }
        guard let end = filling.id(stated) else {
            return filling.graph.fail(
                .invalidID, at: place, "The \(meaning) of this link is no id.",
                hint: "Name the id of a node.")
        }
        hasOtherEnds =
            hasOtherEnds || filling.document.shape(of: value) != .scalar
            || filling.document.isQuoted(value) || !JSONIDs.mayBeNumber(end, filling.graph.texts)
        filling.put(edge: meaning, end, at: place)
    }
}

extension NodeLinkReader: JSONItemTaker {
    func takes(itemsUnder key: TextID) -> Bool {
        key == keys.nodes || key == keys.links || key == keys.edges
    }

    mutating func take(_ item: Int32, under key: TextID, from builder: inout TreeBuilder) {
        filling.change(places: &builder)
        defer { filling.change(places: &builder) }
        if key == keys.nodes ? !knowsNodes : key == keys.edges && !knowsEdges {
            if key == keys.nodes { knowsNodes = true } else { knowsEdges = true }
            hasData = hasData || filling.holdsMap(under: keys.data, in: item)
        }
        guard filling.isMap(item, in: filling.graph.texts.string(key)) else { return }
        if key == keys.nodes { read(node: item) } else { read(link: item) }
    }
}
