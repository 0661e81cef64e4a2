/// Pairs of nodes in one flat table with open addressing; it grows as it fills.
struct PairSet: ~Copyable {
    private var slots: Column<UInt64>
    private var mask: Int
    private(set) var count = 0

    /// A table with room for about so many pairs.
    init(capacity: Int) {
        var size = 16
        while size < capacity * 3 / 2 + 1 { size *= 2 }
        slots = Column(repeating: .max, count: size)
        mask = size - 1
    }

    /// The pair as one number; no pair of nodes is the mark of an empty slot.
    @inline(__always)
    static func key(_ first: Int32, _ second: Int32) -> UInt64 {
        UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
    }

    func contains(_ key: UInt64) -> Bool { slots[place(of: key)] == key }

    /// Adds a pair and says whether it is new.
    @inline(__always)
    mutating func insert(_ key: UInt64) -> Bool {
        let place = place(of: key)
        guard slots[place] != key else { return false }
        slots[place] = key
        count += 1
        if count * 4 > slots.count * 3 { grow() }
        return true
    }

    /// Takes a pair away and moves up those that its slot had pushed on.
    mutating func remove(_ key: UInt64) {
        var hole = place(of: key)
        guard slots[hole] == key else { return }
        count -= 1
        var next = (hole + 1) & mask
        while slots[next] != .max {
            let wanted = home(of: slots[next])
            if (next &- wanted) & mask >= (next &- hole) & mask {
                slots[hole] = slots[next]
                hole = next
            }
            next = (next + 1) & mask
        }
        slots[hole] = .max
    }

    @inline(__always)
    private func home(of key: UInt64) -> Int {
        let mixed = (key ^ (key >> 29)) &* 0xBF58_476D_1CE4_E5B9
        return Int(truncatingIfNeeded: mixed >> 32 ^ mixed) & mask
    }

    @inline(__always)
    private func place(of key: UInt64) -> Int {
        var place = home(of: key)
        while slots[place] != .max, slots[place] != key { place = (place + 1) & mask }
        return place
    }

    private mutating func grow() {
        var larger = PairSet(capacity: slots.count * 4 / 3)
        for index in 0..<slots.count where slots[index] != .max {
            _ = larger.insert(slots[index])
        }
        self = larger
    }
}
