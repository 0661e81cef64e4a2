/// The steps that lie on shortest paths between two nodes, from which the first is picked.
struct TightPaths {
    struct Step {
        let from: Int32
        let to: Int32
        let edge: Int32
    }

    private(set) var steps: [Step] = []

    mutating func removeAll() { steps.removeAll(keepingCapacity: true) }

    mutating func add(_ from: Int32, _ to: Int32, _ edge: Int32) {
        steps.append(Step(from: from, to: to, edge: edge))
    }

    /// The path of the fewest hops, then of the lowest nodes, then of the lowest edges.
    ///
    /// - Complexity: O(S log S) time for S steps.
    func first(from source: Int32, to target: Int32) -> (nodes: [Int32], edges: [Int32])? {
        // By far end and by near end; each sort has the lowest node and edge first.
        let ordered = steps.sorted { ($0.from, $0.to, $0.edge) < ($1.from, $1.to, $1.edge) }
        let hops = Hops(to: target, steps)
        var (nodes, edges) = ([source], [Int32]())
        var node = source
        while node != target {
            guard let left = hops.number(of: node) else { return nil }
            var position = ordered.partitioningIndex { $0.from >= node }
            while position < ordered.count, ordered[position].from == node,
                hops.number(of: ordered[position].to) != left - 1
            {
                position += 1
            }
            guard position < ordered.count, ordered[position].from == node else { return nil }
            node = ordered[position].to
            nodes.append(node)
            edges.append(ordered[position].edge)
        }
        return (nodes, edges)
    }

    /// The fewest steps that are left from each node to the target.
    private struct Hops {
        private var nodes: [Int32] = []
        private var numbers: [Int] = []

        init(to target: Int32, _ steps: [Step]) {
            let back = steps.sorted { $0.to < $1.to }
            nodes = ([target] + steps.map(\.from)).sorted()
            numbers = [Int](repeating: -1, count: nodes.count)
            numbers[place(of: target)] = 0
            var queue = [target]
            var next = 0
            while next < queue.count {
                let node = queue[next]
                next += 1
                var position = back.partitioningIndex { $0.to >= node }
                while position < back.count, back[position].to == node {
                    let from = place(of: back[position].from)
                    if numbers[from] < 0 {
                        numbers[from] = numbers[place(of: node)] + 1
                        queue.append(back[position].from)
                    }
                    position += 1
                }
            }
        }

        private func place(of node: Int32) -> Int { nodes.partitioningIndex { $0 >= node } }

        func number(of node: Int32) -> Int? {
            let place = place(of: node)
            guard place < nodes.count, nodes[place] == node, numbers[place] >= 0 else { return nil }
            return numbers[place]
        }
    }
}

extension Array {
    /// The first position of a sorted array at which something holds from there on.
    func partitioningIndex(where holds: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
