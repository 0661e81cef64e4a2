import GraphKernel

/// Ways through time on the days of the table, each of them known.
///
/// One source is the hub; `check` sums what is found, so that a change of answer shows.
extension Tasks {
    static var temporal: [String: Task] {
        oneSource.merging(allSources) { old, _ in old }.merging(best) { old, _ in old }
    }

    private static var oneSource: [String: Task] {
        [
            "temporal_earliest": { bench, _ in
                let (graph, hub) = try (bench.temporal(), Int32(bench.hub()))
                return { try sum(graph.earliestArrivals(from: [hub])) }
            },
            "temporal_latest": { bench, _ in
                let (graph, hub) = try (bench.temporal(), Int32(bench.hub()))
                return { try sum(graph.latestDepartures(to: [hub])) }
            },
            "temporal_certain": { bench, _ in
                let (graph, hub) = try (bench.temporal(uncertainty: 180), Int32(bench.hub()))
                return { try sum(graph.earliestArrivals(from: [hub], in: TimeFrame(.certain))) }
            },
            "temporal_fastest": { bench, _ in
                let (graph, hub) = try (bench.temporal(), Int32(bench.hub()))
                return {
                    try graph.fastestDurations(from: hub).reduce(0) { $0 + Double($1 ?? 0) }
                }
            },
            "temporal_hops": { bench, _ in
                let (graph, hub) = try (bench.temporal(), Int32(bench.hub()))
                return { try graph.temporalHops(from: hub).reduce(0) { $0 + Double($1 ?? 0) } }
            },
        ]
    }

    private static var allSources: [String: Task] {
        [
            "temporal_reach_all": { bench, threads in
                let graph = try bench.temporal()
                return { try Double(graph.reachOverTime(threads: threads).counts.last ?? 0) }
            },
            "temporal_arrivals_all": { bench, threads in
                let graph = try bench.temporal()
                return {
                    var total = 0.0
                    try graph.forEachArrivals(threads: threads) { _, arrivals in
                        total += sum(arrivals)
                    }
                    return total
                }
            },
            "temporal_reach_all_uncertain": { bench, threads in
                let graph = try bench.temporal(uncertainty: 180)
                return { try Double(graph.reachOverTime(threads: threads).counts.last ?? 0) }
            },
            "temporal_closeness": { bench, threads in
                let graph = try bench.temporal()
                return { try graph.temporalCloseness(threads: threads).reduce(0, +) }
            },
            "temporal_closeness_uncertain": { bench, threads in
                let graph = try bench.temporal(uncertainty: 180)
                return { try graph.temporalCloseness(threads: threads).reduce(0, +) }
            },
            "temporal_closeness_hops": { bench, threads in
                let graph = try bench.temporal()
                return { try graph.temporalCloseness(.hops, threads: threads).reduce(0, +) }
            },
            "temporal_betweenness": { bench, threads in
                let graph = try bench.temporal()
                return { try graph.temporalBetweenness(threads: threads).reduce(0, +) }
            },
            "temporal_betweenness_uncertain": { bench, threads in
                let graph = try bench.temporal(uncertainty: 180)
                return { try graph.temporalBetweenness(threads: threads).reduce(0, +) }
            },
        ]
    }

    /// The ten best paths from the hub to the node that its first arrivals reach last.
    private static var best: [String: Task] {
        let orders: [(String, PathOrder)] = [
            ("hops", .hops), ("arrival", .arrival), ("likelihood", .likelihood),
        ]
        let tasks = orders.map { name, order in
            let task: Task = { bench, _ in
                let graph = try bench.temporal()
                let hub = Int32(bench.hub())
                let arrivals = try graph.earliestArrivals(from: [hub])
                let last = arrivals.indices.max { (arrivals[$0] ?? 0) < (arrivals[$1] ?? 0) } ?? 0
                return {
                    var search = try PathSearch(
                        graph, PathQuery(from: [hub], to: [Int32(last)], order: order))
                    var steps = 0
                    for _ in 0..<10 { steps += try search.next()?.edges.count ?? 0 }
                    return Double(steps)
                }
            }
            return ("temporal_best_" + name, task)
        }
        return Dictionary(uniqueKeysWithValues: tasks)
    }

    private static func sum(_ days: [Int32?]) -> Double {
        days.reduce(0) { $0 + Double($1 == EdgeTimes.past ? 0 : $1 ?? 0) }
    }
}

extension BenchGraph {
    /// The graph with its days, each known to within so many days, and weights as likelihoods.
    func temporal(uncertainty: Int32 = 0) throws -> TemporalGraph {
        let graph = try directed()
        let dates = days.enumerated().map { edge, day in
            // A third of the edges is uncertain, as in a hand-coded case.
            EdgeDate.moment(day...day + (edge % 3 == 0 ? uncertainty : 0))
        }
        return try TemporalGraph(graph, dates: dates, likelihoods: list.weights ?? [])
    }
}
