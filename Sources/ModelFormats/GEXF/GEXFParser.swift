import DiffusionModel
import Texts

/// Reads GEXF 1.1 to 1.3: attributes with defaults, hierarchies, spells, moments and slices.
///
/// Elements are known by their names without regard to namespaces, which contradict the stated
/// version in many files. Times that are dates become the dates of links; times that are numbers
/// are kept as attributes, for a number is no date.
struct GEXFParser: XMLHandler {
    var graph: GenericGraph
    var left = GEXFLeftovers()
    private var attributes = (nodes: GEXFAttributes(), edges: GEXFAttributes())
    private var declaresEdges = false
    private var open: [Open] = []
    private var hasGraph = false
    private var isDirected = false
    private var text: [UInt8] = []
    /// How many elements are open from the value on that is read.
    private var depthOfValue = 0
    /// The values of all open nodes and edges.
    private var values: [GEXFValue] = []
    private let columns: GEXFColumns

    /// What an open element is.
    private enum Sort {
        case node, edge, other
    }

    /// An element whose end has not come.
    private struct Open {
        let sort: Sort
        let place: GenericRows.Place
        var name = ""
        /// Of a node its id.
        var id: TextID?
        var textStart = 0
        var valuesStart = 0
        var times = GEXFTimes()
        /// A node is written when all of it is read, so that nested ones stay apart.
        var cells: [GenericRows.Cell] = []
    }

    /// The graph of a file, as a tree.
    static func parse(
        _ bytes: [UInt8], file: String, into texts: inout TextPool
    ) throws(Diagnostic) -> ParsedFile {
        var parser = GEXFParser(file, &texts)
        parser.graph.edges.reserve(bytes.count)
        do throws(Diagnostic) {
            try XMLReading.read(bytes, file: file, &parser)
            guard parser.hasGraph else { throw parser.graph.noGraph }
        } catch {
            parser.graph.giveBack(&texts)
            throw error
        }
        parser.graph.isOurs = GenericTables.areOurs(
            parser.attributes.nodes.names + ["name"],
            parser.attributes.edges.names + ["type", "weight"])
        if parser.graph.isOurs { parser.left.meta = [] }
        for words in parser.left.words { parser.graph.note(.unsupported, words) }
        return GenericTree.parsed(&parser.graph, size: bytes.count, into: &texts)
    }

    private init(_ file: String, _ texts: inout TextPool) {
        graph = GenericGraph(file: file, texts: &texts)
        columns = GEXFColumns(&graph)
    }

    // MARK: - Elements

