import DiffusionModel

/// Writes a graph of another program as the records of JSON Lines, each value at its own place.
struct GenericTree {
    let graph: GenericGraph
    private let nodes: GenericNodes
    let edges: GenericEdges
    private let nodeNames: [TextID?]
    private let edgeNames: [TextID?]
    var builder: TreeBuilder
    var place = GenericRows.Place(1, 1)
    /// The edges, where they need not be records.
    var links: LinkRows?
    private let entity: TextID
    private let node: TextID
    private let source: TextID

    /// What a graph comes to.
    ///
    /// - Parameters:
    ///   - graph: The graph, which has the texts and loses them.
    ///   - size: How many bytes the file has.
    ///   - texts: Gets the texts back.
    /// - Returns: The tree with what is to be said; without a tree where something is wrong.
    static func parsed(
        _ graph: inout GenericGraph, size: Int, into texts: inout TextPool
    ) -> ParsedFile {
        guard !graph.findings.hasErrors else {
            graph.giveBack(&texts)
            return ParsedFile(tree: nil, faults: graph.findings)
        }
        if graph.isOurs, graph.hyperedges.isEmpty {
            return GenericTables.parsed(&graph, size: size, into: &texts)
        }
        GenericRepairs.apply(to: &graph)
        let (nodes, edges) = (GenericNodes(graph), GenericEdges(graph))
        var findings = graph.findings
        findings.append(contentsOf: edges.findings)
        var tree = GenericTree(&graph, nodes, edges, size: size)
        defer { tree.builder.giveBack(&texts) }
        do throws(Diagnostic) {
            try tree.write()
        } catch {
            return ParsedFile(tree: nil, faults: [error])
        }
        var document = tree.builder.tree
        (document.table, document.links) = (edges.facts, tree.links)
        return ParsedFile(tree: document, faults: findings)
    }

    private init(
        _ graph: inout GenericGraph, _ nodes: GenericNodes, _ edges: GenericEdges, size: Int
    ) {
        var texts = TextPool.empty
        graph.giveBack(&texts)
        var builder = TreeBuilder(file: graph.file, inputSize: size, texts: &texts)
        nodeNames = Self.unique(nodes.columns.map(\.attributeName), &builder)
        edgeNames = Self.unique(edges.attributeNames, &builder)
        (entity, node) = (builder.number(of: "entity"), builder.number(of: "node"))
        source = builder.number(of: "source")
        self.builder = builder
        (self.graph, self.nodes, self.edges) = (graph, nodes, edges)
    }

    /// Lets rows of links be records after all, as where several files are read together.
    static func expandLinks(
        of tree: inout DocumentTree, _ texts: inout TextPool
    ) throws(Diagnostic) {
        guard let links = tree.links else { return }
        var writer = GenericTree(goingOn: tree, links, &texts)
        defer { writer.builder.giveBack(&texts) }
        for row in 0..<links.rows.count { try writer.write(edge: row) }
        writer.builder.end()
        tree = writer.builder.tree
        tree.links = nil
    }

    private init(goingOn tree: DocumentTree, _ links: LinkRows, _ texts: inout TextPool) {
        var graph = GenericGraph(file: tree.file, texts: &texts)
        graph.edges = links.rows
        graph.giveBack(&texts)
        builder = TreeBuilder(goingOn: tree, texts: &texts)
        (entity, node) = (builder.number(of: "entity"), builder.number(of: "node"))
        source = builder.number(of: "source")
        (nodes, edges) = (GenericNodes(graph), links.edges)
        (nodeNames, edgeNames) = ([], links.names)
        self.graph = graph
    }

    /// The names of attributes, of which no two may be the same.
    private static func unique(_ names: [String?], _ builder: inout TreeBuilder) -> [TextID?] {
        var (taken, numbers): (Set<String>, [String: Int]) = ([], [:])
        var unique: [TextID?] = []
        for name in names {
            guard let name else {
                unique.append(nil)
                continue
            }
            let plain = name.isEmpty ? "attribute" : AttributeColumns.attribute(ofColumn: name)
            var free = plain
            while !taken.insert(free).inserted {
                // Thousands of attributes may have one name.
                let number = numbers[plain, default: 1] + 1
                numbers[plain] = number
                free = "\(plain) (\(number))"
            }
            unique.append(builder.number(of: free))
        }
        return unique
    }

