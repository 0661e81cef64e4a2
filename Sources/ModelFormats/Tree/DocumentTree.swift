/// What a value of a document is.
enum NodeShape: UInt8, Sendable {
    case scalar, list, map
}

/// One value of a document with its place; children hang in a chain of siblings.
///
/// The children of a map are its keys and values in turn.
struct TreeNode: Sendable {
    var shape: NodeShape
    var textStart: Int32 = 0
    var textLength: Int32 = 0
    var line: Int32
    var column: Int32
    var firstChild: Int32 = -1
    var next: Int32 = -1
}

/// A document as one flat array of values, each the text that stands there, with line and column.
///
/// Both YAML and JSON become this tree, so that one builder reads them all.
struct DocumentTree: Sendable {
    /// The file as the user named it.
    let file: String
    var nodes: [TreeNode] = []
    var text: [UInt8] = []
    var root: Int32 = -1

    func text(of node: Int32) -> String {
        let start = Int(nodes[Int(node)].textStart)
        let end = start + Int(nodes[Int(node)].textLength)
        return String(decoding: text[start..<end], as: UTF8.self)
    }

    /// The words of a text, cut at spaces; bytes are cut much faster than characters.
    func words(of node: Int32) -> [String] {
        let start = Int(nodes[Int(node)].textStart)
        let end = start + Int(nodes[Int(node)].textLength)
        return text[start..<end].split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
    }

    func shape(of node: Int32) -> NodeShape { nodes[Int(node)].shape }

    func location(of node: Int32) -> (line: Int, column: Int) {
        (Int(nodes[Int(node)].line), Int(nodes[Int(node)].column))
    }

    func children(of node: Int32) -> [Int32] {
        var found: [Int32] = []
        var child = nodes[Int(node)].firstChild
        while child >= 0 {
            found.append(child)
            child = nodes[Int(child)].next
        }
        return found
    }

    /// Whether two values say the same, wherever they stand.
    static func same(_ left: (DocumentTree, Int32), _ right: (DocumentTree, Int32)) -> Bool {
        let shape = left.0.shape(of: left.1)
        guard shape == right.0.shape(of: right.1) else { return false }
        if shape == .scalar { return left.0.text(of: left.1) == right.0.text(of: right.1) }
        let pairs = (left.0.children(of: left.1), right.0.children(of: right.1))
        guard pairs.0.count == pairs.1.count else { return false }
        return zip(pairs.0, pairs.1).allSatisfy { same((left.0, $0), (right.0, $1)) }
    }
}
