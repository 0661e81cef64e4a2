/// What can be carried along each edge: a set of things each, named by numbers.
///
/// A walk can carry what every one of its edges can. An edge that says nothing can carry
/// anything.
public struct Cargo: Hashable, Sendable {
    /// The sets, each once: sorted, and not empty.
    let sets: [[Int32]]
    /// The set of each edge, counted from 1; 0 stands for anything, −1 for nothing.
    let column: [Int32]

    /// Names the set of each edge.
    ///
    /// - Parameters:
    ///   - sets: Sets of things, in any order; an empty one can carry nothing.
    ///   - column: The set of each edge by its place in `sets` counted from 1, 0 for anything;
    ///     shape `[edgeCount]`.
    public init(_ sets: [[Int32]], of column: [Int32]) {
        var numbers: [[Int32]: Int32] = [:]
        var unique: [[Int32]] = []
        let renumbered = sets.map { things -> Int32 in
            let sorted = Set(things).sorted()
            guard !sorted.isEmpty else { return -1 }
            if let known = numbers[sorted] { return known }
            unique.append(sorted)
            numbers[sorted] = Int32(unique.count)
            return Int32(unique.count)
        }
        self.sets = unique
        self.column = column.map { $0 == 0 ? 0 : renumbered[Int($0) - 1] }
    }

    private init(sets: [[Int32]], column: [Int32]) { (self.sets, self.column) = (sets, column) }

    /// The sets of some edges, each as often as it is named.
    func picked(_ edges: [Int32]) -> Cargo {
        Cargo(sets: sets, column: edges.map { column[Int($0)] })
    }
}

/// What walks can carry, as numbers of sets: those of the edges, and what these have in common.
///
/// What two sets have in common is worked out once and looked up from then on.
struct CargoTable {
    private var sets: [[Int32]]
    private var numbers: [[Int32]: Int32] = [:]
    private var meets = StateTable()

    init(_ cargo: Cargo?) {
        sets = [[]] + (cargo?.sets ?? [])
        for number in sets.indices.dropFirst() { numbers[sets[number]] = Int32(number) }
    }

    /// The things in a set; none stand for anything in set 0.
    func things(in set: Int32) -> [Int32] { sets[Int(set)] }

    /// The number of what two sets have in common; −1 where that is nothing.
    @inline(__always)
    mutating func meet(_ one: Int32, _ other: Int32) -> Int32 {
        if other == 0 || one == other { return one }
        if one == 0 || other < 0 { return other }
        return lookUp(one, other)
    }

    /// Whether one set has all that another has.
    @inline(__always)
    mutating func holds(_ wide: Int32, _ narrow: Int32) -> Bool {
        wide == 0 || wide == narrow || (narrow != 0 && lookUp(wide, narrow) == narrow)
    }

    private mutating func lookUp(_ one: Int32, _ other: Int32) -> Int32 {
        let (low, high) = (min(one, other), max(one, other))
        if let known = meets.number(low, high) { return known }
        let common = Self.common(sets[Int(low)], sets[Int(high)])
        return meets.find(low, high, orEnter: common.isEmpty ? -1 : number(of: common))
    }

    /// The number of a set of sorted things.
    mutating func number(of things: [Int32]) -> Int32 {
        if let known = numbers[things] { return known }
        sets.append(things)
        numbers[things] = Int32(sets.count - 1)
        return Int32(sets.count - 1)
    }

    private static func common(_ one: [Int32], _ other: [Int32]) -> [Int32] {
        var (left, right) = (0, 0)
        var both: [Int32] = []
        while left < one.count, right < other.count {
            if one[left] == other[right] { both.append(one[left]) }
            let (least, there) = (one[left], other[right])
            if least <= there { left += 1 }
            if there <= least { right += 1 }
        }
        return both
    }
}
