@testable import GraphKernel

/// Every simple path between two sets of nodes, by plain enumeration.
struct EveryPath {
    struct Found {
        let nodes: [Int]
        let edges: [Int]
        let chronology: Chronology
        /// The first arrival; of what is out of order, the first day of the last dated step.
        let day: Int32
        /// The last departure of what is in order.
        let departure: Int32
        let likelihood: Double
        let unstated: Int
        /// What the path can carry; empty for anything.
        let load: Set<Int32>
    }

    private(set) var paths: [Found] = []
    private let graph: RandomTimes
    private let sources: [Int]
    private let targets: [Int]
    private let allowsSameDay: Bool
    private let horizon: Horizon

    init(_ graph: RandomTimes, from sources: [Int], to targets: [Int], allowsSameDay: Bool = true) {
        self.graph = graph
        self.sources = sources
        self.targets = targets
        self.allowsSameDay = allowsSameDay
        horizon = Horizon(reach: allowsSameDay ? 1 : 4)
        for source in Set(sources).sorted() { extend([source], []) }
    }

    private mutating func extend(_ nodes: [Int], _ edges: [Int]) {
        for (edge, ends) in graph.ends.enumerated()
        where ends.0 == nodes[nodes.count - 1] && !nodes.contains(ends.1)
            && !sources.contains(ends.1)
        {
            if targets.contains(ends.1) {
                add(nodes + [ends.1], edges + [edge])
            } else {
                extend(nodes + [ends.1], edges + [edge])
            }
        }
    }

    private mutating func add(_ nodes: [Int], _ edges: [Int]) {
        guard let load = graph.load(of: edges) else { return }
        let dates = edges.map { graph.dates[$0] }
        let choice = EveryChoice(dates, horizon, allowsSameDay: allowsSameDay, needsDays: true)
        let dated = dates.filter { !TripProfile.isTransparent($0) }
        var (day, departure) = (
            dated.last?.start.lowerBound ?? EdgeTimes.past, EdgeTimes.future
        )
        if choice.someInOrder {
            day = choice.arrival.map { known($0.lowerBound) } ?? -1000
            departure = choice.departure.map { -known(-($0.upperBound - 3)) } ?? 1000
        }
        let stated = edges.map { graph.likelihoods[$0] }.filter { !$0.isNaN }
        paths.append(
            Found(
                nodes: nodes, edges: edges, chronology: choice.chronology, day: day,
                departure: departure, likelihood: stated.reduce(1, *),
                unstated: edges.count - stated.count, load: load))
    }

    /// A day, where those before 0 stem from a bound without end.
    private func known(_ day: Int32) -> Int32 { day < 0 ? -1000 : day }

    /// The paths in an order, ties by the others, then step by step by ranks of nodes and edges.
    func sorted(by order: PathOrder, rankSign: Int) -> [Found] {
        Self.sorted(paths, rankSign: rankSign) { Self.key($0, order) }
    }

    /// Paths by keys, ties step by step by ranks of nodes and edges.
    static func sorted(
        _ paths: [Found], rankSign: Int = 1, by key: (Found) -> [Double]
    ) -> [Found] {
        paths.sorted { left, right in
            let (l, r) = (key(left), key(right))
            if l != r { return l.lexicographicallyPrecedes(r) }
            return steps(left, rankSign).lexicographicallyPrecedes(steps(right, rankSign))
        }
    }

    private static func steps(_ path: Found, _ rankSign: Int) -> [Int] {
        var steps = path.nodes.prefix(1).map { $0 * rankSign }
        for (node, edge) in zip(path.nodes.dropFirst(), path.edges) {
            steps += [node * rankSign, edge * rankSign]
        }
        return steps
    }

    static func key(_ path: Found, _ order: PathOrder) -> [Double] {
        let (hops, day) = (Double(path.edges.count), Double(path.day))
        let isLate = path.chronology == .impossible ? 1.0 : 0
        // What no step states comes after all that some do, if one of them be 0.
        let isNothingStated = path.unstated == path.edges.count
        let cost = [Double(path.unstated), isNothingStated ? 1 : -path.likelihood]
        switch order {
        case .hops: return [hops, isLate, day] + cost
        case .arrival: return (isLate == 1 ? [1, hops, day] : [0, day, hops]) + cost
        case .likelihood: return cost + [hops, isLate, day]
        }
    }

    /// How good a row is: the first to arrive, of the fewest steps, of the best chronology, without
    /// lesser edges, the likeliest.
    static func rowKey(
        _ path: Found, _ direction: ReachDirection, lesser: [Bool]? = nil
    ) -> [Double] {
        let hops = Double(path.edges.count)
        let standing = Double(Chronology.allCases.firstIndex(of: path.chronology) ?? 0)
        let isLesser = path.edges.contains { lesser?[$0] == true } ? 1.0 : 0
        let cost = [standing, isLesser, Double(path.unstated), -path.likelihood]
        if path.chronology == .impossible { return [1, hops, Double(path.day)] + cost }
        let day = direction == .downstream ? path.day : -path.departure
        return [0, Double(day), hops] + cost
    }
}
