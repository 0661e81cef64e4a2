/// What waits in a heap: a node at a distance.
struct Waiting: BitwiseCopyable {
    let key: Double
    let node: Int32
}

/// A heap with four children a node in memory of its own, for the innermost loops.
///
/// It holds bare values by one number; `Heap` holds whatever can be compared, in an array.
struct QuadHeap: ~Copyable {
    private(set) var count = 0
    private var places: Column<Waiting>

    init(capacity: Int = 64) { places = Column(uninitialized: capacity) }

    var isEmpty: Bool { count == 0 }

    /// The least key; the heap must hold something.
    var leastKey: Double { places[0].key }

    mutating func removeAll() { count = 0 }

    mutating func push(_ element: Waiting) {
        if count == places.count { places.grow(to: count * 2, keeping: count) }
        let base = places.start
        var hole = count
        count += 1
        while hole > 0 {
            let parent = (hole - 1) >> 2
            guard element.key < base[parent].key else { break }
            base[hole] = base[parent]
            hole = parent
        }
        base[hole] = element
    }

    /// Takes out a least element; the heap must hold something.
    mutating func popLeast() -> Waiting {
        let least = places[0]
        count -= 1
        if count > 0 { sink(places[count]) }
        return least
    }

    private func sink(_ element: Waiting) {
        let base = places.start
        var hole = 0
        while true {
            let first = (hole << 2) + 1
            guard first < count else { break }
            var (child, key) = (first, base[first].key)
            for other in first + 1..<max(min(first + 4, count), first + 1)
            where base[other].key < key {
                (child, key) = (other, base[other].key)
            }
            guard key < element.key else { break }
            base[hole] = base[child]
            hole = child
        }
        base[hole] = element
    }
}
