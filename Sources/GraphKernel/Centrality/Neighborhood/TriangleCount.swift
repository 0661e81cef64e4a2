/// Counts triangles: three nodes with a tie between each two.
///
/// A triangle is found once, from its highest rank: that rank's row is marked, and the rows of
/// those in it are looked through for marks.
struct TriangleCount {
    private let ties: RankedTies

    init(_ ties: RankedTies) { self.ties = ties }

    /// All triangles together.
    func total(_ threads: ThreadCount) -> Int {
        var total = 0
        Crew.withStates(ties.chunks, threads) {
            Marks(count: ties.count)
        } work: { marks, chunk in
            for rank in ties.ranks(of: chunk) { marks.count(rank, ties) }
        } finish: { marks in
            total += marks.found
        }
        return total
    }

    /// The triangles that each node belongs to, by node.
    func perNode(_ threads: ThreadCount) -> [Int] {
        var counts = [Int](repeating: 0, count: ties.count)
        Crew.withStates(ties.chunks, threads) {
            Marks(count: ties.count, keepsCorners: true)
        } work: { marks, chunk in
            for rank in ties.ranks(of: chunk) { marks.countCorners(rank, ties) }
        } finish: { marks in
            for (rank, number) in marks.corners.enumerated() {
                counts[Int(ties.order[rank])] += number
            }
        }
        return counts
    }
}

/// One thread's marks and what it has counted.
private struct Marks {
    private(set) var found = 0
    private(set) var corners: [Int]
    private var isMarked: [UInt8]

    init(count: Int, keepsCorners: Bool = false) {
        isMarked = [UInt8](repeating: 0, count: count)
        corners = keepsCorners ? [Int](repeating: 0, count: count) : []
    }

    mutating func count(_ rank: Int, _ ties: RankedTies) {
        let row = ties.row(of: rank)
        guard row.count > 1 else { return }
        var sum = 0
        isMarked.withUnsafeMutableBufferPointer { isMarked in
            ties.heads.withUnsafeBufferPointer { heads in
                for entry in row { isMarked[Int(heads[entry])] = 1 }
                for entry in row {
                    for other in ties.row(of: Int(heads[entry])) {
                        sum &+= Int(isMarked[Int(heads[other])])
                    }
                }
                for entry in row { isMarked[Int(heads[entry])] = 0 }
            }
        }
        found += sum
    }

    mutating func countCorners(_ rank: Int, _ ties: RankedTies) {
        let row = ties.row(of: rank)
        guard row.count > 1 else { return }
        isMarked.withUnsafeMutableBufferPointer { isMarked in
            corners.withUnsafeMutableBufferPointer { corners in
                ties.heads.withUnsafeBufferPointer { heads in
                    for entry in row { isMarked[Int(heads[entry])] = 1 }
                    for entry in row {
                        let middle = Int(heads[entry])
                        var sum = 0
                        for other in ties.row(of: middle) where isMarked[Int(heads[other])] != 0 {
                            corners[Int(heads[other])] &+= 1
                            sum &+= 1
                        }
                        corners[middle] &+= sum
                        corners[rank] &+= sum
                    }
                    for entry in row { isMarked[Int(heads[entry])] = 0 }
                }
            }
        }
    }
}

extension RankedTies {
    /// The places of a rank's row in `heads`.
    @inline(__always)
    func row(of rank: Int) -> Range<Int> {
        let start = Int(starts[rank])
        return start..<start &+ Int(lengths[rank])
    }
}
