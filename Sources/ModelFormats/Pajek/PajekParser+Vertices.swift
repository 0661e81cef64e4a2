import DiffusionModel
import Texts

extension PajekParser {
    /// The words of the parameters of vertices that Pajek knows, which are no shapes.
    private static let parameters: Set<String> = [
        "x_fact", "y_fact", "s_size", "phi", "r", "q", "ic", "bc", "bw", "lc", "la", "lr", "lphi",
        "fos", "font", "size", "url",
    ]
    /// The shapes that Pajek knows.
    private static let shapes: Set<String> = [
        "ellipse", "box", "diamond", "triangle", "cross", "empty", "house", "man", "woman",
    ]

    /// `number label x y z shape key value … [times]`, all but the number optional.
    mutating func readVertex() throws(Diagnostic) {
        let words = lines.words
        let number = try vertex(words[0])
        guard !vertices[number - 1].isListed else {
            throw fault(
                "the vertex \(number) is listed twice; first at line "
                    + "\(vertices[number - 1].place.line)", at: words[0].place,
                "Keep one of the two lines.", .duplicateID)
        }
        vertices[number - 1].isListed = true
        vertices[number - 1].place = words[0].place
        stamps.start()
        guard words.count > 1 else { return }
        var next = 1
        if !words[1].isTimes {
            put(number, graph.nodes.column(.name), label(words[1]), words[1])
            next = 2
        }
        for axis in ["x", "y", "z"] {
            guard next < words.count, isNumber(words[next]) else { break }
            put(number, graph.nodes.column(.attribute, axis), lines.text(words[next]), words[next])
            next += 1
        }
        if next < words.count, isShape(next) {
            let shape = graph.nodes.column(.attribute, "shape")
            put(number, shape, lines.text(words[next]), words[next])
            next += 1
        }
        try readParameters(from: next) { parser, name, word in
            let column = parser.graph.nodes.column(
                name == "url" || !Self.parameters.contains(name) && !word.isTimes
                    ? .named : .attribute, name)
            parser.put(number, column, parser.label(word), word)
        }
    }

    /// A shape is a word that is no parameter; of others an even number would remain.
    private func isShape(_ index: Int) -> Bool {
        let word = lines.words[index]
        guard !word.isTimes, !word.isQuoted else { return false }
        let text = lines.text(word).lowercased()
        guard !Self.parameters.contains(text) else { return false }
        let rest = lines.words[index...].count { !$0.isTimes }
        return Self.shapes.contains(text) || rest % 2 == 1
    }

    /// What a text in quotes says: Pajek writes line ends as `\n`, and other letters as numbers.
    func label(_ word: PajekLines.Word) -> String {
        let text = lines.text(word)
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "&") })
        else { return text }
        return CharacterNames.decoded(text.replacing("\\n", with: " "))
    }

    /// Whether a word is a number, such as a coordinate or a weight.
    func isNumber(_ word: PajekLines.Word) -> Bool {
        guard !word.isQuoted, !word.isTimes, let first = lines.bytes(word).first,
            first >= 0x30 && first <= 0x39 || first == 0x2D || first == 0x2B || first == 0x2E
        else { return false }
        return Double(lines.text(word)) != nil
    }

    private mutating func put(
        _ vertex: Int, _ column: Int, _ text: String, _ word: PajekLines.Word
    ) {
        guard !text.isEmpty else { return }
        guard stamps.isNew(column) else { return left.twice += 1 }
        vertices[vertex - 1].cells.append(
            GenericRows.Cell(
                column: Int32(column), text: graph.texts.add(text), place: word.place))
    }

    /// Pairs of a key and a value, and times in brackets.
    mutating func readParameters(
        from start: Int,
        _ put: (inout PajekParser, String, PajekLines.Word) -> Void
    ) throws(Diagnostic) {
        var next = start
        let words = lines.words
        while next < words.count {
            if words[next].isTimes {
                put(&self, "intervals", words[next])
                next += 1
                continue
            }
            let key = lines.text(words[next])
            guard next + 1 < words.count, !words[next + 1].isTimes else {
                throw fault(
                    "the parameter '\(key.prefix(40))' has no value", at: words[next].place,
                    "Behind a vertex or an edge stand pairs of a word and a value.")
            }
            put(&self, key.isEmpty ? "parameter" : key, words[next + 1])
            next += 2
        }
    }

    /// Puts the vertices into the graph, those among them that no line lists.
    mutating func putVertices() {
        let id = graph.nodes.column(.id)
        let mode = rows.map { _ in graph.nodes.column(.attribute, "mode") }
        for (index, vertex) in vertices.enumerated() {
            graph.nodes.begin(at: vertex.place)
            graph.put(node: id, String(index + 1), at: vertex.place)
            if let rows, let mode {
                graph.put(node: mode, index < rows ? "1" : "2", at: vertex.place)
            }
            for cell in vertex.cells {
                graph.nodes.put(Int(cell.column), cell.text, at: cell.place)
            }
        }
    }
}
