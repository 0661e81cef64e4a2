/// Looks for rows of evidence of which no two share a mark.
///
/// Rows whose marks include all marks of another are left out first, since the other stands in for
/// them. What is left falls into parts that share nothing. Each part is searched by taking or
/// leaving the row with the most conflicts, within a bound: rows that share one mark count for one.
struct IndependentSet {
    private let marks: [Set<Int>]
    private let conflicts: [Set<Int>]

    /// Prepares the search.
    ///
    /// - Complexity: O(rows² · marks).
    init(ofRowsWith marks: [Set<Int>]) {
        let kept = Self.leastMarked(marks)
        self.marks = kept
        conflicts = kept.indices.map { row in
            Set(kept.indices.filter { $0 != row && !kept[$0].isDisjoint(with: kept[row]) })
        }
    }

    /// Whether so many rows can be chosen.
    ///
    /// - Complexity: polynomial where rows conflict with two others at most; exponential at worst
    ///   in the number of rows that conflict in rings, cut short by the bound.
    func hasSize(_ count: Int) -> Bool {
        if greedy(Set(marks.indices)) >= count { return true }
        return largest(Set(marks.indices), atLeast: count) >= count
    }

    /// Those rows whose marks hold the marks of no other; of equal ones the first.
    private static func leastMarked(_ all: [Set<Int>]) -> [Set<Int>] {
        var seen: Set<Set<Int>> = []
        let marks = all.filter { seen.insert($0).inserted }
        return marks.filter { row in !marks.contains { $0.isStrictSubset(of: row) } }
    }

    // MARK: - Bounds

    /// How many rows are found by taking the one with the fewest conflicts again and again.
    private func greedy(_ rows: Set<Int>) -> Int {
        var (left, count) = (rows, 0)
        while let best = left.min(by: { order($0, left) < order($1, left) }) {
            left.subtract(conflicts[best])
            left.remove(best)
            count += 1
        }
        return count
    }

    private func order(_ row: Int, _ left: Set<Int>) -> (Int, Int) {
        (conflicts[row].intersection(left).count, row)
    }

    /// More rows than this cannot be chosen: rows that share a mark count for one.
    private func bound(_ rows: Set<Int>) -> Int {
        var (left, count) = (rows, 0)
        while let first = left.min() {
            let shared = marks[first].map { mark in left.filter { marks[$0].contains(mark) } }
                .max { $0.count < $1.count }
            left.subtract(shared ?? [first])
            left.remove(first)
            count += 1
        }
        return count
    }

    // MARK: - Search

    /// The most rows that can be chosen; any smaller number where these are not enough.
    private func largest(_ rows: Set<Int>, atLeast wanted: Int) -> Int {
        guard wanted > 0, bound(rows) >= wanted else { return 0 }
        let parts = parts(of: rows)
        guard parts.count == 1, let part = parts.first else { return sum(parts, wanted) }
        // A row with one conflict or none can always be taken.
        let counts = part.map { (row: $0, conflicts: conflicts[$0].intersection(part).count) }
        if let free = counts.filter({ $0.conflicts < 2 }).min(by: { $0.row < $1.row }) {
            return taking(free.row, of: part, wanted)
        }
        guard
            let worst = counts.max(by: { ($0.conflicts, $1.row) < ($1.conflicts, $0.row) })
        else { return 0 }
        let taken = taking(worst.row, of: part, wanted)
        if taken >= wanted { return taken }
        var without = part
        without.remove(worst.row)
        return max(taken, largest(without, atLeast: wanted))
    }

    private func taking(_ row: Int, of rows: Set<Int>, _ wanted: Int) -> Int {
        var rest = rows.subtracting(conflicts[row])
        rest.remove(row)
        return 1 + largest(rest, atLeast: wanted - 1)
    }

    /// The sum over parts that share nothing, each searched for what the others cannot give.
    private func sum(_ parts: [Set<Int>], _ wanted: Int) -> Int {
        var open = parts.map { bound($0) }.reduce(0, +)
        var found = 0
        for part in parts {
            open -= bound(part)
            let most = exactly(part)
            found += most
            if found >= wanted { return found }
            if found + open < wanted { return found }
        }
        return found
    }

    /// The most rows of a part, wanted one by one above what is found at once.
    private func exactly(_ part: Set<Int>) -> Int {
        var best = greedy(part)
        while best < bound(part), largest(part, atLeast: best + 1) > best { best += 1 }
        return best
    }

    private func parts(of rows: Set<Int>) -> [Set<Int>] {
        var (left, parts): (Set<Int>, [Set<Int>]) = (rows, [])
        while let first = left.min() {
            var (part, queue): (Set<Int>, [Int]) = ([first], [first])
            left.remove(first)
            while let row = queue.popLast() {
                for other in conflicts[row].intersection(left) {
                    left.remove(other)
                    part.insert(other)
                    queue.append(other)
                }
            }
            parts.append(part)
        }
        return parts
    }
}