    // MARK: - The document

    private mutating func write() throws(Diagnostic) {
        try begin(.list)
        try record(NativeKey.graphRecord(in: &builder)) { tree throws(Diagnostic) in
            let version = tree.builder.number(of: String(NativeKeys.version))
            tree.pair(.format, version)
            for (key, said) in [(NativeKey.title, tree.graph.title), (.note, tree.graph.note)] {
                guard let said else { continue }
                tree.pair(key, said.text, at: said.place)
            }
        }
        try writeKindOfHyperedges()
        try writePolicies()
        for address in graph.addresses {
            place = address.place
            try record(source) { tree in
                tree.pair(.id, address.text)
                tree.pair(.url, address.text)
            }
        }
        for row in 0..<graph.nodes.count { try write(node: row) }
        for end in edges.undeclared {
            place = end.place
            try record(node) { $0.pair(.id, end.text) }
        }
        for hyperedge in graph.hyperedges { try write(hyperedge) }
        links = LinkRows(graph.edges, edges, called: edgeNames)
        if links == nil { for row in 0..<graph.edges.count { try write(edge: row) } }
        builder.end()
        if links != nil { try writeTemplates() }
    }

    private mutating func write(node row: Int) throws(Diagnostic) {
        place = graph.nodes.place(of: row)
        try record(entity) { tree throws(Diagnostic) in
            var attributes: [GenericRows.Cell] = []
            let cells = tree.graph.nodes[row]
            let id = cells.first { tree.nodes.columns[Int($0.column)].isID }?.text
            let hasName = cells.contains { tree.nodes.columns[Int($0.column)].isName }
            for cell in cells {
                switch tree.nodes.columns[Int(cell.column)] {
                case .attribute where !hasName && tree.nodes.label == Int(cell.column):
                    if cell.text != id { tree.pair(.name, cell.text, at: cell.place) }
                case .id: tree.pair(.id, cell.text, at: cell.place)
                // A node without a name is called by its id.
                case .value(.name) where cell.text == id: break
                case .value(let key): tree.pair(key, cell.text, at: cell.place)
                case .list(let key): try tree.list(key, cell)
                case .attribute: attributes.append(cell)
                }
            }
            try tree.write(attributes, called: tree.nodeNames)
        }
    }

    private mutating func write(edge row: Int) throws(Diagnostic) {
        place = graph.edges.place(of: row)
        let said = edges.said(graph.edges[row])
        try record(NativeKey.link.text) { tree throws(Diagnostic) in
            if let end = said.source { tree.pair(.subject, end.text, at: end.place) }
            if let end = said.target { tree.pair(.object, end.text, at: end.place) }
            if let kind = said.kind {
                tree.pair(.kind, kind.text, at: kind.place)
            } else {
                tree.pair(.kind, NativeKey.link.text, at: tree.place)
            }
            if said.isUndirected {
                tree.pair(.orientation, tree.builder.number(of: "both"), at: tree.place)
            }
            var attributes = said.attributes
            for cell in said.rest {
                switch tree.edges.columns[Int(cell.column)] {
                case .value(let key): tree.pair(key, cell.text, at: cell.place)
                case .stage: tree.pair(.stage, cell.text, at: cell.place)
                case .mechanism: try tree.list(.mechanism, cell)
                case .policies: try tree.list(.policy, cell)
                case .sources: try tree.list(.evidence, cell)
                case .id where !tree.edges.idsAreTaken: tree.pair(.id, cell.text, at: cell.place)
                default: attributes.append(cell)
                }
            }
            try tree.write(attributes, called: tree.edgeNames)
        }
    }

    private mutating func write(
        _ attributes: [GenericRows.Cell], called names: [TextID?]
    ) throws(Diagnostic) {
        guard !attributes.isEmpty else { return }
        builder.scalar(NativeKey.attributes.text, line: place.line, column: place.column)
        try begin(.map)
        for cell in attributes where !isEmpty(cell) {
            guard let name = names[Int(cell.column)] else { continue }
            builder.scalar(name, line: cell.place.line, column: cell.place.column)
            builder.scalar(cell.text, line: cell.place.line, column: cell.place.column)
        }
        builder.end()
    }

