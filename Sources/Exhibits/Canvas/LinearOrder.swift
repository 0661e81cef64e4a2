/// An order in which things that are joined stand near each other.
///
/// To find the best one is hard (minimum linear arrangement: Garey, Johnson and Stockmeyer 1976,
/// doi:10.1016/0304-3975(76)90059-1). Neighbours are swapped, and things moved to the middle of
/// those they are joined to, for as long as that helps; begun from the order as given and from
/// another, of which the better end is kept. So it is never worse than the order as given.
struct LinearOrder {
    /// What each thing is joined to, as often as it is.
    private let joined: [[Int]]

    private static let mostRounds = 60

    /// Takes things by number.
    ///
    /// - Parameters:
    ///   - count: How many there are.
    ///   - pairs: Which are joined.
    init(_ count: Int, joining pairs: [(Int, Int)]) {
        var joined = [[Int]](repeating: [], count: count)
        for (one, other) in pairs {
            joined[one].append(other)
            joined[other].append(one)
        }
        self.joined = joined
    }

    /// The best order that is found from the one as given and from another.
    ///
    /// - Complexity: O(rounds · (things + pairs)).
    func order(besides other: [Int]) -> [Int] {
        let best = improved(Array(joined.indices))
        let second = improved(other)
        return passes(second) < passes(best) ? second : best
    }

    /// How far all that are joined stand apart, each pair counted from both ends.
    private func passes(_ order: [Int]) -> Int {
        var places = [Int](repeating: 0, count: order.count)
        for (place, lane) in order.enumerated() { places[lane] = place }
        return joined.indices.reduce(0) { sum, lane in
            joined[lane].reduce(sum) { $0 + abs(places[$1] - places[lane]) }
        }
    }

    private func improved(_ order: [Int]) -> [Int] {
        var order = order
        var count = passes(order)
        for _ in 0..<Self.mostRounds {
            var next = swapped(order)
            let moved = passes(next) < count ? next : centred(order)
            next = moved
            let found = passes(next)
            guard found < count else { return order }
            (order, count) = (next, found)
        }
        return order
    }

    /// The order with each two neighbours swapped that are better so.
    private func swapped(_ order: [Int]) -> [Int] {
        var (order, places) = (order, [Int](repeating: 0, count: order.count))
        for (place, lane) in order.enumerated() { places[lane] = place }
        for place in order.indices.dropLast() {
            let (upper, lower) = (order[place], order[place + 1])
            let change =
                gain(upper, by: 1, without: lower, places)
                + gain(lower, by: -1, without: upper, places)
            guard change < 0 else { continue }
            order.swapAt(place, place + 1)
            (places[upper], places[lower]) = (place + 1, place)
        }
        return order
    }

    /// By how much arrows get longer where a lane moves by one.
    private func gain(_ lane: Int, by step: Int, without other: Int, _ places: [Int]) -> Int {
        joined[lane].reduce(0) { sum, end in
            guard end != other else { return sum }
            return sum + (abs(places[end] - places[lane] - step) - abs(places[end] - places[lane]))
        }
    }

    /// The order of the middles of what each lane is joined to.
    private func centred(_ order: [Int]) -> [Int] {
        var places = [Int](repeating: 0, count: order.count)
        for (place, lane) in order.enumerated() { places[lane] = place }
        let middles = places.indices.map { lane -> Double in
            guard !joined[lane].isEmpty else { return Double(places[lane]) }
            let sum = joined[lane].reduce(0) { $0 + places[$1] }
            return Double(sum + places[lane]) / Double(joined[lane].count + 1)
        }
        return order.sorted { (middles[$0], places[$0]) < (middles[$1], places[$1]) }
    }
}
