import DiffusionModel
import Texts

/// Reads GraphML 1.0: keys with defaults, nested graphs, hyperedges, ports, and yEd's labels.
///
/// Nodes of nested graphs are nodes as others, and keep whose part they are as the attribute
/// `parent`. What has no place in a graph (drawings, ports without edges) is named once.
struct GraphMLParser: XMLHandler {
    var graph: GenericGraph
    var keys = GraphMLKeys()
    var left = GraphMLLeftovers()
    private(set) var open: [Open] = []
    private var key: GraphMLKey?
    private var graphs = 0
    /// How many elements are open from the data on that are read, within which nothing is a node or
    /// an edge; the data themselves are not among those that are open.
    private var dataDepth = 0
    private var data = Datum(key: -1, place: GenericRows.Place(1, 1), textStart: 0)
    /// Whether edges of the innermost graph lead from source to target.
    private var areDirected = true
    private var text: [UInt8] = []
    private let id: Int
    private let source: Int
    private let target: Int
    private let edgeID: Int
    private let isDirected: Int

    /// Data whose end has not come.
    private struct Datum {
        /// The place of their key among the keys.
        let key: Int
        let place: GenericRows.Place
        /// Where their own text starts among that of all that is open.
        let textStart: Int
    }

    /// What an open element is.
    enum Sort {
        case node, edge, graph, hyperedge, other
    }

    /// An element whose end has not come.
    struct Open {
        let sort: Sort
        let place: GenericRows.Place
        /// Of a graph whether its edges are directed.
        var isDirected = true
        /// Of a node its id.
        var id: TextID?
        /// What the element is called where it is none of the usual.
        var name = ""
        /// Where its own text starts among that of all that is open.
        var textStart = 0
        /// A node is written when all of it is read, so that nested ones stay apart.
        var cells: [GenericRows.Cell] = []
        /// The keys of the data that the element has.
        var data = PlaceSet()
    }

    /// The graph of a file, as a tree.
    static func parse(
        _ bytes: [UInt8], file: String, into texts: inout TextPool
    ) throws(Diagnostic) -> ParsedFile {
        var parser = GraphMLParser(file, &texts)
        parser.graph.edges.reserve(bytes.count)
        do throws(Diagnostic) {
            try XMLReading.read(bytes, file: file, &parser)
            guard parser.graphs > 0 else { throw parser.graph.noGraph }
        } catch {
            parser.graph.giveBack(&texts)
            throw error
        }
        parser.graph.isOurs = GenericTables.areOurs(
            parser.keys.names(of: .node), parser.keys.names(of: .edge))
        for words in parser.left.words { parser.graph.note(.unsupported, words) }
        return GenericTree.parsed(&parser.graph, size: bytes.count, into: &texts)
    }

    private init(_ file: String, _ texts: inout TextPool) {
        graph = GenericGraph(file: file, texts: &texts)
        id = graph.nodes.column(.id)
        (source, target) = (graph.edges.column(.source), graph.edges.column(.target))
        (edgeID, isDirected) = (graph.edges.column(.id), graph.edges.column(.isDirected))
    }

    // MARK: - Elements

