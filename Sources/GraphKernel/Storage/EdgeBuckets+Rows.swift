extension EdgeBuckets {
    /// The columns that rows are written to; shapes `[edges]`.
    struct Rows {
        /// The near end of each edge; nil where nobody asks for it.
        var near: SharedPlaces<Int32>?
        /// The far end of each edge.
        let far: SharedPlaces<Int32>
        /// What goes with each edge.
        let tags: SharedPlaces<Int32>
    }

    /// Writes the edges row after row and gives where the rows start; shape `[nodes + 1]`.
    ///
    /// Edges keep their order within a row, unless it is sorted by their far ends first.
    func write(_ rows: Rows, sortsFarEnds: Bool, _ threads: ThreadCount) -> [Int32] {
        let buckets = starts.count - 1
        let largest = (0..<buckets).reduce(0) { max($0, Int(starts[$1 + 1] - starts[$1])) }
        return [Int32](count: nodes + 1) { offsets in
            Crew.forEach(
                buckets, threads,
                scratch: { Scratch(counters: 1 << lowBits, records: sortsFarEnds ? largest : 0) },
                { scratch, bucket in
                    let count = Int(starts[bucket + 1] - starts[bucket])
                    var sorted = records.start + Int(starts[bucket])
                    if sortsFarEnds { sorted = scratch.sortByFarEnd(sorted, count, bits: bits) }
                    write(
                        bucket, UnsafeBufferPointer(start: sorted, count: count), rows,
                        offsets, scratch.counters.start)
                })
            offsets[nodes] = starts[buckets]
        }
    }

    /// Counts the edges of each node of a bucket, then puts each in its row.
    private func write(
        _ bucket: Int, _ records: UnsafeBufferPointer<UInt64>, _ rows: Rows,
        _ offsets: SharedPlaces<Int32>, _ next: UnsafeMutablePointer<Int32>
    ) {
        let lift = UInt64(bits + 32)
        let members = bucket << lowBits..<min((bucket + 1) << lowBits, nodes)
        next.update(repeating: 0, count: members.count)
        for record in records { next[Int(truncatingIfNeeded: record &>> lift)] &+= 1 }
        var place = starts[bucket]
        for node in members {
            offsets[node] = place
            let number = next[node - members.lowerBound]
            next[node - members.lowerBound] = place
            if let near = rows.near {
                for edge in place..<place + number {
                    near[Int(edge)] = Int32(truncatingIfNeeded: node)
                }
            }
            place &+= number
        }
        let mask = (UInt64(1) &<< UInt64(bits)) &- 1
        for record in records {
            let node = Int(truncatingIfNeeded: record &>> lift)
            let place = Int(next[node])
            next[node] &+= 1
            rows.far[place] = Int32(truncatingIfNeeded: (record &>> 32) & mask)
            rows.tags[place] = Int32(truncatingIfNeeded: record)
        }
    }
}

/// What a thread sorts buckets with.
private struct Scratch: ~Copyable {
    /// How many bits are sorted at once.
    private static let digit = 11

    let counters: Column<Int32>
    let spare: Column<UInt64>

    init(counters: Int, records: Int) {
        self.counters = Column(uninitialized: max(counters, 1 << Self.digit))
        spare = Column(uninitialized: records)
    }

    /// Sorts records by their far ends, those with the same one as they stand.
    ///
    /// - Returns: Where they stand now, there or in `spare`.
    func sortByFarEnd(
        _ records: UnsafeMutablePointer<UInt64>, _ count: Int, bits: Int
    ) -> UnsafeMutablePointer<UInt64> {
        let digits = (bits + Self.digit - 1) / Self.digit
        let width = (bits + digits - 1) / digits
        let mask = (UInt64(1) &<< UInt64(width)) &- 1
        var (from, to) = (records, spare.start)
        let next = counters.start
        for digit in 0..<digits {
            let shift = UInt64(32 + digit * width)
            next.update(repeating: 0, count: 1 << width)
            for index in 0..<count {
                next[Int(truncatingIfNeeded: (from[index] &>> shift) & mask)] &+= 1
            }
            var place: Int32 = 0
            for value in 0..<1 << width { (next[value], place) = (place, place &+ next[value]) }
            for index in 0..<count {
                let value = Int(truncatingIfNeeded: (from[index] &>> shift) & mask)
                to[Int(next[value])] = from[index]
                next[value] &+= 1
            }
            swap(&from, &to)
        }
        return from
    }
}