    mutating func start(_ element: XMLElement) throws(Diagnostic) {
        guard !open.isEmpty || element.isCalled("gexf") else {
            throw graph.problem(
                .error, .notAGraph, at: element.place,
                "This is XML, but no GEXF: it starts with '\(element.name)'.",
                hint: "GEXF starts with 'gexf'; name the format where it is another.")
        }
        // Values have nothing in them, and are too many to be kept open.
        if depthOfValue > 0 || element.isCalled("attvalue") {
            depthOfValue += 1
            return try depthOfValue == 1 ? take(element) : ()
        }
        var opened: Open
        if element.isCalled("edge") {
            opened = Open(sort: .edge, place: element.place)
            opened.times.take(element)
            try startEdge(element)
        } else if element.isCalled("node") {
            opened = Open(sort: .node, place: element.place)
            opened.times.take(element)
            try startNode(element, &opened)
        } else if element.isCalled("attvalues") {
            opened = Open(sort: .other, place: element.place)
        } else {
            opened = Open(sort: .other, place: element.place, name: element.name)
            try startOther(element, opened.name)
        }
        (opened.textStart, opened.valuesStart) = (text.count, values.count)
        open.append(opened)
    }

    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) { text.append(contentsOf: bytes) }

    mutating func end() throws(Diagnostic) {
        if depthOfValue > 0 {
            depthOfValue -= 1
            return
        }
        guard let closed = open.popLast() else { return }
        switch closed.sort {
        case .node: finish(node: closed)
        case .edge: finish(edge: closed)
        case .other: if !closed.name.isEmpty { endOther(closed) }
        }
        if closed.sort != .other { values.removeLast(values.count - closed.valuesStart) }
        if text.count > closed.textStart { text.removeLast(text.count - closed.textStart) }
    }

    private mutating func startOther(
        _ element: XMLElement, _ name: String
    ) throws(Diagnostic) {
        switch name {
        case "graph": startGraph(element)
        case "attributes": declaresEdges = element["class"] == "edge"
        case "attribute":
            if declaresEdges {
                try attributes.edges.declare(element, &graph)
            } else {
                try attributes.nodes.declare(element, &graph)
            }
        case "spell", "slice": if let owner { open[owner].times.take(element) }
        case "parent":
            if let owner, let parent = element.bytes("for") {
                keep("parent", graph.texts.add(parent), in: owner, at: element.place)
            }
        case "color", "position", "size", "shape", "thickness": takeLook(element, name)
        default: break
        }
    }

    private mutating func endOther(_ closed: Open) {
        let value = String(decoding: text[closed.textStart...], as: UTF8.self).trimmed
        guard !value.isEmpty else { return }
        switch closed.name {
        case "default":
            if declaresEdges {
                attributes.edges.setStandard(value)
            } else {
                attributes.nodes.setStandard(value)
            }
        case "description": graph.note = (graph.texts.add(value), closed.place)
        case "title": graph.title = (graph.texts.add(value), closed.place)
        case "creator", "keywords": left.meta.append(closed.name)
        default: break
        }
    }

    /// The node or the edge that what is read belongs to.
    private var owner: Int? { open.lastIndex { $0.sort != .other } }

    private mutating func startGraph(_ element: XMLElement) {
        hasGraph = true
        isDirected = element["defaultedgetype"] == "directed"
        var times = GEXFTimes()
        times.take(element)
        if element["mode"] == "slice", !times.isEmpty { left.slice = times.text }
    }

    // MARK: - Nodes and edges

    private mutating func startNode(
        _ element: XMLElement, _ opened: inout Open
    ) throws(Diagnostic) {
        let place = element.place
        let id = graph.texts.add(try graph.required("id", of: element))
        opened.id = id
        opened.cells.append(columns.nodeID.cell(id, place))
        if let label = element.bytes("label") {
            opened.cells.append(columns.name.cell(graph.texts.add(label), place))
        }
        let within = open.last { $0.sort == .node }?.id
        if let parent = element.bytes("pid").map({ graph.texts.add($0) }) ?? within {
            let column = graph.nodes.column(.attribute, "parent")
            opened.cells.append(column.cell(parent, place))
        }
    }

    private mutating func startEdge(_ element: XMLElement) throws(Diagnostic) {
        let place = element.place
        let ends = (
            try graph.required("source", of: element), try graph.required("target", of: element)
        )
        graph.edges.begin(at: place)
        graph.put(edge: columns.source, ends.0, at: place)
        graph.put(edge: columns.target, ends.1, at: place)
        if let id = element.bytes("id") { graph.put(edge: columns.edgeID, id, at: place) }
        if let weight = element.bytes("weight") {
            graph.put(edge: columns.weight, weight, at: place)
        }
        if let kind = element.bytes("kind") {
            graph.put(edge: graph.edges.column(.kind), kind, at: place)
        }
        if let label = element.bytes("label") {
            graph.put(edge: graph.edges.column(.attribute, "label"), label, at: place)
        }
        if !(element["type"].map { $0.lowercased() == "directed" } ?? isDirected) {
            graph.put(edge: columns.isDirected, "false", at: place)
        }
    }

    private mutating func finish(node: Open) {
        graph.nodes.begin(at: node.place)
        for cell in node.cells { graph.nodes.put(Int(cell.column), cell.text, at: cell.place) }
        for value in said(by: node, attributes.nodes) {
            let column = attributes.nodes.column(value.attribute, &graph.nodes)
            graph.nodes.put(column, value.text, at: value.place)
        }
        guard !node.times.isEmpty else { return }
        graph.put(node: graph.nodes.column(.attribute, "spells"), node.times.text, at: node.place)
    }

    private mutating func finish(edge: Open) {
        for cell in edge.cells { graph.edges.put(Int(cell.column), cell.text, at: cell.place) }
        for value in said(by: edge, attributes.edges) {
            let column = attributes.edges.column(value.attribute, &graph.edges)
            graph.edges.put(column, value.text, at: value.place)
        }
        if !edge.times.isEmpty { put(edge.times, of: edge.place) }
    }

    /// Puts the times of the newest edge.
    private mutating func put(_ times: GEXFTimes, of place: GenericRows.Place) {
        switch times.dated {
        case .moment(let day): graph.put(edge: graph.edges.column(.date), day, at: place)
        case .lasting(let from, let to):
            if let from { graph.put(edge: graph.edges.column(.from), from, at: place) }
            graph.put(edge: graph.edges.column(.to), to ?? "..", at: place)
        case .numbers: left.undated += 1
        }
        let isNumbers = if case .numbers = times.dated { true } else { false }
        guard isNumbers || !times.isOne else { return }
        if !isNumbers { left.pieces += 1 }
        graph.put(edge: graph.edges.column(.attribute, "spells"), times.text, at: place)
    }

    // MARK: - Values

    private mutating func take(_ element: XMLElement) throws(Diagnostic) {
        guard let owner else { return }
        let isEdge = open[owner].sort == .edge
        guard let id = element.bytes("for") ?? element.bytes("id") else {
            throw graph.problem(
                .error, .missingKey, at: element.place, "The value does not say of what it is.",
                hint: "Add for=\"…\" with the id of an attribute.")
        }
        let known = isEdge ? attributes.edges.position(id) : attributes.nodes.position(id)
        let attribute = known ?? declare(String(decoding: id, as: UTF8.self), isEdge, element)
        guard let value = element.bytes("value") else { return }
        var times = GEXFTimes()
        times.take(element)
        values.append(
            GEXFValue(
                attribute: attribute, text: graph.texts.add(value), times: times,
                place: element.place))
    }

    private mutating func declare(
        _ id: String, _ isEdge: Bool, _ element: XMLElement
    ) -> Int {
        graph.warn(
            .unknownKey, at: element.place,
            "No attribute '\(id)' of \(isEdge ? "edges" : "nodes") is declared; its values are "
                + "kept under that name.")
        return isEdge ? attributes.edges.add(id, id) : attributes.nodes.add(id, id)
    }

    /// The values of a node or an edge, those by default among them, one for each attribute.
    private mutating func said(
        by owner: Open, _ attributes: GEXFAttributes
    ) -> ArraySlice<GEXFValue> {
        let own = values[owner.valuesStart...]
        var (seen, isPlain) = (PlaceSet(), attributes.standards.isEmpty)
        for value in own {
            isPlain = seen.insert(value.attribute) && value.times.isEmpty && isPlain
        }
        if isPlain { return own }
        var all = Dictionary(grouping: own, by: \.attribute).values.map { same in
            same.count == 1 && same[0].times.isEmpty
                ? same[0] : same[0].saying(graph.texts.add(GEXFValue.text(of: same, graph.texts)))
        }
        for (attribute, text) in attributes.standards where !seen.contains(attribute) {
            all.append(
                GEXFValue(
                    attribute: attribute, text: graph.texts.add(text), times: GEXFTimes(),
                    place: owner.place))
        }
        return all.sorted { $0.attribute < $1.attribute }[...]
    }

    private mutating func keep(
        _ name: String, _ text: TextID, in owner: Int, at place: GenericRows.Place
    ) {
        let column =
            open[owner].sort == .node
            ? graph.nodes.column(.attribute, name) : graph.edges.column(.attribute, name)
        guard !open[owner].cells.contains(where: { $0.column == Int32(column) }) else { return }
        open[owner].cells.append(column.cell(text, place))
    }

    /// Keeps how Gephi draws something, under the names that its tables have.
    private mutating func takeLook(_ element: XMLElement, _ sort: String) {
        guard let owner else { return }
        for (name, value) in element.all where !name.hasPrefix("xmlns") && !value.isEmpty {
            let key = name == "value" || name == "hex" ? sort : "\(sort).\(name)"
            keep("viz.\(key)", graph.texts.add(value), in: owner, at: element.place)
        }
    }
}

/// The columns that most nodes and edges have.
private struct GEXFColumns {
    let nodeID: Int
    let name: Int
    let source: Int
    let target: Int
    let edgeID: Int
    let weight: Int
    let isDirected: Int

    init(_ graph: inout GenericGraph) {
        (nodeID, name) = (graph.nodes.column(.id), graph.nodes.column(.name))
        (source, target) = (graph.edges.column(.source), graph.edges.column(.target))
        (edgeID, weight) = (graph.edges.column(.id), graph.edges.column(.weight, "weight"))
        isDirected = graph.edges.column(.isDirected)
    }
}

extension Int {
    /// A cell of the column at this position.
    fileprivate func cell(_ text: TextID, _ place: GenericRows.Place) -> GenericRows.Cell {
        GenericRows.Cell(column: Int32(self), text: text, place: place)
    }
}
