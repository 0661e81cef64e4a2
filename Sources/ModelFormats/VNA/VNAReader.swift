import DiffusionModel
import EdgeTables

/// Reads the format of NetDraw: tables of nodes, of their looks and of their ties.
///
/// Each starts with a line such as `*node data` and a line with the names of its columns.
struct VNAReader {
    private var graph: GenericGraph
    private var section: Section?
    private var header: [PlainWord] = []
    /// The nodes in the order in which they stand first, and their positions by their ids.
    private var nodes: [Node] = []
    private var positions: [TextID: Int] = [:]
    private var unread = 0

    /// What a table holds.
    private enum Section {
        case nodes, looks, ties
        /// A table that is not known, which is passed over.
        case other
    }

    /// What several tables say of a node.
    private struct Node {
        let id: PlainWord
        /// The tables that have a row for it.
        var hasData = false
        var hasLook = false
        var cells: [(column: Int, word: PlainWord)] = []
    }

    /// The graph of a file, as a tree.
    static func parse(_ bytes: [UInt8], file: String, into texts: inout TextPool) -> ParsedFile {
        var reader = VNAReader(graph: GenericGraph(file: file, texts: &texts))
        for line in PlainLines(bytes) where !line.isBlank { reader.read(line) }
        reader.finish()
        return GenericTree.parsed(&reader.graph, size: bytes.count, into: &texts)
    }

    private init(graph: GenericGraph) { self.graph = graph }

    private mutating func read(_ line: PlainLine) {
        if line.sign == UInt8(ascii: "*") { return start(line) }
        guard let section else {
            if graph.findings.isEmpty {
                graph.fail(
                    .notAGraph, at: line.words()[0].place,
                    "A VNA file starts with a line such as '*node data', and this does not.",
                    hint: "Name the format where it is another.")
            }
            return
        }
        if section == .other {
            unread += 1
            return
        }
        let words = line.words(hasQuotes: true)
        for word in words where word.isOpen {
            graph.fail(
                .syntax, at: word.place, "Nothing closes this quote in its line.",
                hint: "Add a quote behind the text.")
        }
        guard !header.isEmpty else { return header = words }
        guard words.count <= header.count else {
            return graph.fail(
                .syntax, at: words[header.count].place,
                "The table has \(header.count) columns, and this row has \(words.count) values.",
                hint: "Put quotes around values that hold blanks.")
        }
        if section == .ties { read(tie: words) } else { read(node: words, section) }
    }

    private mutating func start(_ line: PlainLine) {
        header = []
        switch line.text.lowercased().filter({ !$0.isWhitespace }) {
        case "*nodedata": section = .nodes
        case "*nodeproperties": section = .looks
        case "*tiedata": section = .ties
        default:
            section = .other
            graph.warn(
                .unknownKey, at: line.words()[0].place,
                "The table '\(line.text)' is not known and left out.",
                hint: "Tables are called '*node data', '*node properties' and '*tie data'.")
        }
    }

    // MARK: - Rows

    private mutating func read(node words: [PlainWord], _ section: Section) {
        let id = words[0]
        let text = id.id(in: &graph.texts)
        let index = positions[text] ?? nodes.count
        if index == nodes.count {
            positions[text] = index
            nodes.append(Node(id: id))
        }
        let isKnown = section == .nodes ? nodes[index].hasData : nodes[index].hasLook
        guard !isKnown else {
            return graph.fail(
                .duplicateID, at: id.place, "The table has a row for '\(id.text)' already.",
                hint: "Take one of the two out, or give it another id.")
        }
        if section == .nodes { nodes[index].hasData = true } else { nodes[index].hasLook = true }
        for (name, word) in zip(header, words).dropFirst() where !word.bytes.isEmpty {
            nodes[index].cells.append((column(name, of: section), word))
        }
    }

    /// The column of nodes under a name; the label that is drawn is what people call a node.
    private mutating func column(_ name: PlainWord, of section: Section) -> Int {
        let text = name.text
        guard section == .looks else { return graph.nodes.column(.named, text) }
        return text.lowercased() == "shortlabel"
            ? graph.nodes.column(.name) : graph.nodes.column(.attribute, text, key: "look")
    }

    private mutating func read(tie words: [PlainWord]) {
        guard words.count > 1 else {
            return graph.fail(
                .syntax, at: words[0].place, "The tie from '\(words[0].text)' leads to no node.",
                hint: "Write the ids of two nodes, and the values of the other columns.")
        }
        graph.edges.begin(at: words[0].place)
        graph.put(edge: graph.edges.column(.source), words[0])
        graph.put(edge: graph.edges.column(.target), words[1])
        for (name, word) in zip(header, words).dropFirst(2) where !word.bytes.isEmpty {
            let isStrength =
                name.text.lowercased() == "strength" && NumberText.number(word.text) != nil
            let column =
                isStrength
                ? graph.edges.column(.weight, name.text) : graph.edges.column(.named, name.text)
            graph.put(edge: column, word)
        }
    }

    private mutating func finish() {
        if section == nil, graph.findings.isEmpty {
            graph.fail(
                .notAGraph, at: GenericRows.Place(1, 1), "The file holds no table.",
                hint: "A VNA file starts with a line such as '*node data'.")
        }
        for node in nodes {
            graph.nodes.begin(at: node.id.place)
            graph.put(node: graph.nodes.column(.id), node.id)
            for cell in node.cells { graph.put(node: cell.column, cell.word) }
        }
        if unread > 0 {
            graph.note(
                .unsupported, "\(unread) lines of tables that are not known are left out.")
        }
        // Tables of ties alone declare no nodes.
        graph.declaresNodes = !nodes.isEmpty
    }
}
