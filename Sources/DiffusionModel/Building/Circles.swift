/// Finds what comes back to itself when steps are followed: nothing may lie within itself.
package enum Circles {
    /// The places that lead back to themselves, in order.
    ///
    /// - Parameter steps: Where each place leads.
    /// - Returns: Each such place once, ascending.
    /// - Complexity: O(places + steps), after R. Tarjan, "Depth-first search and linear graph
    ///   algorithms", *SIAM Journal on Computing* 1(2), 1972, doi:10.1137/0201010.
    package static func members<Index>(of steps: IndexedList<Index, [Index]>) -> [Index] {
        var search = CircleSearch(steps: steps.map { $0.map { Int($0) } })
        for start in 0..<steps.count where search.order[start] < 0 { search.visit(from: start) }
        return steps.indices.filter { search.isMember[Int($0)] }
    }
}

/// A depth-first search that keeps its own stack, because files may be deeper than the machine's.
private struct CircleSearch {
    let steps: [[Int]]
    /// When each position was first seen; -1 where it was not.
    var order: [Int]
    var isMember: [Bool]
    private var lowest: [Int]
    private var isOpen: [Bool]
    private var open: [Int] = []
    private var path: [(position: Int, step: Int)] = []
    private var time = 0

    init(steps: [[Int]]) {
        self.steps = steps
        order = Array(repeating: -1, count: steps.count)
        lowest = order
        isMember = Array(repeating: false, count: steps.count)
        isOpen = isMember
    }

    mutating func visit(from start: Int) {
        enter(start)
        while let (position, step) = path.last {
            guard step < steps[position].count else {
                leave(position)
                continue
            }
            path[path.count - 1].step += 1
            let next = steps[position][step]
            if next == position { isMember[position] = true }
            if order[next] < 0 {
                enter(next)
            } else if isOpen[next] {
                lowest[position] = min(lowest[position], order[next])
            }
        }
    }

    private mutating func enter(_ position: Int) {
        (order[position], lowest[position]) = (time, time)
        time += 1
        open.append(position)
        isOpen[position] = true
        path.append((position, 0))
    }

    private mutating func leave(_ position: Int) {
        path.removeLast()
        if let parent = path.last?.position {
            lowest[parent] = min(lowest[parent], lowest[position])
        }
        guard lowest[position] == order[position] else { return }
        let isCircle = open.last != position
        while let member = open.popLast() {
            isOpen[member] = false
            if isCircle { isMember[member] = true }
            if member == position { break }
        }
    }
}
