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
    var tree: DocumentTree
    private let inputSize: Int
    private var open: [(node: Int32, last: Int32, weight: Int)] = []
    /// What a value would take if its aliases were written out, in bytes.
    private var weights: [Int] = []
    private var expanded = 0

    init(file: String, inputSize: Int) {
        self.tree = DocumentTree(file: file)
        self.inputSize = inputSize
        // Most documents have a value for every ten bytes or so.
        tree.nodes.reserveCapacity(inputSize / 10)
        weights.reserveCapacity(inputSize / 10)
    }

    var depth: Int { open.count }

    mutating func begin(_ shape: NodeShape, line: Int, column: Int) throws(Diagnostic) {
        guard open.count < InputBounds.nesting else {
            throw Diagnostic(
                .error, .tooDeep, at: place(line, column),
                "Values stand more than \(InputBounds.nesting) deep within one another.",
                hint: "A graph file needs about five levels; is this one?")
        }
        let node = add(TreeNode(shape: shape, line: Int32(line), column: Int32(column)), weight: 1)
        open.append((node, -1, 1))
    }

    mutating func end() {
        guard let closed = open.popLast() else { return }
        weights[Int(closed.node)] = closed.weight
        if !open.isEmpty { open[open.count - 1].weight += closed.weight }
    }

    @discardableResult
    mutating func scalar(_ bytes: UnsafeBufferPointer<UInt8>, line: Int, column: Int) -> Int32 {
        var node = TreeNode(shape: .scalar, line: Int32(line), column: Int32(column))
        node.textStart = Int32(tree.text.count)
        node.textLength = Int32(bytes.count)
        tree.text.append(contentsOf: bytes)
        if !open.isEmpty { open[open.count - 1].weight += bytes.count + 1 }
        return add(node, weight: bytes.count + 1)
    }

    /// Lets an earlier value stand a second time without copying what it holds.
    mutating func alias(of target: Int32, line: Int, column: Int) throws(Diagnostic) {
        let weight = weights[Int(target)]
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
        if !open.isEmpty { open[open.count - 1].weight += weight }
        add(node, weight: weight)
    }

    /// The value that was added last, for an anchor to name.
    var newest: Int32 { Int32(tree.nodes.count) - 1 }

    func place(_ line: Int, _ column: Int) -> SourceLocation {
        SourceLocation(file: tree.file, line: line, column: column)
    }

    @discardableResult
    private mutating func add(_ node: TreeNode, weight: Int) -> Int32 {
        let position = Int32(tree.nodes.count)
        tree.nodes.append(node)
        weights.append(weight)
        guard let parent = open.last else {
            if tree.root < 0 { tree.root = position }
            return position
        }
        if parent.last < 0 {
            tree.nodes[Int(parent.node)].firstChild = position
        } else {
            tree.nodes[Int(parent.last)].next = position
        }
        open[open.count - 1].last = position
        return position
    }
}
