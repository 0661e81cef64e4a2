import DiffusionModel

/// What hangs on the whole file, once all of it is read.
extension NodeLinkReader {
    /// What nodes are called by.
    enum Names {
        case ids, names, positions
    }

    /// Reads a file as soon as it is parsed.
    ///
    /// - Parameters:
    ///   - bytes: The file.
    ///   - file: Its name.
    ///   - texts: The texts of all files.
    ///   - forced: The format that somebody names, if anybody does.
    /// - Returns: What could be read; nil where nobody names the format and the file is of another.
    /// - Throws: What is wrong with the text.
    static func parse(
        _ bytes: [UInt8], file: String, into texts: inout TextPool, as forced: JSONShape?
    ) throws(Diagnostic) -> ParsedFile? {
        var reader = NodeLinkReader(file: file, size: bytes.count, &texts)
        let document = JSONDocument(
            tree: try JSONParser.parse(bytes, file: file, into: &texts, handing: &reader))
        var facts = JSONShapeFacts(document, texts)
        facts.hasData = facts.hasData || reader.hasData
        guard forced == .nodeLink || JSONShape(facts) == .nodeLink else { return nil }
        reader.filling.begin(document, &texts)
        reader.settle()
        return reader.filling.finish(size: bytes.count, into: &texts)
    }

    /// Settles what nodes are called by, which nodes links join, and whether they have directions.
    mutating func settle() {
        guard let isDirected = readTop() else { return }
        let names = nameNodes()
        if areEndsPositions(names) { putNodesAtEnds() }
        // In a file of ours it is the id once more.
        if filling.graph.isOurs, let key = filling.graph.edges.position(of: .attribute, "key") {
            filling.graph.edges.clear(key)
        }
        if areUndirected == nil, isDirected != .directed {
            let column = filling.graph.edges.column(.isDirected)
            let text = filling.key("false")
            filling.graph.edges.put(inEach: column) { _ in text }
        }
        if isDirected == .unsaid, filling.graph.edges.count > 0 {
            filling.graph.note(
                .directedness,
                "The file does not say whether its links have directions ('directed'); they are "
                    + "read without, as NetworkX reads them.")
        }
    }

    // MARK: - The top

    /// What a file says of the directions of its links.
    private enum Directions { case directed, undirected, unsaid }

    /// Reads what the file says of itself; nil where it has no lists of nodes and links.
    private mutating func readTop() -> Directions? {
        let document = filling.document
        guard document.root >= 0, document.shape(of: document.root) == .map,
            let list = filling.value(of: "nodes", in: document.root)
        else {
            filling.graph.fail(
                .notAGraph, at: GenericRows.Place(1, 1),
                "This is no graph of nodes and links: it has no list 'nodes' at the top.",
                hint: "Name the format where it is another.")
            return nil
        }
        filling.checkList(list, called: "nodes")
        var found: [(name: String, value: Int32)] = []
        var directions = Directions.unsaid
        for pair in document.pairs(of: document.root) {
            switch filling.string(of: pair.key) {
            case "nodes", "multigraph": break
            case "links": found.append(("links", pair.value))
            case "edges": found.append(("edges", pair.value))
            case "directed": directions = readDirected(pair.value)
            // NetworkX 1 wrote pairs in lists.
            case "graph":
                for about in filling.statements(in: pair.value) { filling.take(about: about) }
            case "name", "title": filling.take(title: pair.value)
            default: filling.leaveOut(pair, of: "the graph")
            }
        }
        return checkLinks(found) ? directions : nil
    }

    private mutating func checkLinks(_ found: [(name: String, value: Int32)]) -> Bool {
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
        filling.checkList(first.value, called: first.name)
        return true
    }

    private mutating func readDirected(_ value: Int32) -> Directions {
        switch filling.string(of: value) {
        case "true": return .directed
        case "false": return .undirected
        case nil where filling.document.shape(of: value) == .null: return .unsaid
        default:
            filling.graph.fail(
                .invalidValue, at: filling.place(of: value),
                "'directed' is neither true nor false.", hint: "Write one of the two.")
            return .unsaid
        }
    }

    // MARK: - Names of nodes

    /// Decides what nodes are called by: their ids, else their names, else their positions.
    private mutating func nameNodes() -> Names {
        guard !ids.isEmpty, ids.allSatisfy({ $0 == nil }) else {
            for place in unnamed { filling.missing("id", of: "node", at: place) }
            return .ids
        }
        var different = TextSet()
        let areDifferent = names.allSatisfy { name in
            name.map { $0 != TextPool.nothing && different.insert($0) } ?? false
        }
        if areDifferent, let column = filling.graph.nodes.position(of: .named, "name") {
            ids = names
            filling.graph.nodes.rename(column, to: .id)
            filling.graph.note(.columnUse, "No node has an 'id'; their names are read as ids.")
            return .names
        }
        let positions = ids.indices.map { filling.key(String($0)) }
        ids = positions
        let column = filling.graph.nodes.column(.id)
        filling.graph.nodes.put(inEach: column) { positions[$0] }
        filling.graph.note(
            .columnUse,
            "No node has an 'id', and their names are not all there or not all different; "
                + "nodes are called by their positions in the file, from 0.")
        return .positions
    }

    // MARK: - Ends of links

    private var ends: [Int] {
        [GenericRows.Meaning.source, .target].compactMap { filling.graph.edges.position(of: $0) }
    }

    /// Whether links name nodes by their positions, as older files of D3 do.
    private func areEndsPositions(_ names: Names) -> Bool {
        guard !hasOtherEnds, filling.graph.edges.count > 0 else { return false }
        guard names == .ids else { return true }
        // Files with ids may still have links by positions, and never some of each.
        var (known, seen) = (TextSet(), TextSet())
        for id in ids.lazy.compactMap(\.self) { known.insert(id) }
        let ends = ends
        return filling.graph.edges.allCells.allSatisfy { cell in
            guard ends.contains(Int(cell.column)), seen.insert(cell.text) else { return true }
            return !known.contains(cell.text) && position(cell.text) != nil
        }
    }

    /// The position that a text names.
    private func position(_ text: TextID) -> Int? {
        guard let number = Int(filling.graph.texts.string(text)), ids.indices.contains(number)
        else { return nil }
        return number
    }

    private mutating func putNodesAtEnds() {
        var readings = TextMap<TextID>()
        for column in ends {
            for cell in filling.graph.edges.cells(of: column) where readings[cell.text] == nil {
                guard let position = position(cell.text), let id = ids[position] else {
                    filling.graph.fail(
                        .unknownEntity, at: cell.place,
                        "There is no node at position \(filling.graph.texts.string(cell.text)).",
                        hint: "Positions run from 0 to \(ids.count - 1), in the order of 'nodes'.")
                    continue
                }
                readings[cell.text] = id
            }
            filling.graph.edges.change(column) { cell in readings[cell.text].map { (column, $0) } }
        }
        filling.graph.note(
            .columnUse,
            "The ends of links are numbers, which are read as positions of nodes, from 0.")
    }
}
