@testable import GraphKernel

/// Every simple path between two sets of nodes, by plain enumeration.
struct EveryPath {
    struct Found {
        let nodes: [Int]
        let edges: [Int]
        let chronology: Chronology
        let day: Int32
        let likelihood: Double
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
        let dates = edges.map { graph.dates[$0] }
        let choice = EveryChoice(dates, horizon, allowsSameDay: allowsSameDay)
        var day = EdgeTimes.future
        if choice.someInOrder, allowsSameDay {
            let days = EveryChoice(dates, horizon, needsDays: true)
            day = days.arrival.map { horizon.written($0.lowerBound) } ?? EdgeTimes.past
        }
        let likelihood = edges.reduce(1) { product, edge in
            graph.likelihoods[edge].isNaN ? product : product * graph.likelihoods[edge]
        }
        paths.append(
            Found(
                nodes: nodes, edges: edges, chronology: choice.chronology, day: day,
                likelihood: likelihood))
    }

    /// The paths in an order, ties by the others, then by ranks of nodes and edges.
    func sorted(by order: PathOrder, rankSign: Int) -> [Found] {
        paths.sorted { left, right in
            let l = Self.key(left, order)
            let r = Self.key(right, order)
            if l != r { return l.lexicographicallyPrecedes(r) }
            let (leftNodes, rightNodes) = (
                left.nodes.map { $0 * rankSign }, right.nodes.map { $0 * rankSign }
            )
            if leftNodes != rightNodes { return leftNodes.lexicographicallyPrecedes(rightNodes) }
            return left.edges.map { $0 * rankSign }
                .lexicographicallyPrecedes(right.edges.map { $0 * rankSign })
        }
    }

    private static func key(_ path: Found, _ order: PathOrder) -> [Double] {
        let (hops, day) = (Double(path.edges.count), Double(path.day))
        switch order {
        case .hops: return [hops, day, -path.likelihood]
        case .arrival: return [day, hops, -path.likelihood]
        case .likelihood: return [-path.likelihood, hops, day]
        }
    }
}
