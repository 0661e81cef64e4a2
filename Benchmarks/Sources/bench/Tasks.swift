import GraphKernel

/// The tasks by the names that the timings of peers give them.
///
/// A task gets the graph ready, which is not timed, and gives back what is.
enum Tasks {
    typealias Run = () throws -> Double
    typealias Task = (_ graph: BenchGraph, _ threads: ThreadCount) throws -> Run

    static var all: [String: Task] {
        spectral
            .merging(structure) { one, _ in one }
            .merging(temporal) { old, _ in old }
            .merging(shortestPathCentralities) { first, _ in first }
            .merging(paths) { $1 }
        centrality
            .merging(communities) { first, _ in first }
    }

    private static var centrality: [String: Task] {
        [
            "pagerank": { bench, _ in
                let graph = try bench.directed()
                return { try graph.pageRank().max() ?? 0 }
            }
        ]
    }
}
