import GraphKernel

extension Tasks {
    static var paths: [String: Task] {
        [
            "bfs": { bench, _ in
                let (graph, hub) = (try bench.directed(), bench.hub())
                return { try graph.hops(from: hub).reduce(0) { $0 + max(Double($1), 0) } }
            },
            "dijkstra": { bench, _ in
                let (finder, hub) = (try bench.finder(isWeighted: true), bench.hub())
                return {
                    try finder.distances(from: hub).reduce(0) { $1.isFinite ? $0 + $1 : $0 }
                }
            },
            "pair_x20": { try pairs(of: $0, isWeighted: false, $1) },
            "pair_w_x20": { try pairs(of: $0, isWeighted: true, $1) },
            "yen10": { bench, _ in
                let (finder, marks) = (try bench.finder(isWeighted: true), bench.marks)
                return {
                    try finder.shortestPaths(from: marks.hub, to: marks.farthest, count: 10)
                        .reduce(0) { $0 + $1.length }
                }
            },
            "simple_paths": { bench, _ in
                let finder = try bench.finder(isWeighted: false)
                let (source, target) = try bench.lowPair()
                let query = SimplePathQuery(from: source, to: target, hops: 4)
                return {
                    var count = 0.0
                    try finder.simplePaths(query) { _ in
                        count += 1
                        return true
                    }
                    return count
                }
            },
        ]
    }

    private static func pairs(
        of bench: BenchGraph, isWeighted: Bool, _ threads: ThreadCount
    ) throws -> Run {
        let (finder, pairs) = (try bench.finder(isWeighted: isWeighted), bench.pairs)
        return {
            var count = 0.0
            for (source, target) in pairs {
                if try finder.shortestPath(from: source, to: target) != nil { count += 1 }
            }
            return count
        }
    }
}

extension BenchGraph {
    fileprivate func finder(isWeighted: Bool) throws -> PathFinder {
        let use: WeightUse = isWeighted ? .distance : .ignored
        return try PathFinder(directed(isWeighted: isWeighted), weights: use)
    }

    /// The first two nodes of at least the middle degree that are three hops apart.
    fileprivate func lowPair() throws -> (Int, Int) {
        let graph = try directed()
        let degrees = graph.degree(.both)
        let ordered = (0..<nodeCount).sorted { (degrees[$0], $0) < (degrees[$1], $1) }
        let upper = ordered[(nodeCount / 2)...]
        for source in upper {
            let hops = try graph.hops(from: source)
            if let target = upper.first(where: { hops[$0] == 3 }) { return (source, target) }
        }
        return (0, 0)
    }
}