    mutating func start(_ element: XMLElement) throws(Diagnostic) {
        var opened: Open
        if dataDepth > 0 {
            opened = Open(sort: .other, place: element.place, name: element.name)
        } else if element.isCalled("edge") {
            opened = Open(sort: .edge, place: element.place)
            try startEdge(element)
        } else if element.isCalled("data") {
            let key = try startData(element)
            data = Datum(key: key, place: element.place, textStart: text.count)
            dataDepth = 1
            return
        } else if element.isCalled("node") {
            opened = Open(sort: .node, place: element.place)
            try startNode(element, &opened)
        } else {
            opened = try startOther(element)
        }
        if dataDepth > 0 { dataDepth += 1 }
        opened.textStart = text.count
        open.append(opened)
    }

    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) { text.append(contentsOf: bytes) }

    mutating func end() throws(Diagnostic) {
        if dataDepth == 1 {
            dataDepth = 0
            endData()
            return forget(data.textStart)
        }
        guard let closed = open.popLast() else { return }
        switch closed.sort {
        case .node: finish(node: closed)
        case .edge: putDefaults(of: closed)
        case .graph: areDirected = open.last { $0.sort == .graph }?.isDirected ?? true
        case .hyperedge: break
        case .other: endOther(closed)
        }
        if dataDepth > 0 { dataDepth -= 1 }
        forget(closed.textStart)
    }

    /// Lets go of the text of an element that has ended.
    private mutating func forget(_ start: Int) {
        if text.count > start { text.removeLast(text.count - start) }
    }

    private mutating func startOther(_ element: XMLElement) throws(Diagnostic) -> Open {
        guard !open.isEmpty || element.isCalled("graphml") else {
            throw graph.problem(
                .error, .notAGraph, at: element.place,
                "This is XML, but no GraphML: it starts with '\(element.name)'.",
                hint: "GraphML starts with 'graphml'; name the format where it is another.")
        }
        var opened = Open(sort: .other, place: element.place, name: element.name)
        switch opened.name {
        case "key": key = try keys.declared(by: element, &graph)
        case "graph":
            opened = Open(sort: .graph, place: element.place)
            opened.isDirected = startGraph(element)
            areDirected = opened.isDirected
        case "hyperedge":
            opened = Open(sort: .hyperedge, place: element.place)
            startHyperedge(element)
        case "endpoint": try startEndpoint(element)
        case "port": left.ports += 1
        case "locator":
            graph.fail(
                .unsupported, at: element.place,
                "A 'locator' points to another file, and no file but the named ones is read.",
                hint: "Put the graph into this file.")
        default: break
        }
        return opened
    }

    private mutating func endOther(_ closed: Open) {
        switch closed.name {
        case "key":
            if let key { keys.add(key) }
            key = nil
        case "default":
            let standard = plainText(of: closed)
            key?.standard = standard
        case "desc": if dataDepth == 0 { endDescription(closed) }
        case "NodeLabel", "EdgeLabel": endLabel(closed)
        default: break
        }
    }

    /// The text of an element but for that of the elements in it.
    private func plainText(of closed: Open) -> String {
        String(decoding: text[closed.textStart...], as: UTF8.self).trimmed
    }

    // MARK: - Graphs, nodes and edges

    private mutating func startGraph(_ element: XMLElement) -> Bool {
        graphs += 1
        switch element["edgedefault"] {
        case "undirected": return false
        case "directed": return true
        default:
            graph.warn(
                .missingKey, at: element.place,
                "The graph does not say whether its edges are directed; they are read as directed.",
                hint: "Add edgedefault=\"directed\" or edgedefault=\"undirected\".")
            return true
        }
    }

    private mutating func startNode(
        _ element: XMLElement, _ opened: inout Open
    ) throws(Diagnostic) {
        let text = graph.texts.add(try graph.required("id", of: element))
        opened.id = text
        opened.cells.append(
            GenericRows.Cell(column: Int32(id), text: text, place: element.place))
        guard !open.contains(where: { $0.sort == .edge }) else {
            return graph.fail(
                .unsupported, at: element.place, "A node stands within an edge.",
                hint: "Put the graph that the edge holds beside it.")
        }
        if let parent = open.last(where: { $0.sort == .node })?.id {
            let column = Int32(graph.nodes.column(.attribute, "parent"))
            opened.cells.append(
                GenericRows.Cell(column: column, text: parent, place: element.place))
        }
    }

    private mutating func finish(node: Open) {
        open.append(node)
        putDefaults(of: node)
        guard let node = open.popLast() else { return }
        graph.nodes.begin(at: node.place)
        for cell in node.cells { graph.nodes.put(Int(cell.column), cell.text, at: cell.place) }
    }

    /// Keeps a cell of the node that began last of those that are open.
    private mutating func keep(_ column: Int, _ text: TextID, at place: GenericRows.Place) {
        guard let owner = open.lastIndex(where: { $0.sort == .node }) else { return }
        open[owner].cells.append(
            GenericRows.Cell(column: Int32(column), text: text, place: place))
    }

    private mutating func startEdge(_ element: XMLElement) throws(Diagnostic) {
        let place = element.place
        let ends = (
            try graph.required("source", of: element), try graph.required("target", of: element)
        )
        graph.edges.begin(at: place)
        graph.put(edge: source, ends.0, at: place)
        graph.put(edge: target, ends.1, at: place)
        if let id = element.bytes("id") { graph.put(edge: edgeID, id, at: place) }
        let isDirected = element["directed"].map { $0 == "true" || $0 == "1" } ?? areDirected
        if !isDirected { graph.put(edge: self.isDirected, "false", at: place) }
        if let port = element.bytes("sourceport") {
            graph.put(edge: graph.edges.column(.attribute, "sourceport"), port, at: place)
        }
        if let port = element.bytes("targetport") {
            graph.put(edge: graph.edges.column(.attribute, "targetport"), port, at: place)
        }
    }

    private mutating func startHyperedge(_ element: XMLElement) {
        let number = graph.hyperedges.count + 1
        let id = element["id"] ?? "hyperedge-\(number)"
        graph.hyperedges.append(
            GenericGraph.Hyperedge(id: graph.texts.add(id), place: element.place))
    }

    private mutating func startEndpoint(_ element: XMLElement) throws(Diagnostic) {
        let node = try graph.required("node", of: element)
        guard !graph.hyperedges.isEmpty else { return }
        graph.hyperedges[graph.hyperedges.count - 1].members
            .append((graph.texts.add(node), element.place))
        if element["type"].map({ $0 != "undir" }) ?? false { left.directedEnds += 1 }
    }

    // MARK: - Data

    private mutating func startData(_ element: XMLElement) throws(Diagnostic) -> Int {
        let id = try graph.required("key", of: element)
        let owner = open.last?.sort ?? .other
        if let known = keys.position(id, of: owner) { return known }
        let name = String(decoding: id, as: UTF8.self)
        graph.warn(
            .unknownKey, at: element.place,
            "No key '\(name)' is declared; what it holds is kept under that name.",
            hint: "Add <key id=\"\(name)\" for=\"all\" attr.name=\"\(name)\" "
                + "attr.type=\"string\"/>.")
        return keys.add(
            GraphMLKey(
                id: name, name: name, domain: "all", type: "", graphics: nil, place: element.place))
    }

    private mutating func endData() {
        guard let owner = open.indices.last else { return }
        guard !keys.holdsDrawings(data.key) else {
            left.drawings += 1
            return
        }
        guard open[owner].data.insert(data.key) else {
            return graph.fail(
                .duplicateKey, at: data.place,
                "The data '\(keys[data.key].name)' stand twice in one element.",
                hint: "Keep one of the two.")
        }
        let value = text[data.textStart...].trimmedOfBlanks
        guard !value.isEmpty else { return }
        put(graph.texts.add(value), of: data.key, in: open[owner].sort, at: data.place)
    }

    private mutating func put(
        _ value: TextID, of position: Int, in owner: Sort, at place: GenericRows.Place
    ) {
        switch owner {
        case .node:
            keep(keys.column(position, &graph.nodes, isOfNodes: true), value, at: place)
        case .edge:
            graph.edges.put(keys.column(position, &graph.edges, isOfNodes: false), value, at: place)
        case .hyperedge: left.ofHyperedges.insert(keys[position].name)
        case .graph: say(value, keys[position].name, at: place)
        case .other:
            if open.last?.name == "graphml" {
                say(value, keys[position].name, at: place)
            } else {
                left.ofPorts += 1
            }
        }
    }

    /// Takes what a graph says of itself.
    private mutating func say(_ value: TextID, _ name: String, at place: GenericRows.Place) {
        let key = name.lowercased()
        if ["title", "name", "label"].contains(key), graph.title == nil {
            graph.title = (value, place)
        } else if ["note", "description", "comment"].contains(key), graph.note == nil {
            graph.note = (value, place)
        } else {
            left.ofGraph.append(name)
        }
    }

    private mutating func putDefaults(of closed: Open) {
        guard keys.hasStandards else { return }
        for (position, standard) in keys.standards(of: closed.sort)
        where !closed.data.contains(position) {
            put(graph.texts.add(standard), of: position, in: closed.sort, at: closed.place)
        }
    }

    private mutating func endDescription(_ closed: Open) {
        let value = plainText(of: closed)
        guard !value.isEmpty, let owner = open.last else { return }
        let note = graph.texts.add(value)
        switch owner.sort {
        case .node:
            keep(graph.nodes.column(.named, "note", key: "desc"), note, at: closed.place)
        case .edge:
            graph.edges.put(graph.edges.column(.named, "note", key: "desc"), note, at: closed.place)
        case .graph: if graph.note == nil { graph.note = (note, closed.place) }
        default:
            if owner.name == "graphml", graph.note == nil { graph.note = (note, closed.place) }
        }
    }

    /// The first label that yEd writes on a card or a line.
    private mutating func endLabel(_ closed: Open) {
        let value = plainText(of: closed)
        let owner = open.lastIndex { $0.sort == .node || $0.sort == .edge }
        guard !value.isEmpty, let owner else { return }
        guard open[owner].data.insert(GraphMLKeys.label) else {
            left.labels += 1
            return
        }
        if open[owner].sort == .node {
            keep(graph.nodes.column(.name), graph.texts.add(value), at: closed.place)
        } else {
            graph.put(
                edge: graph.edges.column(.attribute, "label", key: "yEd"), value, at: closed.place)
        }
    }
}
