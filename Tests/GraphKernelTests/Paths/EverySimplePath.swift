@testable import GraphKernel

/// Every loopless path between two nodes, by plain enumeration over the list of edges.
struct EverySimplePath {
    private(set) var paths: [Path] = []
    private let steps: [(from: Int32, to: Int32, edge: Int32)]
    private let lengths: [Int]
    private let target: Int32

    /// Weights are tenths, which are added as whole numbers so that equal lengths are equal.
    init(
        _ graph: CSRGraph, from source: Int, to target: Int, _ direction: Direction = .outgoing,
        isWeighted: Bool = false
    ) {
        var steps: [(from: Int32, to: Int32, edge: Int32)] = []
        for edge in 0..<Int32(graph.edgeCount) {
            let (up, down) = (graph.upstream[Int(edge)], graph.downstream[Int(edge)])
            if direction != .incoming || graph.isUndirected { steps.append((up, down, edge)) }
            if direction != .outgoing || graph.isUndirected { steps.append((down, up, edge)) }
        }
        self.steps = steps
        self.target = Int32(target)
        let weights = isWeighted ? graph.weights : nil
        lengths = weights?.map { Int(($0 * 10).rounded()) } ?? steps.map { _ in 10 }
        extend([Int32(source)], [])
        paths.sort(by: Path.isBefore)
    }

    private mutating func extend(_ nodes: [Int32], _ edges: [Int32]) {
        if nodes.last == target {
            let length = edges.reduce(0) { $0 + lengths[Int($1)] }
            paths.append(Path(nodes: nodes, edges: edges, length: Double(length) / 10))
            return
        }
        for step in steps where step.from == nodes.last && !nodes.contains(step.to) {
            extend(nodes + [step.to], edges + [step.edge])
        }
    }
}
