package import DiffusionModel
import Threads

/// The columns of a whole table.
package struct EdgeTableColumns {
    package private(set) var sources: [EntityIndex] = []
    package private(set) var targets: [EntityIndex] = []
    package private(set) var kinds: [UInt16] = []
    package private(set) var dates: [Int32] = []
    /// The weights; empty where the table has no such column.
    package private(set) var weights: [Double] = []

    /// Makes room for rows, has it filled, and keeps as many rows as `fill` says there are.
    ///
    /// Room that is never written to takes no memory, so it may be generous.
    package init(capacity: Int, hasWeights: Bool, _ fill: (EdgeColumns) -> Int) {
        var targets: [EntityIndex] = []
        var (kinds, dates, weights) = ([UInt16](), [Int32](), [Double]())
        var count = 0
        sources = Self.column(capacity) { sources in
            targets = Self.column(capacity) { targets in
                kinds = Self.column(capacity) { kinds in
                    dates = Self.column(capacity) { dates in
                        weights = Self.column(hasWeights ? capacity : 0) { weights in
                            count = fill(
                                EdgeColumns(
                                    sources: sources, targets: targets, kinds: kinds,
                                    dates: dates, weights: weights))
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
        _ capacity: Int, _ fill: (SharedPlaces<Value>) -> Int
    ) -> [Value] {
        [Value](unsafeUninitializedCapacity: capacity) { buffer, count in
            count = fill(SharedPlaces(buffer))
        }
    }
}
