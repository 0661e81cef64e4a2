/// Where the columns of a table stand while workers fill them, each worker at rows of its own.
struct EdgeColumns {
    /// What stands for a row that names no kind.
    static let noKind = UInt16.max

    /// How many rows there is room for.
    private(set) var capacity: Int
    private(set) var sources: UnsafeMutablePointer<Int32>
    private(set) var targets: UnsafeMutablePointer<Int32>
    /// The kinds by number, `noKind` where none is named.
    private(set) var kinds: UnsafeMutablePointer<UInt16>
    /// The dates by number, -1 where none is stated.
    private(set) var dates: UnsafeMutablePointer<Int32>
    /// The weights, NaN where none is stated; without room where the table has no such column.
    private(set) var weights: UnsafeMutablePointer<Double>

    /// The columns from a row on.
    func from(_ row: Int) -> EdgeColumns {
        EdgeColumns(
            capacity: capacity - row, sources: sources + row, targets: targets + row,
            kinds: kinds + row, dates: dates + row, weights: weights + row)
    }

    /// Moves rows to the front, over others that are not needed.
    func move(_ rows: Range<Int>, to row: Int, hasWeights: Bool) {
        func move<Value>(_ column: UnsafeMutablePointer<Value>) {
            (column + row).update(from: column + rows.lowerBound, count: rows.count)
        }
        move(sources)
        move(targets)
        move(kinds)
        move(dates)
        if hasWeights { move(weights) }
    }
}

/// The columns of a whole table.
struct EdgeTableColumns {
    private(set) var sources: [Int32] = []
    private(set) var targets: [Int32] = []
    private(set) var kinds: [UInt16] = []
    private(set) var dates: [Int32] = []
    /// The weights; empty where the table has no such column.
    private(set) var weights: [Double] = []

    /// Makes room for rows, has it filled, and keeps as many rows as `fill` says there are.
    ///
    /// Room that is never written to takes no memory, so it may be generous.
    init(capacity: Int, hasWeights: Bool, _ fill: (EdgeColumns) -> Int) {
        var (targets, kinds, dates, weights) = ([Int32](), [UInt16](), [Int32](), [Double]())
        var count = 0
        sources = Self.column(capacity) { sources in
            targets = Self.column(capacity) { targets in
                kinds = Self.column(capacity) { kinds in
                    dates = Self.column(capacity) { dates in
                        weights = Self.column(hasWeights ? capacity : 0) { weights in
                            count = fill(
                                EdgeColumns(
                                    capacity: capacity, sources: sources, targets: targets,
                                    kinds: kinds, dates: dates, weights: weights))
                            return hasWeights ? count : 0
                        }
                        return count
                    }
                    return count
                }
                return count
            }
            return count
        }
        (self.targets, self.kinds, self.dates, self.weights) = (targets, kinds, dates, weights)
    }

    private static func column<Value>(
        _ capacity: Int, _ fill: (UnsafeMutablePointer<Value>) -> Int
    ) -> [Value] {
        [Value](unsafeUninitializedCapacity: max(capacity, 1)) { buffer, count in
            count = buffer.baseAddress.map(fill) ?? 0
        }
    }
}
