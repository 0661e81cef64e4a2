/// A set of places in a list; the first sixty-four cost no memory of their own.
struct PlaceSet {
    private var bits: UInt64 = 0
    private var more: Set<Int> = []

    /// Whether a place is in the set.
    func contains(_ place: Int) -> Bool {
        place < 64 ? bits >> UInt64(place) & 1 == 1 : more.contains(place)
    }

    /// Adds a place; false where it was there.
    @discardableResult
    mutating func insert(_ place: Int) -> Bool {
        guard !contains(place) else { return false }
        if place < 64 { bits |= 1 << UInt64(place) } else { more.insert(place) }
        return true
    }
}
