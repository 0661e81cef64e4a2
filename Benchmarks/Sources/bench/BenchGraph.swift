import GraphKernel

/// A table of edges as graphs, with the nodes that the tasks start from.
///
/// `bench prepare` writes a table once as columns of numbers; a table of text is read as well.
/// The columns stay in memory beside the graph, 20 bytes an edge, and count in a peak of memory.
final class BenchGraph {
    private let table: EdgeTable
    private let prepared: Landmarks?
    private(set) lazy var marks = prepared ?? Self.marks(of: table)

    var nodeCount: Int { table.nodeCount }
    var list: EdgeList { table.list(isWeighted: true) }
    var days: [Int32] { table.days }
    /// Pairs of nodes by chance, for paths between two.
    var pairs: [(from: Int, to: Int)] { marks.pairs }

    init(_ path: String) throws {
        if path.hasSuffix(".csv") {
            (table, prepared) = (try TableReader.read(path), nil)
        } else {
            let file = try GraphFile.read(path)
            (table, prepared) = (file.0, file.1)
        }
    }

    /// Writes the table with its landmarks for whoever comes next.
    func save(to path: String) throws { try GraphFile.write(table, marks, to: path) }

    /// The graph with direction and, if asked for, weights.
    func directed(isWeighted: Bool = false) throws -> CSRGraph {
        try CSRGraph(nodeCount: nodeCount, edges: table.list(isWeighted: isWeighted))
    }

    /// The simple graph without direction, as the peers build theirs.
    func undirected() throws -> CSRGraph {
        var pairs = zip(table.sources, table.targets).map { up, down in
            Int64(min(up, down)) << 32 | Int64(max(up, down))
        }
        pairs.sort()
        var simple = EdgeList()
        var last: Int64 = -1
        for pair in pairs where pair != last {
            last = pair
            simple.upstream.append(Int32(pair >> 32))
            simple.downstream.append(Int32(truncatingIfNeeded: pair))
        }
        return try CSRGraph(nodeCount: nodeCount, edges: simple, isUndirected: true)
    }

    /// The node with the most edges out, the lowest of equals: it reaches the giant part.
    func hub() -> Int { marks.hub }

    /// Nodes evenly spread over the numbers, for measures that sample their sources.
    func samples(_ count: Int = 256) -> [Int] {
        let taken = min(count, nodeCount)
        return (0..<taken).map { $0 * (nodeCount - 1) / max(taken - 1, 1) }
    }

    private static func marks(of table: EdgeTable) -> Landmarks {
        let graph = try? CSRGraph(nodeCount: table.nodeCount, edges: table.list(isWeighted: true))
        return graph.map(Landmarks.init(of:)) ?? Landmarks(numbers: [0, 0, 0, 0, 0])
    }
}
