/// A document of JSON that is walked to make a graph of it.
struct JSONDocument {
    var tree: DocumentTree

    /// The value that everything stands in; -1 where there is none.
    var root: Int32 { tree.root }

    func shape(of value: Int32) -> NodeShape { tree.shape(of: value) }

    /// Whether a scalar stands in quotes.
    func isQuoted(_ value: Int32) -> Bool { tree.nodes[Int(value)].isQuoted }

    /// Where a value stands.
    func place(of value: Int32) -> GenericRows.Place {
        let (line, column) = tree.location(of: value)
        return GenericRows.Place(line, column)
    }

    /// What a scalar says; nil for other values.
    func text(of value: Int32) -> TextID? {
        shape(of: value) == .scalar ? TextID(number: tree.nodes[Int(value)].content) : nil
    }

    /// The values of a list, one after the other.
    func items(of list: Int32) -> JSONItems { JSONItems(of: list, in: tree, .list) }

    /// The keys and values of a map, one after the other.
    func pairs(of map: Int32) -> JSONPairs { JSONPairs(of: map, in: tree) }

    /// The value of a key; nil where it is missing or null.
    ///
    /// - Complexity: O(keys of the map).
    func value(of key: String, in map: Int32, _ texts: TextPool) -> Int32? {
        guard let name = texts.find(key) else { return nil }
        for pair in pairs(of: map) where text(of: pair.key) == name {
            return shape(of: pair.value) == .null ? nil : pair.value
        }
        return nil
    }

    /// The value of a key that has a shape; nil where it is missing or has another.
    func value(
        of key: String, in map: Int32, _ shape: NodeShape, _ texts: TextPool
    ) -> Int32? {
        value(of: key, in: map, texts).flatMap { self.shape(of: $0) == shape ? $0 : nil }
    }
}

/// The values of a list of JSON, one after the other.
struct JSONItems: Sequence, IteratorProtocol {
    private let nodes: [TreeNode]
    private var coming: Int32

    /// Takes the children of a value of this shape; a value of another shape has none.
    init(of value: Int32, in tree: DocumentTree, _ shape: NodeShape) {
        nodes = tree.nodes
        coming = value >= 0 && tree.shape(of: value) == shape ? tree.firstChild(of: value) : -1
    }

    mutating func next() -> Int32? {
        guard coming >= 0 else { return nil }
        let value = coming
        coming = nodes[Int(coming)].next
        return value
    }
}

/// The keys and values of a map of JSON, one after the other.
struct JSONPairs: Sequence, IteratorProtocol {
    private var items: JSONItems

    init(of map: Int32, in tree: DocumentTree) { items = JSONItems(of: map, in: tree, .map) }

    mutating func next() -> (key: Int32, value: Int32)? {
        guard let key = items.next(), let value = items.next() else { return nil }
        return (key, value)
    }
}
