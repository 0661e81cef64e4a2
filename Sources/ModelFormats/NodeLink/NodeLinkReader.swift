import DiffusionModel

/// Reads nodes and links as NetworkX writes them and D3 takes them.
///
/// Older files of D3 have no ids: their links name nodes by their positions.
struct NodeLinkReader: ~Copyable {
    var filling: JSONGraphFilling
    private var nodes: [Int32] = []
    private var links: [Int32] = []
    private var isDirected: Bool?
    /// The ids of nodes that have one, by their positions.
    private var ids: [TextID?] = []
    private var usesPositions = false
    private let keys: Keys

    /// The keys that are looked for in each node and link.
    private struct Keys {
        let id, name, source, target, key, value: TextID

        init(_ filling: inout JSONGraphFilling) {
            (id, name) = (filling.key("id"), filling.key("name"))
            (source, target) = (filling.key("source"), filling.key("target"))
            (key, value) = (filling.key("key"), filling.key("value"))
        }
    }

    /// What nodes are called by.
    private enum Names {
        case ids, names, positions
    }

    init(_ filling: JSONGraphFilling) {
        self.filling = filling
        keys = Keys(&self.filling)
    }

    mutating func read() {
        guard readTop() else { return }
        let names = nameNodes()
        decideEnds(names)
        for (position, node) in nodes.enumerated() { read(node: node, at: position, names) }
        for link in links { read(link: link) }
        if isDirected == nil, !links.isEmpty {
            filling.graph.note(
                .directedness,
                "The file does not say whether its links have directions ('directed'); they are "
                    + "read without, as NetworkX reads them.")
        }
    }

    // MARK: - The top

    /// Finds the lists of nodes and links; false where there are none.
    private mutating func readTop() -> Bool {
        let document = filling.document
        guard document.root >= 0, document.shape(of: document.root) == .map,
            let list = filling.value(of: "nodes", in: document.root)
        else {
            filling.graph.fail(
                .notAGraph, at: GenericRows.Place(1, 1),
                "This is no graph of nodes and links: it has no list 'nodes' at the top.",
                hint: "Name the format where it is another.")
            return false
        }
        nodes = filling.maps(of: list, called: "nodes")
        var found: [(name: String, value: Int32)] = []
        for pair in document.pairs(of: document.root) {
            switch filling.string(of: pair.key) {
            case "nodes", "multigraph": break
            case "links": found.append(("links", pair.value))
            case "edges": found.append(("edges", pair.value))
            case "directed": readDirected(pair.value)
            case "graph": readGraph(pair.value)
            case "name", "title": filling.take(title: pair.value)
            default: filling.leaveOut(pair, of: "the graph")
            }
        }
        return readLinks(found)
    }

    private mutating func readLinks(_ found: [(name: String, value: Int32)]) -> Bool {
        let document = filling.document
        let filled = found.filter { document.shape(of: $0.value) != .null }
        guard let first = filled.first else {
            filling.graph.fail(
                .missingKey, at: filling.place(of: document.root),
                "The file has 'nodes', and neither 'links' nor 'edges'.",
                hint: "Add \"links\": [] if there are none. NetworkX writes them with "
                    + "node_link_data.")
            return false
        }
        if filled.count > 1 {
            filling.graph.fail(
                .conflictingKeys, at: filling.place(of: filled[1].value),
                "'\(filled[1].name)' stands here, and '\(first.name)' is there already.",
                hint: "Put all links into one list.")
        }
        links = filling.maps(of: first.value, called: first.name)
        return true
    }

    private mutating func readDirected(_ value: Int32) {
        switch filling.string(of: value) {
        case "true": isDirected = true
        case "false": isDirected = false
        case nil where filling.document.shape(of: value) == .null: break
        default:
            filling.graph.fail(
                .invalidValue, at: filling.place(of: value),
                "'directed' is neither true nor false.", hint: "Write one of the two.")
        }
    }

    /// Takes the title of the graph; what it says of itself besides has no place.
    private mutating func readGraph(_ value: Int32) {
        // NetworkX 1 wrote pairs in lists.
        for pair in filling.statements(in: value) { filling.take(about: pair) }
    }

    // MARK: - Names of nodes

