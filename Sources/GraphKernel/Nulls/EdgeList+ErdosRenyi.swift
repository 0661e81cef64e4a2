extension EdgeList {
    /// Draws a graph in which each pair of nodes is an edge with the same probability, G(n, p).
    ///
    /// Pairs are of different nodes: ordered ones of a directed graph, unordered ones (the
    /// smaller number upstream) of an undirected one; no pair comes twice. Edges come in the
    /// order of their pairs.
    ///
    /// - Throws: `tooLarge`, or `parameterOutOfRange` for a probability outside 0...1.
    /// - Complexity: O(V + E) time and memory: the gaps between edges are drawn, not the pairs.
    /// - SeeAlso: V. Batagelj and U. Brandes, "Efficient generation of large random networks",
    ///   *Physical Review E* 71, 2005, doi:10.1103/PhysRevE.71.036113.
    public static func erdosRenyi(
        nodeCount: Int, probability: Double, isUndirected: Bool = false, seed: UInt64
    ) throws(GraphError) -> EdgeList {
        let pairs = try PairNumbers(nodeCount: nodeCount, isUndirected: isUndirected)
        guard (0...1).contains(probability) else { throw .parameterOutOfRange(.probability) }
        let expected = probability * Double(pairs.count)
        guard expected < Double(Int32.max / 4) else { throw .tooLarge(count: Int(expected)) }
        var numbers: [Int] = []
        numbers.reserveCapacity(Int(expected * 1.1) + 16)
        var gaps = Gaps(probability: probability, seed: seed)
        var number = gaps.next(atMost: pairs.count)
        while number < pairs.count {
            numbers.append(number)
            number += 1 + gaps.next(atMost: pairs.count - number)
        }
        return pairs.edges(numbers)
    }

    /// Draws a graph of so many edges, each set of pairs equally often, G(n, m).
    ///
    /// Pairs are those of `erdosRenyi(nodeCount:probability:isUndirected:seed:)`, in their
    /// order.
    ///
    /// - Throws: `tooLarge`, or `parameterOutOfRange` where there are fewer pairs.
    /// - Complexity: O(V + E log E) time, O(V + E) memory.
    /// - SeeAlso: P. Erdős and A. Rényi, "On random graphs I", *Publicationes Mathematicae* 6,
    ///   1959, doi:10.5486/PMD.1959.6.3-4.12.
    public static func erdosRenyi(
        nodeCount: Int, edgeCount: Int, isUndirected: Bool = false, seed: UInt64
    ) throws(GraphError) -> EdgeList {
        let pairs = try PairNumbers(nodeCount: nodeCount, isUndirected: isUndirected)
        guard (0...pairs.count).contains(edgeCount) else { throw .parameterOutOfRange(.count) }
        guard edgeCount < Int(Int32.max) / 4 else { throw .tooLarge(count: edgeCount) }
        let leavesOut = edgeCount > pairs.count / 2
        let drawn = Self.distinct(
            leavesOut ? pairs.count - edgeCount : edgeCount, below: pairs.count, seed: seed)
        return pairs.edges(leavesOut ? Self.others(than: drawn, below: pairs.count) : drawn)
    }

    /// Draws different numbers below a bound that is at least twice as large, ascending.
    private static func distinct(_ count: Int, below bound: Int, seed: UInt64) -> [Int] {
        var random = RandomBits(seed: seed)
        var seen = PairSet(capacity: count)
        var numbers: [Int] = []
        numbers.reserveCapacity(count)
        while numbers.count < count {
            let number = random.below(bound)
            if seen.insert(UInt64(number)) { numbers.append(number) }
        }
        return numbers.sorted()
    }

    private static func others(than drawn: [Int], below bound: Int) -> [Int] {
        var numbers: [Int] = []
        numbers.reserveCapacity(bound - drawn.count)
        var start = 0
        for left in drawn {
            numbers.append(contentsOf: start..<left)
            start = left + 1
        }
        numbers.append(contentsOf: start..<bound)
        return numbers
    }
}

/// How many pairs lie between one edge and the next.
private struct Gaps {
    private var random: RandomBits
    private let probability: Double
    private let logarithm: Double

    init(probability: Double, seed: UInt64) {
        random = RandomBits(seed: seed)
        self.probability = probability
        logarithm = probability < 1 ? NaturalLogarithm.ofOneMinus(probability) : 0
    }

    mutating func next(atMost most: Int) -> Int {
        guard probability > 0 else { return most }
        guard probability < 1 else { return 0 }
        let gap = NaturalLogarithm.of(1 - random.unit()) / logarithm
        return gap < Double(most) ? Int(gap) : most
    }
}

/// The pairs of different nodes, numbered from 0.
private struct PairNumbers {
    let nodeCount: Int
    let isUndirected: Bool

    init(nodeCount: Int, isUndirected: Bool) throws(GraphError) {
        guard (0..<Int(Int32.max) / 2).contains(nodeCount) else {
            throw .tooLarge(count: nodeCount)
        }
        (self.nodeCount, self.isUndirected) = (nodeCount, isUndirected)
    }

    var count: Int { nodeCount * max(nodeCount - 1, 0) / (isUndirected ? 2 : 1) }

    /// The pairs of ascending numbers.
    func edges(_ numbers: [Int]) -> EdgeList {
        var list = EdgeList()
        list.upstream.reserveCapacity(numbers.count)
        list.downstream.reserveCapacity(numbers.count)
        var (row, start) = (0, 0)
        for number in numbers {
            while number - start >= length(of: row) {
                start += length(of: row)
                row += 1
            }
            let place = number - start
            list.upstream.append(Int32(row))
            let skipped = isUndirected ? row + 1 : place < row ? 0 : 1
            list.downstream.append(Int32(place + skipped))
        }
        return list
    }

    private func length(of row: Int) -> Int { nodeCount - 1 - (isUndirected ? row : 0) }
}
