import DiffusionModel

/// A graph that is filled from a document of JSON, and what all such documents have in common.
struct JSONGraphFilling {
    private(set) var document: JSONDocument
    var graph: GenericGraph
    private var nodeAttributes = JSONAttributes(.nodes)
    private var edgeAttributes = JSONAttributes(.edges)
    private var ids = JSONIDs()
    /// The attributes that the file says it has.
    var declared = DeclaredAttributes()
    /// What is left out, by what it is called, in the order in which it was found.
    private var leftOut: [(name: String, count: Int)] = []
    private var positions: [String: Int] = [:]

    /// Starts with nothing, and without the texts.
    init(file: String) {
        var texts = TextPool.empty
        document = JSONDocument(tree: DocumentTree(file: file))
        graph = GenericGraph(file: file, texts: &texts)
    }

    /// Makes a tree of a document.
    ///
    /// - Parameters:
    ///   - document: The document, whose texts are in the pool.
    ///   - size: How many bytes the file has.
    ///   - texts: The texts; those of the graph are among them afterwards.
    ///   - fill: Puts what the document says into the graph.
    /// - Returns: What could be read.
    static func parsed(
        _ document: JSONDocument, size: Int, into texts: inout TextPool,
        _ fill: (consuming JSONGraphFilling) -> JSONGraphFilling
    ) -> ParsedFile {
        var empty = JSONGraphFilling(file: document.tree.file)
        empty.begin(document, &texts)
        // Handed over and back, as a copy of it would hold all texts twice.
        var filling = fill(consume empty)
        return filling.finish(size: size, into: &texts)
    }

    /// Takes the texts and a document, whose keys at the top must be different.
    mutating func begin(_ document: JSONDocument, _ texts: inout TextPool) {
        self.document = document
        graph.giveBack(&texts)
        // Each reader looks for the keys at the top, and finds the first of two.
        refuseTwins(in: document.root)
    }

    /// Makes a tree of what was put into the graph, and gives the texts back.
    mutating func finish(size: Int, into texts: inout TextPool) -> ParsedFile {
        if let words = ids.note(graph.texts) { graph.note(.columnUse, words) }
        if !graph.isOurs { leaveOutDeclared() }
        noteLosses()
        return GenericTree.parsed(&graph, size: size, into: &texts)
    }

    /// Changes the tree that is put together, and the texts, for those that are here: while a part
    /// of a document is read it is here.
    mutating func change(places builder: inout TreeBuilder) {
        // The whole tree is more than a hundred bytes, and there are millions of parts.
        swap(&builder.tree.nodes, &document.tree.nodes)
        document.tree.root = builder.tree.root
        builder.giveBack(&graph.texts)
    }

    // MARK: - Looking

    /// The number of a text, to know keys by.
    mutating func key(_ text: String) -> TextID { graph.texts.add(text) }

    func value(of key: String, in map: Int32) -> Int32? {
        document.value(of: key, in: map, graph.texts)
    }

    /// Whether a map has another one under a key.
    func holdsMap(under key: TextID, in map: Int32) -> Bool {
        document.pairs(of: map).contains {
            text(of: $0.key) == key && document.shape(of: $0.value) == .map
        }
    }

    func text(of value: Int32) -> TextID? { document.text(of: value) }

    func string(of value: Int32) -> String? {
        document.text(of: value).map { graph.texts.string($0) }
    }

    func place(of value: Int32) -> GenericRows.Place { document.place(of: value) }

    /// The values of a list that all have to be maps; what is none is a mistake.
    mutating func maps(of list: Int32, called name: String) -> [Int32] {
        guard checkList(list, called: name) else { return [] }
        var maps: [Int32] = []
        for item in document.items(of: list) where isMap(item, in: name) { maps.append(item) }
        return maps
    }

    /// Refuses a value that has to be a list and is none.
    @discardableResult
    mutating func checkList(_ list: Int32, called name: String) -> Bool {
        guard document.shape(of: list) != .list else { return true }
        graph.fail(
            .wrongShape, at: place(of: list), "'\(name)' is no list.",
            hint: "Put [ and ] around what stands here.")
        return false
    }