    /// Decides what nodes are called by: their ids, else their names, else their positions.
    private mutating func nameNodes() -> Names {
        var names: [TextID?] = []
        for node in nodes {
            var (id, name): (Int32?, Int32?)
            for pair in filling.document.pairs(of: node) {
                switch filling.text(of: pair.key) {
                case keys.id: id = pair.value
                case keys.name: name = pair.value
                default: break
                }
            }
            ids.append(id.flatMap { filling.id($0) })
            names.append(name.flatMap { filling.text(of: $0) })
        }
        if nodes.isEmpty || ids.contains(where: { $0 != nil }) { return .ids }
        let different = Set(names.compactMap { $0 })
        guard different.count == nodes.count else {
            ids = nodes.indices.map { filling.key(String($0)) }
            filling.graph.note(
                .columnUse,
                "No node has an 'id', and their names are not all there or not all different; "
                    + "nodes are called by their positions in the file, from 0.")
            return .positions
        }
        ids = names
        filling.graph.note(.columnUse, "No node has an 'id'; their names are read as ids.")
        return .names
    }

    /// Decides whether links name nodes by their positions, as older files of D3 do.
    private mutating func decideEnds(_ names: Names) {
        var (ends, places): (Set<TextID>, [GenericRows.Place]) = ([], [])
        for link in links {
            for pair in filling.document.pairs(of: link) {
                guard let key = filling.text(of: pair.key), key == keys.source || key == keys.target
                else { continue }
                guard let end = filling.text(of: pair.value),
                    JSONIDs.mayBeNumber(end, filling.graph.texts)
                else { return }
                ends.insert(end)
                places.append(filling.place(of: pair.value))
            }
        }
        if names == .ids {
            // Files with ids may still have links by positions, and never some of each.
            guard ends.isDisjoint(with: ids.compactMap { $0 }),
                ends.allSatisfy({ position($0) != nil })
            else { return }
        }
        guard !ends.isEmpty,
            !QuotedPlaces.quoted(places, in: filling.bytes).contains(true)
        else { return }
        usesPositions = true
        filling.graph.note(
            .columnUse,
            "The ends of links are numbers, which are read as positions of nodes, from 0.")
    }

    /// The position that a text names.
    private func position(_ text: TextID) -> Int? {
        guard let number = Int(filling.graph.texts.string(text)), ids.indices.contains(number)
        else { return nil }
        return number
    }

    // MARK: - Nodes and links

    private mutating func read(node: Int32, at position: Int, _ names: Names) {
        let place = filling.place(of: node)
        guard let id = ids[position] else { return filling.missing("id", of: "node", at: place) }
        filling.graph.nodes.begin(at: place)
        var isNamed = names == .positions
        if isNamed { filling.put(node: .id, id, at: place) }
        for pair in filling.document.pairs(of: node) {
            let key = filling.text(of: pair.key)
            if !isNamed, key == (names == .ids ? keys.id : keys.name) {
                filling.put(node: .id, id, at: filling.place(of: pair.value))
                isNamed = true
            } else if key == keys.id, names == .ids {
                filling.put(node: pair, as: .attribute)
            } else {
                filling.put(node: pair)
            }
        }
    }

    private mutating func read(link: Int32) {
        let place = filling.place(of: link)
        filling.graph.edges.begin(at: place)
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
            // In a file of ours it is the id once more.
            case keys.key where filling.graph.isOurs: break
            // They tell parallel links apart, and are a number for a width: none is a weight.
            case keys.key, keys.value: filling.put(edge: pair, as: .attribute)
            default: filling.put(edge: pair)
            }
        }
        if !hasSource { filling.missing("source", of: "link", at: place) }
        if !hasTarget { filling.missing("target", of: "link", at: place) }
        if isDirected != true { filling.putUndirected(at: place) }
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
        guard usesPositions else { return filling.put(edge: meaning, end, at: place) }
        guard let position = position(end), let id = ids[position] else {
            return filling.graph.fail(
                .unknownEntity, at: place,
                "There is no node at position \(filling.graph.texts.string(end)).",
                hint: "Positions run from 0 to \(ids.count - 1), in the order of 'nodes'.")
        }
        filling.put(edge: meaning, id, at: place)
    }
}
