import GraphKernel

extension Tasks {
    /// Centralities that rest on shortest paths.
    static var shortestPathCentralities: [String: Task] {
        [
            "betweenness": { bench, threads in
                let graph = try bench.directed()
                return { try graph.betweenness(threads: threads).reduce(0, +) }
            },
            "betweenness_w": { bench, threads in
                let graph = try bench.directed(isWeighted: true)
                return {
                    try graph.betweenness(weights: .distance, threads: threads).reduce(0, +)
                }
            },
            "approx_betw": { bench, threads in
                let graph = try bench.directed()
                let last = Double(bench.nodeCount - 1)
                let sources = (0..<256).map { Int(last * Double($0) / 255) }
                return { try graph.betweenness(from: sources, threads: threads).reduce(0, +) }
            },
            "closeness": { bench, threads in
                let graph = try bench.directed()
                return { try graph.closeness(threads: threads).reduce(0, +) }
            },
            "harmonic": { bench, threads in
                let graph = try bench.directed()
                return { try graph.harmonic(threads: threads).reduce(0, +) }
            },
            "harmonic_w": { bench, threads in
                let graph = try bench.directed(isWeighted: true)
                return { try graph.harmonic(weights: .distance, threads: threads).reduce(0, +) }
            },
            "sampled_betweenness": { bench, threads in
                let graph = try bench.directed()
                return {
                    let found = try graph.sampledBetweenness(
                        SampleSettings(error: 0.01, confidence: 0.9, seed: 1), threads: threads)
                    return Double(found.samples)
                }
            },
            "edge_betweenness": { bench, threads in
                let graph = try bench.directed()
                return { try graph.edgeBetweenness(threads: threads).reduce(0, +) }
            },
        ]
    }
}
