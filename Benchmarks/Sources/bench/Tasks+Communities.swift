import GraphKernel

extension Tasks {
    /// Communities; the check is the modularity found.
    static var communities: [String: Task] {
        ["louvain": leiden, "leiden": leiden]
    }

    private static func leiden(_ bench: BenchGraph, _ threads: ThreadCount) throws -> Run {
        let graph = try bench.undirected()
        return {
            let found = try graph.leiden(threads: threads)
            return try graph.modularity(of: found)
        }
    }
}
