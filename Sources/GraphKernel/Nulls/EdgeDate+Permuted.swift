/// Dates dealt out anew: who is linked to whom stays, when it happened does not.
package enum DatePermutation {
    /// Deals the dates of edges out among them, each way equally often.
    ///
    /// Edges of one group share one date and get one date; a group counts as one edge, so each
    /// date is as frequent among groups and lone edges as before. Moments, spans and unknown
    /// dates all move, each as a whole; an edge keeps its group and whether it is transparent.
    /// What lets in and out of a step shares its days with no other edge any more.
    ///
    /// - Returns: One date per edge, in the order of edges; shape `[dates.count]`.
    /// - Complexity: O(E) time and memory.
    package static func permuted(_ dates: [EdgeDate], seed: UInt64) -> [EdgeDate] {
        let dealt = permuted(dates, groups: dates.map(\.group), seed: seed)
        return zip(dates, dealt).map { own, other in
            EdgeDate(
                isLasting: other.isLasting, start: other.start, end: other.end, group: own.group,
                isTransparent: own.isTransparent, passage: other.passage?.unshared)
        }
    }

    /// Deals values out among edges; edges of one group, a number from 0, get one value.
    ///
    /// A group's value is that of its first edge; a group below 0 is none.
    package static func permuted<Value>(
        _ values: [Value], groups: [Int32], seed: UInt64
    ) -> [Value] {
        var holders: [Int: Int] = [:]
        var firsts: [Int] = []
        let units = values.indices.map { edge in
            let group = edge < groups.count ? Int(groups[edge]) : -1
            if group >= 0, let known = holders[group] { return known }
            if group >= 0 { holders[group] = firsts.count }
            firsts.append(edge)
            return firsts.count - 1
        }
        var random = RandomBits(seed: seed)
        random.shuffle(&firsts)
        return units.map { values[firsts[$0]] }
    }
}