    /// Policies exist because links name them, as in tables.
    private mutating func writePolicies() throws(Diagnostic) {
        let columns = edges.columns.indices.filter {
            if case .policies = edges.columns[$0] { true } else { false }
        }
        guard !columns.isEmpty else { return }
        let named = builder.number(of: "named-policy")
        var seen: Set<String> = []
        for cell in graph.edges.allCells where columns.contains(Int(cell.column)) {
            for policy in CellText.values(builder.string(cell.text))
            where seen.insert(policy).inserted {
                place = cell.place
                try record(named) { $0.pair(.id, $0.builder.number(of: policy)) }
            }
        }
    }

    /// Whether a cell holds nothing, which says no more than if it were not there.
    private func isEmpty(_ cell: GenericRows.Cell) -> Bool { cell.text == TextPool.nothing }

    // MARK: - Edges of more than two ends

    /// The kind of entities that such edges become.
    private static let kind = "hyperedge"

    private mutating func writeKindOfHyperedges() throws(Diagnostic) {
        guard !graph.hyperedges.isEmpty else { return }
        try record(NativeKey.codebook.text) { tree throws(Diagnostic) in
            try tree.map(.entityKinds) { tree throws(Diagnostic) in
                tree.scalar(tree.builder.number(of: Self.kind))
                try tree.begin(.map)
                tree.pair(.family, tree.builder.number(of: "item"))
                tree.pair(.nature, tree.builder.number(of: EntityKind.Nature.agreement.rawValue))
                tree.pair(.section, NativeKey.entities.text)
                tree.builder.end()
            }
        }
    }

    private mutating func write(_ hyperedge: GenericGraph.Hyperedge) throws(Diagnostic) {
        place = hyperedge.place
        try record(entity) { tree throws(Diagnostic) in
            if let id = hyperedge.id { tree.pair(.id, id) }
            tree.pair(.kind, tree.builder.number(of: Self.kind))
            tree.scalar(tree.builder.number(of: Shorthand.parties))
            try tree.begin(.list)
            for member in hyperedge.members {
                tree.builder.scalar(
                    member.text, line: member.place.line, column: member.place.column)
            }
            tree.builder.end()
        }
    }

    // MARK: - Values

    mutating func begin(_ shape: NodeShape) throws(Diagnostic) {
        try builder.begin(shape, line: Int(place.line), column: Int(place.column))
    }

    private mutating func scalar(_ text: TextID) {
        builder.scalar(text, line: place.line, column: place.column)
    }

    mutating func pair(_ key: NativeKey, _ text: TextID) { pair(key, text, at: place) }

    mutating func pair(_ key: NativeKey, _ text: TextID, at place: GenericRows.Place) {
        builder.scalar(key.text, line: place.line, column: place.column)
        builder.scalar(text, line: place.line, column: place.column)
    }

    private mutating func list(_ key: NativeKey, _ cell: GenericRows.Cell) throws(Diagnostic) {
        builder.scalar(key.text, line: cell.place.line, column: cell.place.column)
        try builder.begin(.list, line: Int(cell.place.line), column: Int(cell.place.column))
        let text = builder.string(cell.text)
        for value in key == .mechanism ? EdgeTable.words(text) : CellText.values(text) {
            builder.scalar(
                builder.number(of: value), line: cell.place.line, column: cell.place.column)
        }
        builder.end()
    }

    private mutating func map(
        _ key: NativeKey, _ body: (inout GenericTree) throws(Diagnostic) -> Void
    ) throws(Diagnostic) {
        scalar(key.text)
        try begin(.map)
        try body(&self)
        builder.end()
    }

    /// A record of JSON Lines.
    private mutating func record(
        _ name: TextID, _ body: (inout GenericTree) throws(Diagnostic) -> Void
    ) throws(Diagnostic) {
        try begin(.map)
        pair(.record, name)
        try body(&self)
        builder.end()
    }
}

extension NativeKey {
    /// The record that says what a file says of itself.
    fileprivate static func graphRecord(in builder: inout TreeBuilder) -> TextID {
        builder.number(of: "graph")
    }
}
