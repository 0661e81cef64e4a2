/// Gives each name of a table a number, in the order in which they come.
///
/// Names are places in the bytes of the table, found again by an open table of hashes: ten million
/// rows take seconds, where a dictionary of strings takes minutes.
struct NameTable {
    private var slots = [Int32](repeating: -1, count: 1 << 10)
    private var places: [Range<Int>] = []

    var count: Int { places.count }

    mutating func number(of field: Range<Int>, in bytes: [UInt8]) -> Int32 {
        if places.count * 2 > slots.count { grow(bytes) }
        var slot = Self.hash(field, bytes) & (slots.count - 1)
        while slots[slot] >= 0 {
            if Self.isSame(places[Int(slots[slot])], field, bytes) { return slots[slot] }
            slot = (slot + 1) & (slots.count - 1)
        }
        slots[slot] = Int32(places.count)
        places.append(field)
        return slots[slot]
    }

    private mutating func grow(_ bytes: [UInt8]) {
        slots = [Int32](repeating: -1, count: slots.count * 4)
        for (number, place) in places.enumerated() {
            var slot = Self.hash(place, bytes) & (slots.count - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(number)
        }
    }

    private static func hash(_ field: Range<Int>, _ bytes: [UInt8]) -> Int {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for index in field { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3 }
        return Int(truncatingIfNeeded: hash ^ (hash >> 29)) & Int.max
    }

    private static func isSame(_ one: Range<Int>, _ other: Range<Int>, _ bytes: [UInt8]) -> Bool {
        guard one.count == other.count else { return false }
        for offset in 0..<one.count
        where bytes[one.lowerBound + offset] != bytes[other.lowerBound + offset] { return false }
        return true
    }
}
