import DiffusionModel
import Threads

/// Where the columns of a table stand while workers fill them, each worker at rows of its own.
package struct EdgeColumns: Sendable {
    /// What stands for a row that names no kind.
    package static let noKind = UInt16.max

    /// The ends, by the numbers that workers gave to their names until those of all are known.
    let sources: SharedPlaces<EntityIndex>
    let targets: SharedPlaces<EntityIndex>
    /// The kinds by number, `noKind` where none is named.
    let kinds: SharedPlaces<UInt16>
    /// The dates by number, -1 where none is stated.
    let dates: SharedPlaces<Int32>
    /// The weights, NaN where none is stated; without room where the table has no such column.
    let weights: SharedPlaces<Double>

    /// How many rows there is room for.
    var capacity: Int { sources.count }

    /// The columns from a row on.
    func from(_ row: Int) -> EdgeColumns {
        EdgeColumns(
            sources: sources.from(row), targets: targets.from(row), kinds: kinds.from(row),
            dates: dates.from(row), weights: weights.count > 0 ? weights.from(row) : weights)
    }

    /// Moves rows to the front, over others that are not needed.
    func move(_ rows: Range<Int>, to row: Int) {
        func move<Value: BitwiseCopyable>(_ column: SharedPlaces<Value>) {
            guard column.count > 0 else { return }
            for place in 0..<rows.count { column[row + place] = column[rows.lowerBound + place] }
        }
        move(sources)
        move(targets)
        move(kinds)
        move(dates)
        move(weights)
    }
}
