import TestSupport

@testable import GraphKernel

/// The days that unknown bounds stand for when every choice is tried: one beyond the known
/// days 0...3 on each side is enough where the same day is in order, more where it is not.
struct Horizon {
    let reach: Int32

    var days: ClosedRange<Int32> { -reach...3 + reach }

    func clamp(_ bounds: ClosedRange<Int32>) -> ClosedRange<Int32> { bounds.clamped(to: days) }

    /// The day as bounds write it: the outermost days stand for infinity.
    func written(_ day: Int32) -> Int32 {
        day == days.lowerBound
            ? EdgeTimes.past : day == days.upperBound ? EdgeTimes.future : day
    }
}

/// A random graph with every form of date, shared days, links both ways and likelihoods.
struct RandomTimes {
    var nodeCount: Int
    var ends: [(Int, Int)] = []
    var dates: [EdgeDate] = []
    var likelihoods: [Double] = []
    /// What each edge can carry, nothing for anything; empty where every edge can.
    var loads: [[Int32]?] = []

    init(seed: UInt64, mostNodes: Int = 7, mostEdges: Int = 11) {
        var generator = SeededGenerator(seed: seed)
        nodeCount = Int.random(in: 2...mostNodes, using: &generator)
        for _ in 0..<Int.random(in: 1...mostEdges, using: &generator) { add(&generator) }
    }

    func temporal(reversedRanks: Bool = false) throws -> TemporalGraph {
        let graph = try CSRGraph(nodeCount: nodeCount, edges: ends)
        guard reversedRanks else {
            return try TemporalGraph(
                graph, dates: dates, likelihoods: likelihoods, cargo: cargo)
        }
        let ranks = TemporalGraph.Ranks(
            nodes: (0..<Int32(nodeCount)).reversed(), edges: (0..<Int32(ends.count)).reversed())
        return try TemporalGraph(
            graph, dates: dates, likelihoods: likelihoods, cargo: cargo, ranks: ranks)
    }

    private var cargo: Cargo? {
        guard !loads.isEmpty else { return nil }
        let sets = loads.compactMap { $0 }
        var next: Int32 = 0
        let column = loads.map { load -> Int32 in
            if load != nil { next += 1 }
            return load == nil ? 0 : next
        }
        return Cargo(sets, of: column)
    }

    /// The same graph, most edges of which can carry some of four things, two of them often
    /// together; some can carry nothing.
    func laden(seed: UInt64) -> RandomTimes {
        var (laden, generator) = (self, SeededGenerator(seed: seed &+ 4711))
        laden.loads = ends.map { _ in
            switch Int.random(in: 0..<8, using: &generator) {
            case 0, 1, 2: nil
            case 3: [0, 1]
            case 4: [0]
            case 5: [1, 2]
            case 6: [Int32.random(in: 0...3, using: &generator)]
            default: seed % 5 == 0 ? [] : [3, 1]
            }
        }
        return laden
    }

    /// What all of some edges can carry, empty for anything; nothing where that is nothing.
    func load(of edges: [Int]) -> Set<Int32>? {
        guard !loads.isEmpty else { return [] }
        var common: Set<Int32>?
        for edge in edges {
            guard let load = loads[edge] else { continue }
            common = common.map { $0.intersection(load) } ?? Set(load)
            if common?.isEmpty == true { return nil }
        }
        return common ?? []
    }

    private mutating func add(_ generator: inout SeededGenerator) {
        let end = (
            Int.random(in: 0..<nodeCount, using: &generator),
            Int.random(in: 0..<nodeCount, using: &generator)
        )
        var date = Self.date(&generator)
        let likelihood = [1, 0.5, 0.25, .nan].randomElement(using: &generator) ?? 1
        if Int.random(in: 0..<3, using: &generator) == 0, !dates.isEmpty {
            // Another edge of an item that is there already: one date between them.
            let other = Int.random(in: 0..<dates.count, using: &generator)
            if !dates[other].isTransparent {
                if dates[other].group < 0 { dates[other].group = Int32(other) }
                date = dates[other]
            }
        }
        let isBoth = Int.random(in: 0..<6, using: &generator) == 0
        for end in isBoth ? [end, (end.1, end.0)] : [end] {
            ends.append(end)
            dates.append(date)
            likelihoods.append(likelihood)
        }
    }

    private static func date(_ generator: inout SeededGenerator) -> EdgeDate {
        func bounds(
            _ generator: inout SeededGenerator, from least: Int32 = 0
        ) -> ClosedRange<Int32> {
            let first = Int32.random(in: least...3, using: &generator)
            switch Int.random(in: 0..<6, using: &generator) {
            case 0: return EdgeTimes.past...first
            case 1: return first...EdgeTimes.future
            case 2: return first...Int32.random(in: first...3, using: &generator)
            default: return first...first
            }
        }
        switch Int.random(in: 0..<10, using: &generator) {
        case 0: return .undated
        case 1:
            var date = EdgeDate.undated
            date.isTransparent = true
            return date
        case 2...6: return .moment(bounds(&generator))
        case 7:
            let start = bounds(&generator)
            return .lasting(from: start, to: EdgeTimes.past...EdgeTimes.future)
        default:
            let start = bounds(&generator)
            let least = min(max(start.lowerBound, 0), 3)
            return .lasting(from: start, to: bounds(&generator, from: least))
        }
    }
}
