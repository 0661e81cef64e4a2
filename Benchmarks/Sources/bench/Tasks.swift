import GraphKernel

/// The tasks by the names that the timings of peers give them.
///
/// A task gets the graph ready, which is not timed, and gives back what is.
enum Tasks {
    typealias Run = () throws -> Double
    typealias Task = (_ graph: BenchGraph, _ threads: ThreadCount) throws -> Run

    static var all: [String: Task] {
        spectral
            .merging(structure) { $1 }
            .merging(communities) { $1 }
            .merging(shortestPathCentralities) { $1 }
            .merging(paths) { $1 }
            .merging(temporal) { $1 }
    }
}
