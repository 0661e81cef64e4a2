import DiffusionModel

/// Bounds on what a document may hold, so that no input eats the machine.
enum InputBounds {
    /// How deep values may stand within one another.
    static let nesting = 64
    /// How many times the size of the input its aliases may stand for.
    static let aliasExpansion = 10
}

/// Puts a tree together from the events of a parser, and refuses what is out of bounds.
struct TreeBuilder {
    private struct Open {
        let node: Int32
        var last: Int32 = -1
        /// What the value would take if its aliases were written out, in bytes.
        var weight = 1
        let isAnchored: Bool
    }

    var tree: DocumentTree
    private var texts: TextPool
    private let inputSize: Int
    private var open: [Open] = []
    /// The weights of the values that aliases may stand for.
    private var weights: [Int32: Int] = [:]
    private var expanded = 0

    /// Starts a tree, taking the texts of the documents before it.
    ///
    /// - Parameters:
    ///   - file: The name of the file.
    ///   - inputSize: How many bytes it has.
    ///   - texts: The texts so far.
    ///   - isWhole: Whether all values of the file stay in the tree.
    init(file: String, inputSize: Int, texts: inout TextPool, isWhole: Bool = true) {
        self.tree = DocumentTree(file: file)
        self.inputSize = inputSize
        self.texts = .empty
        swap(&self.texts, &texts)
        // Most documents have a value for every ten bytes or so.
        if isWhole { tree.nodes.reserveCapacity(inputSize / 10) }
        self.texts.reserve(inputSize)
    }

    /// Goes on with a tree whose root is a list.
    init(goingOn tree: DocumentTree, texts: inout TextPool) {
        self.tree = tree
        inputSize = tree.nodes.count
        self.texts = .empty
        swap(&self.texts, &texts)
        var last = tree.firstChild(of: tree.root)
        while last >= 0, tree.nodes[Int(last)].next >= 0 { last = tree.nodes[Int(last)].next }
        open = [Open(node: tree.root, last: last, isAnchored: false)]
    }

    /// Gives the texts back, those of this document among them.
    mutating func giveBack(_ texts: inout TextPool) { swap(&self.texts, &texts) }

    var depth: Int { open.count }

    mutating func begin(
        _ shape: NodeShape, line: Int, column: Int, isAnchored: Bool = false
    ) throws(Diagnostic) {
        guard open.count < InputBounds.nesting else {
            throw Diagnostic(
                .error, .tooDeep, at: place(line, column),
                "Values stand more than \(InputBounds.nesting) deep within one another.",
                hint: "A graph file needs about five levels; is this one?")
        }
        let node = add(TreeNode(shape: shape, line: Int32(line), column: Int32(column)))
        open.append(Open(node: node, isAnchored: isAnchored))
    }

    mutating func end() {
        guard let closed = open.popLast() else { return }
        if closed.isAnchored { weights[closed.node] = closed.weight }
        weigh(closed.weight)
    }

    mutating func scalar(
        _ bytes: UnsafeBufferPointer<UInt8>, line: Int, column: Int, isAnchored: Bool = false,
        isQuoted: Bool = false
    ) {
        let text = texts.add(bytes)
        let node = add(
            TreeNode(
                shape: .scalar, isQuoted: isQuoted, content: text.number, line: Int32(line),
                column: Int32(column)))
        if isAnchored { weights[node] = bytes.count + 1 }
        weigh(bytes.count + 1)
    }

    /// Adds a text that the pool has already.
    mutating func scalar(_ text: TextID, line: Int32, column: Int32) {
        add(TreeNode(shape: .scalar, content: text.number, line: line, column: column))
        weigh(texts.span(text).length + 1)
    }

    /// The number of a text that may be added again and again.
    mutating func number(of text: String) -> TextID { texts.add(text) }

    /// Looks at the texts.
    func string(_ text: TextID) -> String { texts.string(text) }

    /// Adds what stands for no value: JSON's `null`, YAML's `~` or nothing behind a colon.
    ///
    /// A null is bare where no colon stands before it, so that its key is probably none.
    mutating func null(line: Int, column: Int, isBare: Bool = false) {
        add(
            TreeNode(
                shape: .null, content: isBare ? TreeNode.bare : -1, line: Int32(line),
                column: Int32(column)))
        weigh(1)
    }

    /// Lets an earlier value stand a second time without copying what it holds.
    mutating func alias(of target: Int32, line: Int, column: Int) throws(Diagnostic) {
        // A value that is still open has no weight yet, so it counts 1.
        let weight = weights[target] ?? 1
        expanded += weight
        guard expanded <= InputBounds.aliasExpansion * inputSize else {
            throw Diagnostic(
                .error, .aliasExpansion, at: place(line, column),
                "Aliases stand for more than \(InputBounds.aliasExpansion) times the file itself.",
                hint: "Write the values out, or name them by id.")
        }
        var node = tree.nodes[Int(target)]
        node.next = -1
        node.line = Int32(line)
        node.column = Int32(column)
        weigh(weight)
        add(node)
    }

    /// The value that was added last, for an anchor to name.
    var newest: Int32 { Int32(tree.nodes.count) - 1 }

    /// The text that was added last; nil where that is no scalar.
    var newestText: TextID? {
        guard let node = tree.nodes.last, node.shape == .scalar else { return nil }
        return TextID(number: node.content)
    }

    /// Forgets the newest values, from the first child of the list that is open.
    mutating func drop(from node: Int32) {
        guard let list = open.last else { return }
        tree.nodes.removeLast(tree.nodes.count - Int(node))
        tree.nodes[Int(list.node)].content = -1
        open[open.count - 1].last = -1
    }

    func place(_ line: Int, _ column: Int) -> SourceLocation {
        SourceLocation(file: tree.file, line: line, column: column)
    }

    private mutating func weigh(_ weight: Int) {
        if !open.isEmpty { open[open.count - 1].weight += weight }
    }

    @discardableResult
    private mutating func add(_ node: TreeNode) -> Int32 {
        let position = Int32(tree.nodes.count)
        tree.nodes.append(node)
        guard let parent = open.last else {
            if tree.root < 0 { tree.root = position }
            return position
        }
        if parent.last < 0 {
            tree.nodes[Int(parent.node)].content = position
        } else {
            tree.nodes[Int(parent.last)].next = position
        }
        open[open.count - 1].last = position
        return position
    }
}
