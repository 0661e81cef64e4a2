/// How large the parts are into which a graph falls when one node or one edge is taken away.
///
/// Nodes and blocks, each joined with those that it shares an edge with, form a tree in every
/// component; taking a node away leaves the parts of the tree that hung on it.
///
/// - SeeAlso: J. Hopcroft and R. Tarjan, "Algorithm 447: efficient algorithms for graph
///   manipulation", *Communications of the ACM* 16(6), 1973, doi:10.1145/362248.362272.
public struct BlockTree: Sendable {
    private let nodeCount: Int
    private let blocks: [Int32]
    /// The blocks of each node, from `starts[node]` on; a member stands for the node in a block.
    private let starts: [Int32]
    private let blocksOfNodes: [Int32]
    /// The vertex above each vertex, −1 for a root; nodes first, then blocks.
    private var parents: [Int32]
    /// How many nodes hang on each vertex, itself included.
    private var weights: [Int32]
    /// How many nodes the component of each vertex has.
    private var totals: [Int32]

    /// Builds the trees of a graph whose blocks are known.
    ///
    /// - Complexity: O(V + E log E) time, O(V + E) memory.
    public init(_ graph: CSRGraph, _ biconnectivity: Biconnectivity) {
        (nodeCount, blocks) = (graph.nodeCount, biconnectivity.blocks)
        let pairs = Self.memberships(graph, biconnectivity.blocks)
        (starts, blocksOfNodes) = Self.rows(pairs, count: nodeCount) {
            ($0 >> 32, $0 & 0xFFFF_FFFF)
        }
        let vertices = nodeCount + biconnectivity.blockCount
        parents = [Int32](repeating: -1, count: vertices)
        weights = [Int32](repeating: 0, count: vertices)
        totals = weights
        let (memberStarts, members) = Self.rows(pairs, count: biconnectivity.blockCount) {
            ($0 & 0xFFFF_FFFF, $0 >> 32)
        }
        hang(memberStarts, members)
    }

    /// The numbers of nodes in the parts that are left of a node's component without the node.
    ///
    /// - Returns: One number for each part, greatest first; none for an isolated node.
    /// - Complexity: O(d log d) for a node of d blocks.
    public func parts(without node: Int) -> [Int] {
        let row = Int(starts[node])..<Int(starts[node + 1])
        return row.map { place in
            let block = nodeCount + Int(blocksOfNodes[place])
            let hangsHere = parents[block] == Int32(node)
            return Int(hangsHere ? weights[block] : totals[node] - weights[node])
        }
        .sorted(by: >)
    }

    /// The numbers of nodes on the two sides of a bridge, the greater first.
    ///
    /// - Complexity: O(1).
    public func parts(withoutBridge edge: Int) -> [Int] {
        let block = nodeCount + Int(blocks[edge])
        // One end is above the block, the other alone hangs below.
        let below = Int(weights[block])
        let rest = Int(totals[block]) - below
        return [max(below, rest), min(below, rest)]
    }

    // MARK: - Building

    /// Each node with each of its blocks once, as one number, ascending.
    private static func memberships(_ graph: CSRGraph, _ blocks: [Int32]) -> [Int64] {
        var pairs: [Int64] = []
        pairs.reserveCapacity(blocks.count * 2)
        for edge in blocks.indices where blocks[edge] >= 0 {
            for node in [graph.upstream[edge], graph.downstream[edge]] {
                pairs.append(Int64(node) << 32 | Int64(blocks[edge]))
            }
        }
        pairs.sort()
        var kept = 0
        for index in pairs.indices where index == 0 || pairs[index] != pairs[index - 1] {
            pairs[kept] = pairs[index]
            kept += 1
        }
        pairs.removeSubrange(kept...)
        return pairs
    }

    private static func rows(
        _ pairs: [Int64], count: Int, _ split: (Int64) -> (near: Int64, far: Int64)
    ) -> (starts: [Int32], far: [Int32]) {
        var starts = [Int32](repeating: 0, count: count + 1)
        for pair in pairs { starts[Int(split(pair).near) + 1] += 1 }
        for index in 0..<count { starts[index + 1] += starts[index] }
        var cursor = starts
        var far = [Int32](repeating: 0, count: pairs.count)
        for pair in pairs {
            let (near, other) = split(pair)
            far[Int(cursor[Int(near)])] = Int32(other)
            cursor[Int(near)] += 1
        }
        return (starts, far)
    }

    /// Hangs every tree on its smallest node and counts the nodes from the leaves up.
    private mutating func hang(_ memberStarts: [Int32], _ members: [Int32]) {
        var order: [Int32] = []
        order.reserveCapacity(parents.count)
        var isSeen = [Bool](repeating: false, count: parents.count)
        for root in 0..<nodeCount where !isSeen[root] {
            let first = order.count
            isSeen[root] = true
            order.append(Int32(root))
            var next = first
            while next < order.count {
                let vertex = Int(order[next])
                next += 1
                let isNode = vertex < nodeCount
                let row = isNode ? vertex : vertex - nodeCount
                let (rows, all) = isNode ? (starts, blocksOfNodes) : (memberStarts, members)
                for place in Int(rows[row])..<Int(rows[row + 1]) {
                    let neighbor = Int(all[place]) + (isNode ? nodeCount : 0)
                    guard !isSeen[neighbor] else { continue }
                    isSeen[neighbor] = true
                    parents[neighbor] = Int32(vertex)
                    order.append(Int32(neighbor))
                }
            }
            sumUp(order[first...])
        }
    }

    private mutating func sumUp(_ tree: ArraySlice<Int32>) {
        for vertex in tree.reversed() {
            if vertex < nodeCount { weights[Int(vertex)] += 1 }
            let parent = parents[Int(vertex)]
            if parent >= 0 { weights[Int(parent)] += weights[Int(vertex)] }
        }
        guard let root = tree.first else { return }
        for vertex in tree { totals[Int(vertex)] = weights[Int(root)] }
    }
}
