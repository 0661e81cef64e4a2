/// The parts of a graph within which cycles run: strong components along edges above 0.
///
/// Tarjan's search with lists of its own instead of recursion.
struct CycleParts {
    /// The number of each node's part; shape `[nodeCount]`.
    private(set) var part: [Int32]
    private let rows: Adjacency
    private let factors: [Double]?
    private var found: [Int32]
    private var lowest: [Int32]
    private var cursor: [Int32]
    private var open: [Int32] = []
    private var path: [Int32] = []
    private var count: Int32 = 0
    private var parts: Int32 = 0

    init(_ graph: CSRGraph, factors: [Double]?) {
        rows = graph.outgoing
        self.factors = factors
        part = [Int32](repeating: -1, count: graph.nodeCount)
        (found, lowest, cursor) = (part, part, Array(rows.offsets.dropLast()))
    }

    mutating func run() {
        for root in part.indices where found[root] < 0 {
            enter(Int32(root))
            while let node = path.last { advance(Int(node)) }
        }
    }

    private mutating func enter(_ node: Int32) {
        (found[Int(node)], lowest[Int(node)]) = (count, count)
        count += 1
        open.append(node)
        path.append(node)
    }

    /// Looks at the next entry of a node, or leaves it.
    private mutating func advance(_ node: Int) {
        let entry = Int(cursor[node])
        guard entry < Int(rows.offsets[node + 1]) else { return leave(node) }
        cursor[node] += 1
        if let factors, !(factors[Int(rows.edges[entry])] > 0) { return }
        let neighbor = Int(rows.neighbors[entry])
        if found[neighbor] < 0 {
            enter(Int32(neighbor))
        } else if part[neighbor] < 0 {
            lowest[node] = min(lowest[node], found[neighbor])
        }
    }

    private mutating func leave(_ node: Int) {
        path.removeLast()
        if let parent = path.last {
            lowest[Int(parent)] = min(lowest[Int(parent)], lowest[node])
        }
        guard lowest[node] == found[node] else { return }
        while let last = open.popLast() {
            part[Int(last)] = parts
            if last == node { break }
        }
        parts += 1
    }
}
