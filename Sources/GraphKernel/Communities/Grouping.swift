/// Nodes sorted by the number of their group, in their order within one.
struct Grouping: ~Copyable {
    /// Where each group's nodes start; shape `[groupCount + 1]`.
    let starts: Column<Int32>
    let nodes: Column<Int32>

    init(_ order: [Int32], by labels: borrowing Column<Int32>, groupCount: Int) {
        starts = Column(repeating: 0, count: groupCount + 1)
        nodes = Column(repeating: 0, count: order.count)
        for node in order { starts[Int(labels[Int(node)]) + 1] += 1 }
        for group in 0..<groupCount { starts[group + 1] += starts[group] }
        let cursor = Column(starts.array)
        for node in order {
            let group = Int(labels[Int(node)])
            nodes[Int(cursor[group])] = node
            cursor[group] += 1
        }
    }

    func range(of group: Int) -> Range<Int> { Int(starts[group])..<Int(starts[group + 1]) }
}

extension Column<Int32> {
    /// Gives the labels that occur new numbers from 0, in the order of their first places, and
    /// says how many there are; labels lie in `0..<bound`.
    func renumber(bound: Int) -> Int {
        let numbers = Column(repeating: -1, count: bound)
        var found: Int32 = 0
        for place in 0..<count {
            let label = Int(self[place])
            if numbers[label] < 0 {
                numbers[label] = found
                found += 1
            }
            self[place] = numbers[label]
        }
        return Int(found)
    }
}
