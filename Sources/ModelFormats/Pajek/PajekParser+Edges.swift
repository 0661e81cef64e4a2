import DiffusionModel
import Texts

extension PajekParser {
    /// The words of the parameters of edges that Pajek knows.
    private static let parameters: Set<String> = [
        "c", "p", "s", "a", "w", "h1", "h2", "a1", "a2", "k1", "k2", "ap", "lp", "lr", "lphi",
        "lc", "la", "fos", "font", "size",
    ]

    // MARK: - Relations

    /// Reads what stands behind '*Arcs' and its like, such as `:2 "advises"`.
    mutating func startRelation(_ first: PajekLines.Word) throws(Diagnostic) {
        relation = Relation(place: first.place)
        var next = 1
        if next < lines.words.count, !lines.words[next].isQuoted {
            let word = lines.words[next]
            let text = lines.text(word)
            // A number without a colon, which some programs write, says how many edges follow.
            if text.hasPrefix(":") {
                let number = text.dropFirst()
                guard !number.isEmpty, number.allSatisfy(\.isNumber) else {
                    throw fault(
                        "'\(text.prefix(40))' should be a colon and the number of a relation",
                        at: word.place, "Write '*Arcs :1 \"name\"'.")
                }
                relation.number = graph.texts.add(String(number))
                relation.name = relations[String(number)]
            } else if !isNumber(word) {
                throw tooMuch(next)
            }
            next += 1
        }
        guard next < lines.words.count else { return }
        let name = label(lines.words[next]).trimmed
        if !name.isEmpty {
            relation.name = graph.texts.add(name)
            if let number = relation.number {
                relations[graph.texts.string(number)] = relation.name
            }
        }
        if next + 1 < lines.words.count { throw tooMuch(next + 1) }
    }

    // MARK: - Edges by line

    /// `from to weight key value … [times]`, of which the weight and the rest may be missing.
    mutating func readEdge(isDirected: Bool) throws(Diagnostic) {
        let words = lines.words
        var next = 0
        var own = relation
        let head = lines.bytes(words[0])
        if head.last == UInt8(ascii: ":"), head.count > 1 {
            let number = String(lines.text(words[0]).dropLast())
            own = Relation(name: relations[number], number: graph.texts.add(number))
            next = 1
        }
        guard words.count > next + 1 else {
            throw fault(
                "an edge has two ends", at: lines.end, "Write the numbers of two vertices.")
        }
        let (source, target) = (try vertex(words[next]), try vertex(words[next + 1]))
        begin(source, target, words[next], words[next + 1], isDirected, own)
        next += 2
        if next < words.count, isNumber(words[next]) {
            graph.edges.put(
                graph.edges.column(.weight), graph.texts.add(lines.bytes(words[next])),
                at: words[next].place)
            next += 1
        }
        try readParameters(from: next) { parser, name, word in
            let isKnown = word.isTimes || Self.parameters.contains(name)
            let column =
                name == "l"
                ? parser.graph.edges.column(.attribute, "label")
                : parser.graph.edges.column(isKnown ? .attribute : .named, name)
            let text = parser.label(word)
            guard !text.isEmpty else { return }
            guard parser.stamps.isNew(column) else { return parser.left.twice += 1 }
            parser.graph.put(edge: column, text, at: word.place)
        }
    }

    private mutating func begin(
        _ source: Int, _ target: Int, _ one: PajekLines.Word, _ other: PajekLines.Word,
        _ isDirected: Bool, _ relation: Relation
    ) {
        stamps.start()
        graph.edges.begin(at: one.place)
        graph.put(edge: graph.edges.column(.source), String(source), at: one.place)
        graph.put(edge: graph.edges.column(.target), String(target), at: other.place)
        if !isDirected { graph.put(edge: graph.edges.column(.isDirected), "false", at: one.place) }
        if let name = relation.name {
            graph.edges.put(graph.edges.column(.kind, "relation"), name, at: one.place)
        } else if let number = relation.number {
            graph.edges.put(graph.edges.column(.attribute, "relation"), number, at: one.place)
        }
    }

    // MARK: - Edges by list and by matrix

    /// A vertex and those that it leads to; a minus before one of them is the weight -1.
    mutating func readList(isDirected: Bool) throws(Diagnostic) {
        let words = lines.words
        let source = try vertex(words[0])
        for word in words.dropFirst() {
            let isNegative = lines.bytes(word).first == UInt8(ascii: "-")
            var positive = word
            if isNegative { positive.range = (word.range.lowerBound + 1)..<word.range.upperBound }
            let target = try vertex(positive)
            begin(source, target, words[0], word, isDirected, relation)
            if isNegative { graph.put(edge: graph.edges.column(.weight), "-1", at: word.place) }
        }
    }

    /// A row of a matrix, whose zeros are no edges; of two modes the edges have no direction.
    mutating func readRow() throws(Diagnostic) {
        lineOfSection += 1
        let words = lines.words
        let columns = rows.map { vertices.count - $0 } ?? vertices.count
        guard lineOfSection <= rows ?? vertices.count else {
            throw fault(
                "the matrix has more rows than vertices", at: words[0].place,
                "A matrix has a row for each vertex.")
        }
        guard words.count == columns else {
            throw fault(
                "the row has \(words.count) values and should have \(columns)",
                at: words.count > columns ? words[columns].place : lines.end,
                "Each row of the matrix stands on a line of its own.")
        }
        let weight = graph.edges.column(.weight)
        for (index, word) in words.enumerated() {
            guard isNumber(word), let value = Double(lines.text(word)) else {
                throw fault(
                    "'\(lines.text(word).prefix(40))' stands where a number should",
                    at: word.place, "Write 0 where there is no edge.")
            }
            guard value != 0 else { continue }
            begin(
                lineOfSection, (rows ?? 0) + index + 1, word, word, rows == nil, relation)
            graph.edges.put(weight, graph.texts.add(lines.bytes(word)), at: word.place)
        }
    }
}
