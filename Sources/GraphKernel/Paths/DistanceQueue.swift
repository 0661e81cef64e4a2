/// A binary heap of nodes by distance, then by node number.
struct DistanceQueue {
    private var entries: [(distance: Double, node: Int32)] = []

    var isEmpty: Bool { entries.isEmpty }

    mutating func removeAll() { entries.removeAll(keepingCapacity: true) }

    mutating func push(_ node: Int32, at distance: Double) {
        entries.append((distance, node))
        var child = entries.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            guard entries[child] < entries[parent] else { return }
            entries.swapAt(child, parent)
            child = parent
        }
    }

    mutating func popNearest() -> (distance: Double, node: Int32)? {
        guard let nearest = entries.first else { return nil }
        let last = entries.removeLast()
        if !entries.isEmpty {
            entries[0] = last
            sink()
        }
        return nearest
    }

    private mutating func sink() {
        var parent = 0
        while true {
            var least = 2 * parent + 1
            guard least < entries.count else { return }
            if least + 1 < entries.count, entries[least + 1] < entries[least] { least += 1 }
            guard entries[least] < entries[parent] else { return }
            entries.swapAt(least, parent)
            parent = least
        }
    }
}