    /// Whether a value of a list is a map, as it has to be.
    mutating func isMap(_ item: Int32, in name: String) -> Bool {
        guard document.shape(of: item) != .map else { return true }
        graph.fail(
            .wrongShape, at: place(of: item),
            "A value of '\(name)' is no map of keys and values.",
            hint: "Write { and }, with a key and a value for each thing that is said.")
        return false
    }

    /// Refuses keys that stand twice in a map of which each key is read once.
    mutating func refuseTwins(in map: Int32) {
        var seen: Set<TextID> = []
        for pair in document.pairs(of: map) {
            guard let key = text(of: pair.key), !seen.insert(key).inserted else { continue }
            graph.fail(
                .duplicateKey, at: place(of: pair.key),
                "The key '\(graph.texts.string(key))' stands twice in one map.",
                hint: "Put both values together under one key.")
        }
    }

    /// The id that a value states: a scalar, or a list as NetworkX writes pairs.
    mutating func id(_ value: Int32) -> TextID? {
        guard document.shape(of: value) != .map,
            let id = JSONValue.text(value, document, &graph.texts)
        else { return nil }
        ids.add(id, isQuoted: document.isQuoted(value), graph.texts)
        return id
    }

    // MARK: - Filling

    mutating func put(
        node pair: (key: Int32, value: Int32), as meaning: GenericRows.Meaning = .named
    ) {
        nodeAttributes.put(pair, as: meaning, document, &graph)
    }

    mutating func put(
        edge pair: (key: Int32, value: Int32), as meaning: GenericRows.Meaning = .named
    ) {
        edgeAttributes.put(pair, as: meaning, document, &graph)
    }

    mutating func put(
        node meaning: GenericRows.Meaning, _ text: TextID, at place: GenericRows.Place
    ) {
        graph.nodes.put(graph.nodes.column(meaning), text, at: place)
    }

    mutating func put(
        edge meaning: GenericRows.Meaning, _ text: TextID, at place: GenericRows.Place
    ) {
        graph.edges.put(graph.edges.column(meaning), text, at: place)
    }

    /// Says of the newest edge that it has no direction.
    mutating func putUndirected(at place: GenericRows.Place) {
        graph.put(edge: graph.edges.column(.isDirected), "false", at: place)
    }

    /// Takes the title, unless there is one or the text says nothing.
    mutating func take(title value: Int32) {
        guard graph.title == nil, let text = text(of: value), text != TextPool.nothing
        else { return }
        graph.title = (text, place(of: value))
    }

    // MARK: - Saying what is missing

    mutating func missing(_ key: String, of what: String, at place: GenericRows.Place) {
        graph.fail(
            .missingKey, at: place, "This \(what) has no '\(key)'.",
            hint: "Add \"\(key)\" with an id, or take the \(what) out.")
    }

    /// Counts what has no place in a graph.
    mutating func leaveOut(_ name: String) {
        if let index = positions[name] {
            leftOut[index].count += 1
        } else {
            positions[name] = leftOut.count
            leftOut.append((name, 1))
        }
    }

    /// Counts what has no place in a graph, under the name of its key, if it says anything.
    mutating func leaveOut(_ pair: (key: Int32, value: Int32), of what: String) {
        guard JSONValue.text(pair.value, document, &graph.texts) != nil,
            let key = string(of: pair.key)
        else { return }
        leaveOut("'\(key)' of \(what)")
    }

    private mutating func noteLosses() {
        // So many names would be no names but data.
        let most = 20
        guard !leftOut.isEmpty else { return }
        var words = leftOut.prefix(most).map {
            $0.count == 1 ? $0.name : "\($0.name) (\($0.count))"
        }
        if leftOut.count > most { words.append("and \(leftOut.count - most) more") }
        graph.note(
            .unsupported,
            "Left out, as a graph has no place for it: "
                + "\(words.joined(separator: ", ")).")
    }
}
