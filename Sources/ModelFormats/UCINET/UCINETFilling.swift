import DiffusionModel
import EdgeTables

/// Makes nodes and edges of the data of a file of UCINET.
struct UCINETFilling {
    var graph: GenericGraph
    let header: UCINETHeader
    var data: [[PlainWord]]
    /// The ids of nodes by their numbers, from 0: rows before columns where these are others.
    private(set) var ids: [TextID] = []
    private var known: Set<TextID> = []

    init(_ header: UCINETHeader, _ data: [[PlainWord]], _ graph: GenericGraph) {
        (self.header, self.data, self.graph) = (header, data, graph)
    }

    /// Whether rows and columns are different things.
    var isTwoMode: Bool { header.nodes == nil && header.rows != nil }

    var rows: Int { header.nodes ?? header.rows ?? 0 }

    var columns: Int { header.nodes ?? header.columns ?? header.rows ?? 0 }

    mutating func fill(size: Int) {
        let start = GenericRows.Place(1, 1)
        guard rows > 0 else {
            return graph.fail(
                .missingKey, at: start, "The header does not say how many nodes there are.",
                hint: "Add n=, or nr= and nc= where rows and columns are different things.")
        }
        // A node takes memory and a matrix takes bytes: more than this is a mistake in the header.
        guard rows.addingReportingOverflow(columns).partialValue > 0,
            rows <= size + 1_000_000, columns <= size + 1_000_000
        else {
            return graph.fail(
                .unsupported, at: start,
                "The header says \(rows) nodes, which is more than the file can speak of.",
                hint: "Look whether the number is right.")
        }
        switch header.format {
        case .edgelist1, .nodelist1:
            guard !isTwoMode else {
                return graph.fail(
                    .unsupported, at: start,
                    "Lists of edges between rows and columns are not read.",
                    hint: "Say n= where rows and columns are the same things, or save a matrix.")
            }
            if !header.isEmbedded { declareNodes() }
            for words in data { read(list: words) }
            if header.isEmbedded { completeNodes() }
        case .fullmatrix, .upperhalf, .lowerhalf: fillMatrices()
        }
    }

    // MARK: - Nodes

    /// Declares nodes by their labels, or by their numbers where there are none.
    mutating func declareNodes() {
        let place = GenericRows.Place(1, 1)
        let rowLabels = header.rowLabels.isEmpty ? header.labels : header.rowLabels
        declare(rows, rowLabels, prefix: isTwoMode ? "row " : "", place)
        if isTwoMode { declare(columns, header.columnLabels, prefix: "column ", place) }
    }

    private mutating func declare(
        _ count: Int, _ labels: [PlainWord], prefix: String, _ place: GenericRows.Place
    ) {
        guard labels.isEmpty || labels.count == count else {
            return graph.fail(
                .contradiction, at: labels[0].place,
                "There are \(labels.count) labels for \(count) nodes.",
                hint: "Put quotes around labels that hold blanks or commas.")
        }
        for number in 0..<count {
            let label = labels.isEmpty ? nil : labels[number]
            let id = label?.id(in: &graph.texts) ?? graph.texts.add("\(prefix)\(number + 1)")
            declare(id, at: label?.place ?? place)
        }
    }

    mutating func declare(_ id: TextID, at place: GenericRows.Place) {
        ids.append(id)
        known.insert(id)
        graph.nodes.begin(at: place)
        graph.nodes.put(graph.nodes.column(.id), id, at: place)
    }

    /// Says what the labels among the data leave open.
    private mutating func completeNodes() {
        let count = ids.count
        if count > rows {
            graph.fail(
                .contradiction, at: GenericRows.Place(1, 1),
                "The header says \(rows) nodes, and the data names \(count).",
                hint: "Put the right number behind n=, or look for labels that are spelt in two "
                    + "ways.")
        } else if count < rows {
            graph.note(
                .unsupported,
                "The header says \(rows) nodes, and the data names \(count); the others have no "
                    + "names and no edges and are left out.")
        }
    }

    // MARK: - Lists

    private mutating func read(list words: [PlainWord]) {
        guard let source = node(words[0]) else { return }
        guard header.format == .edgelist1 else {
            for word in words.dropFirst() {
                guard let target = node(word) else { continue }
                edge(source, target, at: words[0].place, to: word.place)
            }
            return
        }
        guard words.count > 1 else {
            return graph.fail(
                .syntax, at: words[0].place, "The edge from '\(words[0].text)' leads to no node.",
                hint: "Write two nodes in a line, and a weight if there is one.")
        }
        guard words.count < 4 else {
            return graph.fail(
                .syntax, at: words[3].place,
                "An edge has two nodes and a weight, and here is more.",
                hint: "Put quotes around labels that hold blanks.")
        }
        guard let target = node(words[1]) else { return }
        edge(source, target, at: words[0].place, to: words[1].place)
        guard words.count > 2 else { return }
        guard NumberText.number(words[2].text) != nil else {
            return graph.fail(
                .invalidNumber, at: words[2].place, "The weight '\(words[2].text)' is no number.",
                hint: "Put quotes around labels that hold blanks.")
        }
        graph.put(edge: graph.edges.column(.weight), words[2])
    }

    /// The node that a word names: by its label among the data, or by its number.
    private mutating func node(_ word: PlainWord) -> TextID? {
        if header.isEmbedded {
            let id = word.id(in: &graph.texts)
            if !known.contains(id) { declare(id, at: word.place) }
            return id
        }
        if let number = word.number, ids.indices.contains(number - 1) { return ids[number - 1] }
        let id = word.id(in: &graph.texts)
        if known.contains(id) { return id }
        graph.fail(
            .unknownEntity, at: word.place, "'\(word.text)' is no node.",
            hint: "Nodes are numbers from 1 to \(rows), or labels of the header.")
        return nil
    }

    mutating func edge(
        _ source: TextID, _ target: TextID, at place: GenericRows.Place,
        to placeOfTarget: GenericRows.Place
    ) {
        graph.edges.begin(at: place)
        graph.edges.put(graph.edges.column(.source), source, at: place)
        graph.edges.put(graph.edges.column(.target), target, at: placeOfTarget)
    }
}
