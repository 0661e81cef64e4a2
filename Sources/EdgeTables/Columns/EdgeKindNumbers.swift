import Threads

/// Looks at the kinds of rows while they still have the numbers that workers gave them.
package struct EdgeKindNumbers {
    private let parts: EdgeTableParts
    private let columns: EdgeColumns

    package init(parts: EdgeTableParts, columns: EdgeColumns) {
        (self.parts, self.columns) = (parts, columns)
    }

    /// Whether a row names no kind.
    package var hasUntyped: Bool {
        parts.blocks.contains { block in
            // All are looked at: a loop that may stop early would take one at a time.
            var found: UInt16 = 0
            for kind in columns.kinds[block.rows].buffer {
                found |= kind == EdgeColumns.noKind ? 1 : 0
            }
            return found != 0
        }
    }

    /// How often each word stands; shape `[words]`.
    package func counts(_ words: EdgeNameMerge) -> [Int] {
        var counts = [Int](repeating: 0, count: words.count)
        for block in parts.blocks {
            let kinds = columns.kinds[block.rows].buffer
            let numbers = words.maps[block.worker]
            var found = [Int](repeating: 0, count: numbers.count)
            for kind in kinds where kind != EdgeColumns.noKind { found[Int(kind)] += 1 }
            for (kind, word) in numbers.enumerated() { counts[Int(word)] += found[kind] }
        }
        return counts
    }
}
