/// Which of a block of sources has reached each node, one bit a source, day after day.
///
/// All sources of the block pass a gate at once, as many as bits fit: one pass over the
/// timetable serves them all.
struct ReachBits {
    /// Eight words of sources per node.
    static let width = 8
    /// How many sources go together.
    static let sourceCount = width * 64

    private let table: Timetable
    private var bits: [UInt64]
    private var fresh: [UInt64] = []

    init(_ table: Timetable) {
        self.table = table
        bits = [UInt64](repeating: 0, count: table.nodeCount * Self.width)
    }

    /// Walks through time from the sources `first..<first + 512`, and says which sources, by
    /// word and bits, are new at which node on which day; also that a source is at itself.
    mutating func run(
        from first: Int,
        _ found: (_ day: Int, _ node: Int32, _ word: Int, _ sources: UInt64) -> Void
    ) {
        for index in bits.indices { bits[index] = 0 }
        for source in first..<min(first + Self.sourceCount, table.nodeCount) {
            let place = source - first
            bits[source * Self.width + place / 64] |= 1 << UInt64(place % 64)
        }
        for index in table.days.indices {
            let day = table.days[index]
            if !day.isKnotted {
                _ = pass(index, day, found)
            } else if table.allowsSameDay {
                while pass(index, day, found) {}
            } else {
                passTogether(index, day, found)
            }
        }
    }

    /// Passes the gates of a day one after the other; whether anything was new.
    @inline(__always)
    private mutating func pass(
        _ index: Int, _ day: Timetable.Day,
        _ found: (_ day: Int, _ node: Int32, _ word: Int, _ sources: UInt64) -> Void
    ) -> Bool {
        let width = Self.width
        return table.connections.withUnsafeBufferPointer { connections in
            bits.withUnsafeMutableBufferPointer { bits in
                var isAnyNew = false
                for place in Int(day.start)..<Int(day.end) {
                    let (tail, head) = (
                        Int(connections[place].tail) * width, Int(connections[place].head) * width
                    )
                    for word in 0..<width {
                        let new = bits[tail + word] & ~bits[head + word]
                        guard new != 0 else { continue }
                        bits[head + word] |= new
                        isAnyNew = true
                        found(index, connections[place].head, word, new)
                    }
                }
                return isAnyNew
            }
        }
    }

    /// Passes the gates of a day all at once, so that none follows another.
    private mutating func passTogether(
        _ index: Int, _ day: Timetable.Day,
        _ found: (_ day: Int, _ node: Int32, _ word: Int, _ sources: UInt64) -> Void
    ) {
        fresh.removeAll(keepingCapacity: true)
        let places = Int(day.start)..<Int(day.end)
        for place in places {
            let tail = Int(table.connections[place].tail) * Self.width
            for word in 0..<Self.width { fresh.append(bits[tail + word]) }
        }
        for (offset, place) in places.enumerated() {
            let head = table.connections[place].head
            for word in 0..<Self.width {
                let target = Int(head) * Self.width + word
                let new = fresh[offset * Self.width + word] & ~bits[target]
                guard new != 0 else { continue }
                bits[target] |= new
                found(index, head, word, new)
            }
        }
    }
}
