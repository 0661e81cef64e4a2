import DiffusionModel
import Threads

/// The numbers in the whole table of the names, dates and kinds that workers numbered.
package struct EdgeRowNumbers: Sendable {
    /// The number of each worker's names among all.
    let names: [[Int32]]
    /// The number of each worker's dates; nil where the table has none.
    let dates: [[Int32]]?
    /// The position in the codebook of each worker's kinds; nil where the table has none.
    let kinds: [[UInt16]]?
    /// The kind of a link whose row names none.
    let plain: UInt16

    /// Creates the numbers of all workers.
    package init(names: [[Int32]], dates: [[Int32]]?, kinds: [[UInt16]]?, plain: UInt16) {
        (self.names, self.dates, self.kinds, self.plain) = (names, dates, kinds, plain)
    }

    /// Changes the columns of a block.
    func settle(_ block: EdgeBlock, in columns: EdgeColumns) {
        let (columns, count) = (columns.from(block.rows.lowerBound), block.rows.count)
        names[block.worker].withUnsafeBufferPointer { map in
            for row in 0..<count {
                columns.sources[row] = EntityIndex(value: map[Int(columns.sources[row])])
                columns.targets[row] = EntityIndex(value: map[Int(columns.targets[row])])
            }
        }
        settle(columns.dates, count, dates?[block.worker], absent: -1, plain: -1)
        settle(columns.kinds, count, kinds?[block.worker], absent: EdgeColumns.noKind, plain: plain)
    }

    private func settle<Number: FixedWidthInteger>(
        _ column: SharedPlaces<Number>, _ count: Int, _ map: [Number]?, absent: Number,
        plain: Number
    ) {
        guard let map else {
            for row in 0..<count { column.initialize(at: row, to: plain) }
            return
        }
        map.withUnsafeBufferPointer { map in
            for row in 0..<count {
                let number = column[row]
                column[row] = number == absent ? plain : map[Int(number)]
            }
        }
    }
}
