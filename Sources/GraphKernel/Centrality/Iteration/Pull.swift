/// What an iteration reads: for each node the neighbours whose values it sums, with factors.
///
/// Factors stand in the order of the entries, so that a round reads them end to end.
struct Pull: Sendable {
    private let rows: [Adjacency]
    private let factors: [[Double]]?
    /// Ranges of nodes of about equal work, of the graph alone.
    let chunks: [Range<Int>]

    /// `factors` has one number for each edge, or is nil where all are 1.
    init(_ rows: [Adjacency], factors: [Double]?) {
        self.rows = rows
        self.factors = factors.map { factors in
            rows.map { $0.edges.map { factors[Int($0)] } }
        }
        chunks = rows.first?.chunks() ?? []
    }

    /// Sums the values of each node's neighbours, times the factors, for one chunk of nodes.
    func sum(
        _ chunk: Int, _ values: UnsafePointer<Double>, into sums: UnsafeMutablePointer<Double>
    ) {
        let nodes = chunks[chunk]
        (sums + nodes.lowerBound).update(repeating: 0, count: nodes.count)
        for (number, adjacency) in rows.enumerated() {
            if let factors {
                adjacency.add(nodes, values, factors[number], into: sums)
            } else {
                adjacency.add(nodes, values, into: sums)
            }
        }
    }
}

extension Adjacency {
    /// Adds to each node's sum the values of its neighbours.
    ///
    /// Two accumulators, because an addition takes longer than the next one can wait.
    fileprivate func add(
        _ nodes: Range<Int>, _ values: UnsafePointer<Double>,
        into sums: UnsafeMutablePointer<Double>
    ) {
        offsets.withUnsafeBufferPointer { offsets in
            neighbors.withUnsafeBufferPointer { neighbors in
                var entry = Int(offsets[nodes.lowerBound])
                for node in nodes {
                    let end = Int(offsets[node &+ 1])
                    var (first, second) = (0.0, 0.0)
                    while entry &+ 1 < end {
                        first += values[Int(neighbors[entry])]
                        second += values[Int(neighbors[entry &+ 1])]
                        entry &+= 2
                    }
                    if entry < end {
                        first += values[Int(neighbors[entry])]
                        entry &+= 1
                    }
                    sums[node] += first + second
                }
            }
        }
    }

    /// Adds to each node's sum the values of its neighbours times the factors of the entries.
    fileprivate func add(
        _ nodes: Range<Int>, _ values: UnsafePointer<Double>, _ factors: [Double],
        into sums: UnsafeMutablePointer<Double>
    ) {
        offsets.withUnsafeBufferPointer { offsets in
            neighbors.withUnsafeBufferPointer { neighbors in
                factors.withUnsafeBufferPointer { factors in
                    for node in nodes {
                        var (first, second) = (0.0, 0.0)
                        var entry = Int(offsets[node])
                        let end = Int(offsets[node &+ 1])
                        while entry &+ 1 < end {
                            first += factors[entry] * values[Int(neighbors[entry])]
                            second += factors[entry &+ 1] * values[Int(neighbors[entry &+ 1])]
                            entry &+= 2
                        }
                        if entry < end { first += factors[entry] * values[Int(neighbors[entry])] }
                        sums[node] += first + second
                    }
                }
            }
        }
    }
}
