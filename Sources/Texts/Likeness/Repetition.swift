/// Finds what may stand twice among very many things, without keeping them.
package enum Repetition {
    /// The places of things whose number may be that of another, in order.
    ///
    /// Few things that share their number with no other may be among them by chance; no thing that
    /// shares its number is missing.
    ///
    /// - Parameters:
    ///   - count: How many things there are.
    ///   - isSuspect: Whether a thing belongs to them whatever its number.
    ///   - number: The number of a thing, whose bits need not be mixed.
    /// - Returns: The places of those things.
    /// - Complexity: O(count) time; 12 bytes a thing.
    package static func suspects(
        among count: Int, isSuspect: (Int) -> Bool = { _ in false }, number: (Int) -> UInt64
    ) -> [Int] {
        // Some 32 slots a thing, so that few share one by chance.
        let bits = min(32, max(6, Int.bitWidth - count.leadingZeroBitCount + 5))
        var seen = [UInt64](repeating: 0, count: 1 << (bits - 6))
        var again = seen
        var slots: [UInt32] = []
        slots.reserveCapacity(count)
        for index in 0..<count {
            let slot = slot(of: number(index), bits: bits)
            let (word, bit) = (Int(slot >> 6), UInt64(1) << UInt64(slot & 63))
            again[word] |= seen[word] & bit
            seen[word] |= bit
            slots.append(slot)
        }
        return slots.indices.filter { index in
            again[Int(slots[index] >> 6)] >> UInt64(slots[index] & 63) & 1 == 1
                || isSuspect(index)
        }
    }

    private static func slot(of number: UInt64, bits: Int) -> UInt32 {
        var mixed = (number ^ number >> 32) &* 0x9E37_79B9_7F4A_7C15
        mixed ^= mixed >> 29
        return UInt32((mixed &* 0xBF58_476D_1CE4_E5B9) >> UInt64(64 - bits))
    }
}
