import TestSupport
import Testing

@testable import GraphKernel

/// Oracle of every test here: enumeration of all simple paths and of all choices of days.
@Suite struct PathSearchTests {
    private func all(
        _ graph: TemporalGraph, _ query: PathQuery
    ) throws -> [TimedPath] {
        var search = try PathSearch(graph, query)
        var paths: [TimedPath] = []
        while let path = try search.next() { paths.append(path) }
        return paths
    }

    private func ends(_ graph: RandomTimes, _ seed: UInt64) -> (from: [Int], to: [Int]) {
        let last = graph.nodeCount - 1
        return seed % 3 == 0 ? ([0, 1], [last, last / 2]) : ([0], [last])
    }

    @Test(arguments: 0..<600)
    func `the best paths come in order, each once, none missing`(seed: UInt64) throws {
        let plain = RandomTimes(seed: seed)
        let random = seed % 4 < 2 ? plain : plain.laden(seed: seed)
        let (from, to) = ends(random, seed)
        let brute = EveryPath(random, from: from, to: to)
        for order in PathOrder.allCases {
            for anyOrder in [false, true] {
                let reversed = seed % 2 == 1
                var query = PathQuery(
                    from: from.map(Int32.init), to: to.map(Int32.init), order: order)
                query.rules.allowsAnyOrder = anyOrder
                let found = try all(random.temporal(reversedRanks: reversed), query)
                let expected = brute.sorted(by: order, rankSign: reversed ? -1 : 1)
                    .filter { anyOrder || $0.chronology != .impossible }
                #expect(found.map(\.edges) == expected.map { $0.edges.map(Int32.init) })
                #expect(found.map(\.chronology) == expected.map(\.chronology))
            }
        }
    }

    @Test(arguments: 0..<300)
    func `without the same day, exactly the paths that stay possible are found`(
        seed: UInt64
    ) throws {
        let plain = RandomTimes(seed: seed, mostNodes: 5, mostEdges: 7)
        let random = seed % 2 == 0 ? plain : plain.laden(seed: seed)
        let (from, to) = ends(random, seed)
        let brute = EveryPath(random, from: from, to: to, allowsSameDay: false)
        for order in PathOrder.allCases {
            var query = PathQuery(
                from: from.map(Int32.init), to: to.map(Int32.init), order: order)
            query.rules.allowsSameDay = false
            let found = try all(random.temporal(), query)
            let expected = brute.sorted(by: order, rankSign: 1)
                .filter { $0.chronology != .impossible }
            #expect(found.map(\.edges) == expected.map { $0.edges.map(Int32.init) })
            #expect(found.map(\.chronology) == expected.map(\.chronology))
        }
    }

    /// Oracle: `earliestArrivals`, which is tested against every path, and the order by hops.
    @Test(arguments: 0..<500)
    func `without the same day, arrivals come in order, each path once`(seed: UInt64) throws {
        let random = RandomTimes(seed: seed)
        let last = Int32(random.nodeCount - 1)
        let rules = TimeRules(allowsSameDay: false)
        let graph = try random.temporal()
        let paths = try all(graph, PathQuery(from: [0], to: [last], order: .arrival, rules: rules))
        let byHops = try all(graph, PathQuery(from: [0], to: [last], rules: rules))
        #expect(Set(paths) == Set(byHops))
        #expect(paths.count == byHops.count)
        let days = paths.map(\.arrival.lowerBound)
        // A path of offices without a date alone has no day of its own and comes first.
        let dated = zip(paths, days).filter { path, _ in
            path.edges.contains { !graph.times.isTransparent[Int($0)] }
        }.map(\.1)
        #expect(dated == dated.sorted())
        let arrivals = try graph.earliestArrivals(from: [0], in: TimeFrame(rules: rules))
        #expect(days.first == arrivals[Int(last)])
    }

    @Test(arguments: 0..<600)
    func `of the fewest hops the certain come first, and all are counted`(seed: UInt64) throws {
        let plain = RandomTimes(seed: seed, mostEdges: 16)
        let random = seed % 4 < 2 ? plain : plain.laden(seed: seed)
        let (from, to) = ends(random, seed)
        let brute = EveryPath(random, from: from, to: to)
        for anyOrder in [false, true] {
            let open = brute.paths.filter { anyOrder || $0.chronology != .impossible }
            let hops = open.map(\.edges.count).min()
            let fewest = EveryPath.sorted(open.filter { $0.edges.count == hops }) { path in
                let standing = Chronology.allCases.firstIndex(of: path.chronology) ?? 0
                return [Double(standing)] + EveryPath.key(path, .hops)
            }
            var query = PathQuery(from: from.map(Int32.init), to: to.map(Int32.init))
            query.rules.allowsAnyOrder = anyOrder
            for limit in [1, 2, 20] {
                let found = try random.temporal().fewestHops(query, limit: limit)
                #expect(found.count == fewest.count)
                #expect(!found.isCountCapped)
                let expected = fewest.prefix(limit).map { $0.edges.map(Int32.init) }
                #expect(found.paths.map(\.edges) == expected)
            }
        }
    }

    @Test(arguments: 0..<600)
    func `departure and arrival are the outermost days of all choices`(seed: UInt64) throws {
        let random = RandomTimes(seed: seed)
        let horizon = Horizon(reach: 1)
        let query = PathQuery(from: [0], to: [Int32(random.nodeCount - 1)])
        for path in try all(random.temporal(), query) {
            let dates = path.edges.map { random.dates[Int($0)] }
            let choice = EveryChoice(dates, horizon, needsDays: true)
            let departure = choice.departure ?? horizon.days
            let arrival = choice.arrival ?? horizon.days
            #expect(path.departure.lowerBound == horizon.written(departure.lowerBound))
            #expect(path.departure.upperBound == horizon.written(departure.upperBound))
            #expect(path.arrival.lowerBound == horizon.written(arrival.lowerBound))
            #expect(path.arrival.upperBound == horizon.written(arrival.upperBound))
        }
    }
}
