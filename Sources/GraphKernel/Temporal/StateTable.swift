/// Finds the number of a node on a day among those entered since the last `clear`.
struct StateTable {
    private var keys = [UInt64](repeating: 0, count: 64)
    private var numbers = [Int32](repeating: 0, count: 64)
    private var rounds = [UInt32](repeating: 0, count: 64)
    private var round: UInt32 = 1
    private var count = 0

    mutating func clear() {
        (round, count) = (round &+ 1, 0)
        // After four thousand million rounds an old one might be taken for this.
        guard round == 0 else { return }
        for slot in rounds.indices { rounds[slot] = 0 }
        round = 1
    }

    /// The number entered for a node and a day; where there is none, enters a new one.
    @inline(__always)
    mutating func find(_ node: Int32, _ day: Int32, orEnter new: Int32) -> Int32 {
        if count * 2 >= keys.count { grow() }
        let key = UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: day))
        var slot = place(of: key)
        while rounds[slot] == round {
            if keys[slot] == key { return numbers[slot] }
            slot = (slot + 1) & (keys.count - 1)
        }
        (keys[slot], numbers[slot], rounds[slot]) = (key, new, round)
        count += 1
        return new
    }

    /// The number entered for two numbers, or nil where none is.
    @inline(__always)
    func number(_ node: Int32, _ day: Int32) -> Int32? {
        let key = UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: day))
        var slot = place(of: key)
        while rounds[slot] == round {
            if keys[slot] == key { return numbers[slot] }
            slot = (slot + 1) & (keys.count - 1)
        }
        return nil
    }

    @inline(__always)
    private func place(of key: UInt64) -> Int {
        let mixed = key &* 0x9e37_79b9_7f4a_7c15
        return Int(truncatingIfNeeded: mixed >> 32) & (keys.count - 1)
    }

    private mutating func grow() {
        let (oldKeys, oldNumbers, oldRounds) = (keys, numbers, rounds)
        keys = [UInt64](repeating: 0, count: oldKeys.count * 2)
        numbers = [Int32](repeating: 0, count: keys.count)
        rounds = [UInt32](repeating: 0, count: keys.count)
        for old in oldKeys.indices where oldRounds[old] == round {
            var slot = place(of: oldKeys[old])
            while rounds[slot] == round { slot = (slot + 1) & (keys.count - 1) }
            (keys[slot], numbers[slot], rounds[slot]) = (oldKeys[old], oldNumbers[old], round)
        }
    }
}
