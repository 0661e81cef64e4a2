import DiffusionModel

/// Reads the data language of UCINET: a header with sizes and labels, then `data:`.
struct UCINETReader {
    private var graph: GenericGraph
    private var header = UCINETHeader()
    private var data: [[PlainWord]] = []
    private var isData = false
    private var list: UCINETHeader.List?
    private var hasStart = false

    /// The graph of a file, as a tree.
    static func parse(
        _ bytes: [UInt8], file: String, into texts: inout TextPool
    ) throws(Diagnostic) -> ParsedFile {
        var reader = UCINETReader(graph: GenericGraph(file: file, texts: &texts))
        do throws(Diagnostic) {
            for line in PlainLines(bytes) { try reader.read(line) }
            guard reader.isData else { throw reader.noData }
        } catch {
            reader.graph.giveBack(&texts)
            throw error
        }
        var filling = UCINETFilling(reader.header, reader.data, reader.graph)
        reader.graph.texts = .empty
        filling.fill(size: bytes.count)
        return GenericTree.parsed(&filling.graph, size: bytes.count, into: &texts)
    }

    private init(graph: GenericGraph) { self.graph = graph }

    private var noData: Diagnostic {
        graph.problem(
            .error, .notAGraph, at: GenericRows.Place(1, 1), "The file has no line 'data:'.",
            hint: "A file of UCINET has 'DL n=…', labels if there are any, and 'data:'.")
    }

    private mutating func read(_ line: PlainLine) throws(Diagnostic) {
        let words = line.words(.blanksAndCommas, hasQuotes: true)
        for word in words where word.isOpen {
            throw graph.problem(
                .error, .syntax, at: word.place, "Nothing closes this quote in its line.",
                hint: "Add a quote behind the label.")
        }
        guard !words.isEmpty else { return }
        guard !isData else { return data.append(words) }
        // Labels may hold the signs of a header, but for the one at the end of 'data:'.
        var rest = UCINETSigns.parted(words, atEnds: list != nil)[...]
        if !hasStart {
            guard let first = rest.popFirst(), first.text.lowercased() == "dl" else {
                throw graph.problem(
                    .error, .notAGraph, at: words[0].place, "A file of UCINET starts with 'DL'.",
                    hint: "Name the format where it is another.")
            }
            hasStart = true
        }
        try read(header: &rest)
    }

    // MARK: - The header

    private mutating func read(header rest: inout ArraySlice<PlainWord>) throws(Diagnostic) {
        while let word = rest.popFirst() {
            let name = word.isQuoted ? "" : word.text.lowercased()
            if let taken = keyword(name, &rest) {
                list = taken.list
                if isData {
                    if !rest.isEmpty { data.append(Array(rest)) }
                    return
                }
            } else if ["n", "nr", "nc", "nm", "format"].contains(name), rest.first?.text == "=" {
                rest.removeFirst()
                guard let value = rest.popFirst() else {
                    throw graph.problem(
                        .error, .syntax, at: word.place, "'\(name)' has no value.",
                        hint: "Write it behind the sign '=', in the same line.")
                }
                list = nil
                try header.set(name, value, graph)
            } else if let list {
                header.add(word, to: list)
            } else {
                throw graph.problem(
                    .error, .syntax, at: word.place,
                    "'\(word.text)' means nothing in the header of a file of UCINET.",
                    hint: "It has n=, nr=, nc=, nm=, format=, labels: and data:.")
            }
        }
    }

    /// Takes words that announce something, such as `row labels:`; nil where the word is none.
    private mutating func keyword(
        _ name: String, _ rest: inout ArraySlice<PlainWord>
    ) -> (list: UCINETHeader.List?, Void)? {
        func follows(_ text: String) -> Bool { rest.first?.text.lowercased() == text }
        func takeColon() { if follows(":") { rest.removeFirst() } }
        var list = UCINETHeader.List.nodes
        switch name {
        case "data" where follows(":"):
            rest.removeFirst()
            isData = true
            return (nil, ())
        case "diagonal" where follows("absent") || follows("present"):
            header.hasDiagonal = rest.removeFirst().text.lowercased() == "present"
            return (nil, ())
        case "diagonal" where follows("="):
            rest.removeFirst()
            header.hasDiagonal = rest.popFirst()?.text.lowercased() != "absent"
            return (nil, ())
        case "row" where follows("labels"): list = .rows
        case "column" where follows("labels"), "col" where follows("labels"): list = .columns
        case "matrix" where follows("labels"): list = .matrices
        case "labels" where follows(":") || follows("embedded"): break
        default: return nil
        }
        if name != "labels" { rest.removeFirst() }
        if follows("embedded") {
            rest.removeFirst()
            header.isEmbedded = true
            takeColon()
            return (nil, ())
        }
        takeColon()
        return (list, ())
    }
}

/// Parts words at the signs of a header, `=` and `:`, which stand with blanks and without.
enum UCINETSigns {
    /// The words with the signs as words of their own.
    ///
    /// - Parameters:
    ///   - words: The words of a line.
    ///   - atEnds: Whether signs within a word belong to it.
    /// - Returns: The words.
    static func parted(_ words: [PlainWord], atEnds: Bool) -> [PlainWord] {
        var parted: [PlainWord] = []
        for word in words {
            guard !word.isQuoted else {
                parted.append(word)
                continue
            }
            var (start, column) = (word.bytes.startIndex, Int(word.place.column))
            func add(_ end: Int) {
                guard end > start else { return }
                let bytes = word.bytes[start..<end]
                parted.append(
                    PlainWord(bytes: bytes, place: .init(Int(word.place.line), column)))
                column += bytes.count { $0 & 0xC0 != 0x80 }
                start = end
            }
            let signs = atEnds ? word.bytes.indices.suffix(1) : word.bytes.indices
            for index in signs where [0x3A, 0x3D].contains(word.bytes[index]) {
                add(index)
                add(index + 1)
            }
            add(word.bytes.endIndex)
        }
        return parted
    }
}
