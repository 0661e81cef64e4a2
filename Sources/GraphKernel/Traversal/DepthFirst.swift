/// The order in which a depth-first walk comes to nodes and leaves them.
public struct DepthFirstOrder: Hashable, Sendable {
    /// The nodes as the walk first comes to them.
    public let preorder: [Int32]
    /// The nodes in the order in which the walk is done with them and with all that it reached
    /// through them.
    public let postorder: [Int32]
    /// The node from which the walk came to each; −1 at a root and where it never came;
    /// shape `[nodeCount]`.
    public let previous: [Int32]
}

extension CSRGraph {
    /// Walks the graph depth first from some nodes, one after the other.
    ///
    /// From a node the walk goes on along its edges by ascending edge number (with `.both`, the
    /// edges that leave before those that enter); a node that an earlier root reached is no root
    /// again. Weights, parallel edges and self-loops change nothing. Without `roots` every node is
    /// one, by ascending number.
    ///
    /// - Throws: `nodeOutOfRange`.
    /// - Complexity: O(V + E) time, O(V) memory; no recursion.
    /// - SeeAlso: R. Tarjan, "Depth-first search and linear graph algorithms", *SIAM Journal on
    ///   Computing* 1(2), 1972, doi:10.1137/0201010.
    public func depthFirst(
        from roots: [Int]? = nil, _ direction: Direction = .outgoing
    ) throws(GraphError) -> DepthFirstOrder {
        for root in roots ?? [] { try requireNode(root) }
        var walk = DepthFirstWalk(nodeCount: nodeCount, rows: rows(direction))
        if let roots {
            for root in roots { walk.run(from: Int32(root)) }
        } else {
            for root in 0..<Int32(nodeCount) { walk.run(from: root) }
        }
        return DepthFirstOrder(
            preorder: walk.preorder, postorder: walk.postorder, previous: walk.previous)
    }
}

/// A walk whose stack holds, for each node on it, how many of its entries it has looked at.
private struct DepthFirstWalk {
    private(set) var preorder: [Int32] = []
    private(set) var postorder: [Int32] = []
    private(set) var previous: [Int32]
    private let rows: [Adjacency]
    private var isReached: [Bool]
    private var stack: [(node: Int32, looked: Int32)] = []

    init(nodeCount: Int, rows: [Adjacency]) {
        self.rows = rows
        previous = [Int32](repeating: -1, count: nodeCount)
        isReached = [Bool](repeating: false, count: nodeCount)
    }

    mutating func run(from root: Int32) {
        guard !isReached[Int(root)] else { return }
        enter(root)
        while let top = stack.last {
            guard let neighbor = neighbor(of: top.node, number: top.looked) else {
                postorder.append(top.node)
                stack.removeLast()
                continue
            }
            stack[stack.count - 1].looked += 1
            guard !isReached[Int(neighbor)] else { continue }
            previous[Int(neighbor)] = top.node
            enter(neighbor)
        }
    }

    private mutating func enter(_ node: Int32) {
        isReached[Int(node)] = true
        preorder.append(node)
        stack.append((node, 0))
    }

    private func neighbor(of node: Int32, number: Int32) -> Int32? {
        var number = Int(number)
        for adjacency in rows {
            let row = adjacency.row(of: Int(node))
            if number < row.count { return adjacency.neighbors[row.lowerBound + number] }
            number -= row.count
        }
        return nil
    }
}
