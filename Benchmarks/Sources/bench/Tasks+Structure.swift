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
            "diameter": { bench, threads in
                let graph = try bench.directed()
                return { Double(graph.diameter(threads: threads) ?? -1) }
            },
            "diameter_und": { bench, threads in
                let graph = try bench.undirected()
                return { Double(graph.diameter(threads: threads) ?? -1) }
            },
            "hop_counts": { bench, threads in
                let graph = try bench.directed()
                return { try graph.hopCounts(threads: threads).averagePathLength ?? 0 }
            },
            "edge_cut": { bench, _ in
                let graph = try bench.directed()
                let (hub, receiver) = (bench.hub(), bench.busiestReceiver())
                return {
                    try graph.minimumEdgeCut(from: hub, to: receiver)?.capacity ?? 0
                }
            },
            "node_cut": { bench, _ in
                let graph = try bench.directed()
                let (hub, receiver) = (bench.hub(), bench.busiestReceiver())
                return { Double(try graph.nodeDisjointPathCount(from: hub, to: receiver) ?? 0) }
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

extension BenchGraph {
    /// The node with the most edges in that is not the hub, the lowest of equals.
    func busiestReceiver() -> Int {
        var degrees = [Int32](repeating: 0, count: nodeCount)
        for node in list.downstream { degrees[Int(node)] += 1 }
        degrees[hub()] = -1
        return degrees.indices.max { (degrees[$0], -$0) < (degrees[$1], -$1) } ?? 0
    }
}
