import GraphKernel

extension Tasks {
    /// Degrees, the measures that iterate and those of a node's surroundings.
    static var spectral: [String: Task] {
        [
            "degree": { bench, _ in
                let graph = try bench.directed()
                return { graph.degree().max() ?? 0 }
            },
            "pagerank": { bench, threads in
                let graph = try bench.directed()
                var settings = PageRankSettings()
                settings.tolerance = 1e-10
                return { try graph.pageRank(settings, threads: threads).max() ?? 0 }
            },
            "eigenvector": { bench, threads in
                let graph = try bench.undirected()
                return { share(of: try graph.eigenvector(threads: threads)) }
            },
            "hits": { bench, threads in
                let graph = try bench.directed()
                return { share(of: try graph.hubsAndAuthorities(threads: threads).authorities) }
            },
            "katz": { bench, threads in
                let graph = try bench.directed()
                return { share(of: try graph.katz(alpha: 1e-3, threads: threads)) }
            },
            "katz_default": { bench, threads in
                let graph = try bench.directed()
                return { share(of: try graph.katz(threads: threads)) }
            },
            "kcore": { bench, _ in
                let graph = try bench.undirected()
                return { Double(graph.coreNumbers().reduce(0, +)) }
            },
            "triangles": { bench, threads in
                let graph = try bench.undirected()
                return { Double(graph.triangles(threads: threads).reduce(0, +) / 3) }
            },
            "triangles_cc": { bench, threads in
                let graph = try bench.undirected()
                return { graph.transitivity(threads: threads) }
            },
            "constraint": { bench, threads in
                let graph = try bench.undirected()
                return { try graph.constraint(threads: threads).filter { $0 < 1 }.reduce(0, +) }
            },
            "brokerage": { bench, threads in
                let graph = try bench.directed()
                let partition = (0..<graph.nodeCount).map { $0 % 10 }
                return {
                    let roles = try graph.brokerageRoles(partition: partition, threads: threads)
                    return Double(roles.total.reduce(0, +))
                }
            },
        ]
    }

    /// The greatest score as a share of all, which does not depend on how scores are scaled.
    private static func share(of scores: [Double]) -> Double {
        (scores.max() ?? 0) / scores.reduce(0, +)
    }
}
