import GraphKernel

extension Tasks {
    static var structure: [String: Task] {
        [
            "wcc": { bench, _ in
                let graph = try bench.directed()
                return { Double(graph.weakComponents().count) }
            },
            "scc": { bench, threads in
                let graph = try bench.directed()
                return { Double(graph.strongComponents(threads: threads).count) }
            },
            "articulation": { bench, _ in
                let graph = try bench.undirected()
                return { Double(graph.biconnectivity().articulationPoints.count) }
            },
            "bridges": { bench, _ in
                let graph = try bench.undirected()
                return { Double(graph.biconnectivity().bridges.count) }
            },
            "dominators": { bench, _ in
                let graph = try bench.directed()
                let hub = bench.hub()
                return {
                    let dominators = try graph.immediateDominators(from: hub)
                    return Double(dominators.count { $0 >= 0 })
                }
            },
        ]
    }
}
