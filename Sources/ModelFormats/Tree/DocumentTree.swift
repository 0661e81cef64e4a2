/// What a value of a document is; null is what stands for no value.
enum NodeShape: UInt8, Sendable {
    case scalar, list, map, null
}

/// One value of a document with its place; children hang in a chain of siblings.
///
/// The children of a map are its keys and values in turn.
struct TreeNode: Sendable {
    let shape: NodeShape
    /// Whether a scalar of JSON stands in quotes, and so is no number.
    var isQuoted = false
    /// The number of a scalar's text, else the first child, -1 where there is none.
    var content: Int32 = -1
    var line: Int32
    var column: Int32
    var next: Int32 = -1

    /// The content of a null behind a key without a colon.
    static let bare: Int32 = -2
}

/// A document as one flat array of values, each with line and column.
///
/// YAML, JSON and tables become this tree, so that one builder reads them all. What the scalars say
/// stands in the `TextPool` that the documents of a model share.
struct DocumentTree: Sendable {
    /// The file as the user named it.
    let file: String
    var nodes: [TreeNode] = []
    var root: Int32 = -1
    /// What there is to know of a table besides; nil where the file is no table.
    var table: TableFacts?
    /// Links that stand in rows beside the tree.
    var links: LinkRows? {
        get { rows.first }
        set { rows = newValue.map { [$0] } ?? [] }
    }
    /// One or none; behind a reference, for trees are looked at for each of their records.
    private var rows: [LinkRows] = []
    /// The tables whose rows stand in it, as messages call them; see `TreeParts`.
    var parts: [String] = []

    /// A tree of a file without any value.
    init(file: String) { self.file = file }

    func shape(of node: Int32) -> NodeShape { nodes[Int(node)].shape }

    func location(of node: Int32) -> (line: Int, column: Int) {
        (Int(nodes[Int(node)].line), Int(nodes[Int(node)].column))
    }

    func firstChild(of node: Int32) -> Int32 {
        let node = nodes[Int(node)]
        return node.shape == .scalar || node.shape == .null ? -1 : node.content
    }

    /// Whether a null stands for a key that has no colon behind it.
    func isBare(_ node: Int32) -> Bool {
        nodes[Int(node)].shape == .null && nodes[Int(node)].content == TreeNode.bare
    }
}

/// The children of a value, one after the other.
struct NodeChildren: Sequence, IteratorProtocol {
    private let nodes: [TreeNode]
    private let tree: Int32
    private var coming: Int32

    init(of node: NodeRef, in document: DocumentTree) {
        nodes = document.nodes
        tree = node.tree
        coming = document.firstChild(of: node.node)
    }

    mutating func next() -> NodeRef? {
        guard coming >= 0 else { return nil }
        let node = NodeRef(tree: tree, node: coming)
        coming = nodes[Int(coming)].next
        return node
    }
}
