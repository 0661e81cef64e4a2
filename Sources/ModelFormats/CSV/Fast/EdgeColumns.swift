import DiffusionModel

/// Where the columns of a table stand while workers fill them, each worker at rows of its own.
struct EdgeColumns {
    /// What stands for a row that names no kind.
    static let noKind = UInt16.max

    /// How many rows there is room for.
    private(set) var capacity: Int
    /// The ends, by the numbers that workers gave to their names until those of all are known.
    private(set) var sources: UnsafeMutablePointer<EntityIndex>
    private(set) var targets: UnsafeMutablePointer<EntityIndex>
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
