/// The depth-first walk that finds blocks; a walk's tree is kept in the order of its nodes.
///
/// Tree nodes are numbered as the walk comes to them. Each is joined to its parent by a tree
/// edge, and every other edge lies in the block of its later end's tree edge.
struct BlockSearch {
    struct Rows {
        let offsets: UnsafeBufferPointer<Int32>
        let neighbors: UnsafeBufferPointer<Int32>
        let edges: UnsafeBufferPointer<Int32>
    }

    private struct Level {
        let number: Int32
        let node: Int32
        /// The edge by which the walk came, −1 at a root.
        let edge: Int32
        /// The smallest number that an edge from here or below leads back to.
        var least: Int32
        var entry: Int
    }

    /// The number of each node in the walk's order, −1 where it has not been.
    private var numbers: [Int32]
    /// For each number: the node, its parent's number, and what joins it to its parent.
    private var nodes: [Int32] = []
    private var parents: [Int32] = []
    private var treeEdges: [Int32] = []
    /// Whether the tree edge to the parent is the first of a block, and whether it is alone.
    private var opensBlock: [Bool] = []
    private var isBridge: [Bool] = []
    private var levels: [Level] = []

    init(nodeCount: Int) {
        numbers = [Int32](repeating: -1, count: nodeCount)
        nodes.reserveCapacity(nodeCount)
        parents.reserveCapacity(nodeCount)
        treeEdges.reserveCapacity(nodeCount)
        opensBlock = [Bool](repeating: false, count: nodeCount)
        isBridge = opensBlock
    }

    func isNew(_ node: Int) -> Bool { numbers[node] < 0 }

    mutating func walk(from root: Int32, _ rows: Rows) {
        var numbers: [Int32] = []
        swap(&numbers, &self.numbers)
        numbers.withUnsafeMutableBufferPointer { numbers in
            var level = enter(root, by: -1, from: -1, numbers, rows)
            while true {
                if let entry = Self.descend(&level, numbers, rows) {
                    levels.append(level)
                    level = enter(
                        rows.neighbors[entry], by: rows.edges[entry], from: level.number, numbers,
                        rows)
                } else {
                    guard var parent = levels.popLast() else { return }
                    opensBlock[Int(level.number)] = level.least >= parent.number
                    isBridge[Int(level.number)] = level.least > parent.number
                    parent.least = min(parent.least, level.least)
                    level = parent
                }
            }
        }
        swap(&numbers, &self.numbers)
    }

    @inline(__always)
    private mutating func enter(
        _ node: Int32, by edge: Int32, from parent: Int32,
        _ numbers: UnsafeMutableBufferPointer<Int32>, _ rows: Rows
    ) -> Level {
        let number = Int32(truncatingIfNeeded: nodes.count)
        numbers[Int(node)] = number
        nodes.append(node)
        parents.append(parent)
        treeEdges.append(edge)
        return Level(
            number: number, node: node, edge: edge, least: number,
            entry: Int(rows.offsets[Int(node)]))
    }

    /// Follows the node's edges up to one that leads where the walk has not been.
    @inline(__always)
    private static func descend(
        _ level: inout Level, _ numbers: UnsafeMutableBufferPointer<Int32>, _ rows: Rows
    ) -> Int? {
        var (entry, least) = (level.entry, level.least)
        let end = Int(rows.offsets[Int(level.node) + 1])
        defer { (level.entry, level.least) = (entry, least) }
        while entry < end {
            let number = numbers[Int(rows.neighbors[entry])]
            entry += 1
            if number < least {
                if number < 0 { return entry - 1 }
                // The edge by which the walk came is no way back, but its parallel is.
                if rows.edges[entry - 1] != level.edge { least = number }
            }
        }
        return nil
    }
}

/// What the walk found.
extension BlockSearch {
    func bridges() -> [Int32] {
        isBridge.indices.compactMap { isBridge[$0] ? treeEdges[$0] : nil }.sorted()
    }

    func articulationPoints() -> [Int32] {
        var blocksBelow = [Int32](repeating: 0, count: nodes.count)
        for number in nodes.indices where opensBlock[number] {
            blocksBelow[Int(parents[number])] += 1
        }
        // A root holds nothing together unless two blocks hang on it.
        return nodes.indices.compactMap {
            blocksBelow[$0] >= (parents[$0] < 0 ? 2 : 1) ? nodes[$0] : nil
        }.sorted()
    }

    /// The block of each edge and how many blocks there are.
    func blocks(of graph: CSRGraph) -> (blocks: [Int32], count: Int) {
        // Blocks are called by the tree node that opens them, then renumbered edge by edge.
        var opener = [Int32](repeating: -1, count: nodes.count)
        for number in nodes.indices where parents[number] >= 0 {
            opener[number] = opensBlock[number] ? Int32(number) : opener[Int(parents[number])]
        }
        var names = [Int32](repeating: -1, count: nodes.count)
        var count: Int32 = 0
        let blocks = [Int32](unsafeUninitializedCapacity: graph.edgeCount) { blocks, filled in
            for edge in 0..<graph.edgeCount {
                let up = numbers[Int(graph.upstream[edge])]
                let down = numbers[Int(graph.downstream[edge])]
                let name = up == down ? -1 : Int(opener[Int(max(up, down))])
                if name >= 0, names[name] < 0 {
                    names[name] = count
                    count += 1
                }
                blocks[edge] = name < 0 ? -1 : names[name]
            }
            filled = graph.edgeCount
        }
        return (blocks, Int(count))
    }
}
