import DiffusionModel
import EdgeTables

/// Reads the format of METIS: how many nodes and edges there are, then a line a node.
///
/// Nodes are called by the numbers of their lines. Each edge stands with both of its ends, and
/// becomes one edge without a direction.
struct METISReader {
    private var graph: GenericGraph
    private var header: METISHeader?
    private var node = 0
    /// Whether there are more lines than nodes.
    private var hasMore = false
    private var edges: [Ends: Seen] = [:]
    /// The edges in the order in which they stand first.
    private var order: [Ends] = []

    private struct Ends: Hashable {
        let low: Int
        let high: Int
    }

    /// How often an edge stands with each of its ends, and where it stands first.
    private struct Seen {
        var atLow = 0
        var atHigh = 0
        let place: GenericRows.Place
        var weight: PlainWord?
    }

    /// The graph of a file, as a tree.
    static func parse(
        _ bytes: [UInt8], file: String, into texts: inout TextPool
    ) throws(Diagnostic) -> ParsedFile {
        var reader = METISReader(graph: GenericGraph(file: file, texts: &texts))
        do throws(Diagnostic) {
            for line in PlainLines(bytes) where line.sign != UInt8(ascii: "%") {
                try reader.read(line)
            }
            try reader.finish()
        } catch {
            reader.graph.giveBack(&texts)
            throw error
        }
        return GenericTree.parsed(&reader.graph, size: bytes.count, into: &texts)
    }

    private init(graph: GenericGraph) { self.graph = graph }

    private mutating func read(_ line: PlainLine) throws(Diagnostic) {
        guard let header else {
            if !line.isBlank { header = try METISHeader(line, graph) }
            return
        }
        // A blank line is a node without neighbours, unless no node is left.
        guard node < header.nodes else {
            guard let word = line.words().first, !hasMore else { return }
            hasMore = true
            return graph.fail(
                .contradiction, at: word.place,
                "The header says \(header.nodes) nodes, and here stands one more.",
                hint: "Put the right number into the first line, or take this line out.")
        }
        node += 1
        read(neighbours: line, header)
    }

    private mutating func read(neighbours line: PlainLine, _ header: METISHeader) {
        let words = line.words()
        graph.nodes.begin(at: line.place)
        graph.put(node: graph.nodes.column(.id), String(node), at: line.place)
        for (name, word) in zip(header.ofNodes, words) {
            graph.put(node: graph.nodes.column(.attribute, name), word)
        }
        guard words.count >= header.ofNodes.count else {
            return graph.fail(
                .syntax, at: line.place,
                "Each node has \(header.ofNodes.count) numbers before its neighbours, and here are "
                    + "\(words.count).",
                hint: "The third number of the first line says which there are.")
        }
        var position = header.ofNodes.count
        while position < words.count {
            let word = words[position]
            guard let neighbour = word.number, (1...max(header.nodes, 1)).contains(neighbour)
            else {
                return graph.fail(
                    .unknownEntity, at: word.place,
                    "'\(word.text)' is no neighbour: nodes are numbers from 1 to \(header.nodes).",
                    hint: "Look whether the first line says that edges have weights, and they have "
                        + "none, or the other way round.")
            }
            var weight: PlainWord?
            if header.hasWeights {
                position += 1
                guard position < words.count, NumberText.number(words[position].text) != nil else {
                    return graph.fail(
                        .invalidNumber, at: word.place, "This neighbour has no weight behind it.",
                        hint: "The first line says that each edge has one.")
                }
                weight = words[position]
            }
            position += 1
            add(neighbour, word.place, weight)
        }
    }

    private mutating func add(
        _ neighbour: Int, _ place: GenericRows.Place, _ weight: PlainWord?
    ) {
        let ends = Ends(low: min(node, neighbour), high: max(node, neighbour))
        if edges[ends] == nil { order.append(ends) }
        var seen = edges[ends] ?? Seen(place: place, weight: weight)
        if node == ends.low { seen.atLow += 1 }
        if node == ends.high { seen.atHigh += 1 }
        if seen.weight?.text != weight?.text {
            graph.fail(
                .contradiction, at: place,
                "The edge between \(ends.low) and \(ends.high) has the weight "
                    + "\(weight?.text ?? "") here, and \(seen.weight?.text ?? "") before.",
                hint: "Both ends state an edge with the same weight.")
        }
        edges[ends] = seen
    }

    // MARK: - The end

    private mutating func finish() throws(Diagnostic) {
        guard let header else {
            throw graph.problem(
                .error, .notAGraph, at: GenericRows.Place(1, 1),
                "The file has no line but comments.",
                hint: "The first line says how many nodes and edges there are.")
        }
        if node < header.nodes {
            graph.fail(
                .contradiction, at: header.place,
                "The header says \(header.nodes) nodes, and the file has lines for \(node).",
                hint: "Look whether it is whole; a node without neighbours has a blank line.")
        }
        for ends in order {
            guard let seen = edges[ends] else { continue }
            if seen.atLow != seen.atHigh { failHalf(ends, seen) }
            for _ in 0..<max(seen.atLow, seen.atHigh) { put(ends, seen) }
        }
        let count = graph.edges.count
        if count != header.edges, !graph.findings.hasErrors {
            graph.fail(
                .contradiction, at: header.place,
                "The header says \(header.edges) edges, and the nodes name \(count).",
                hint: "Look whether the file is whole. Each edge stands with both of its ends and "
                    + "counts once.")
        }
    }

    private mutating func failHalf(_ ends: Ends, _ seen: Seen) {
        let (one, other) = seen.atLow > seen.atHigh ? (ends.low, ends.high) : (ends.high, ends.low)
        graph.fail(
            .contradiction, at: seen.place,
            "Node \(one) has \(other) for a neighbour, and node \(other) has not \(one).",
            hint: "Edges of METIS have no direction and stand with both of their ends.")
    }

    private mutating func put(_ ends: Ends, _ seen: Seen) {
        graph.edges.begin(at: seen.place)
        graph.put(edge: graph.edges.column(.source), String(ends.low), at: seen.place)
        graph.put(edge: graph.edges.column(.target), String(ends.high), at: seen.place)
        graph.put(edge: graph.edges.column(.isDirected), "false", at: seen.place)
        if let weight = seen.weight { graph.put(edge: graph.edges.column(.weight), weight) }
    }
}
