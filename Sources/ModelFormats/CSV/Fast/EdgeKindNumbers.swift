/// Looks at the kinds of rows while they still are what workers numbered.
struct EdgeKindNumbers {
    private let parts: EdgeTableParts
    private let columns: EdgeColumns

    init(parts: EdgeTableParts, columns: EdgeColumns) {
        (self.parts, self.columns) = (parts, columns)
    }

    /// Whether a row names no kind.
    var hasUntyped: Bool {
        (0..<parts.count).contains { number in
            guard let block = parts.blocks[number] else { return false }
            let kinds = UnsafeBufferPointer(
                start: columns.kinds + block.rows.lowerBound, count: block.rows.count)
            // All are looked at, because a loop that may stop takes one at a step.
            var found: UInt16 = 0
            for kind in kinds { found |= kind == EdgeColumns.noKind ? 1 : 0 }
            return found != 0
        }
    }

    /// How often each word stands; shape `[words]`.
    func counts(_ words: EdgeNameMerge) -> [Int] {
        var counts = [Int](repeating: 0, count: words.count)
        for number in 0..<parts.count {
            guard let block = parts.blocks[number] else { continue }
            let kinds = UnsafeBufferPointer(
                start: columns.kinds + block.rows.lowerBound, count: block.rows.count)
            let numbers = words.maps[block.worker]
            var found = [Int](repeating: 0, count: numbers.count)
            for kind in kinds where kind != EdgeColumns.noKind { found[Int(kind)] += 1 }
            for (kind, word) in numbers.enumerated() { counts[Int(word)] += found[kind] }
        }
        return counts
    }
}
