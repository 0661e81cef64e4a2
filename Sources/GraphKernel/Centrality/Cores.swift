extension CSRGraph {
    /// Finds the core number of each node.
    ///
    /// A node's core number is the greatest k for which it belongs to a part of the graph whose
    /// nodes have k edges each within that part. Edges count whatever their direction; parallel
    /// edges one each, self-loops not at all. Isolated nodes have 0.
    ///
    /// - Returns: One core number per node; shape `[nodeCount]`.
    /// - Complexity: O(V + E) time, O(V) memory beside the graph.
    /// - SeeAlso: V. Batagelj and M. Zaveršnik, "Fast algorithms for determining (generalized)
    ///   core groups in social networks", *Advances in Data Analysis and Classification* 5(2),
    ///   2011, doi:10.1007/s11634-010-0079-y; S. B. Seidman, "Network structure and minimum
    ///   degree", *Social Networks* 5(3), 1983, doi:10.1016/0378-8733(83)90028-X.
    public func coreNumbers() -> [Int] {
        guard nodeCount > 0 else { return [] }
        let degrees = degreesWithoutLoops()
        var buckets = DegreeBuckets(degrees)
        let rows = rows(.both)
        for position in 0..<nodeCount {
            let node = Int(buckets.order[position])
            for adjacency in rows { buckets.peel(node, adjacency) }
        }
        return buckets.degrees.map { Int($0) }
    }

    private func degreesWithoutLoops() -> [Int32] {
        var degrees = [Int32](repeating: 0, count: nodeCount)
        degrees.withUnsafeMutableBufferPointer { degrees in
            for edge in 0..<edgeCount where upstream[edge] != downstream[edge] {
                degrees[Int(upstream[edge])] &+= 1
                degrees[Int(downstream[edge])] &+= 1
            }
        }
        return degrees
    }
}

/// Nodes in the order of the edges they have left, and where each number of edges begins.
private struct DegreeBuckets {
    private(set) var degrees: [Int32]
    private(set) var order: [Int32]
    private var place: [Int32]
    private var starts: [Int32]

    init(_ degrees: [Int32]) {
        self.degrees = degrees
        order = degrees
        place = degrees
        starts = [Int32](repeating: 0, count: Int(degrees.max() ?? 0) + 2)
        for degree in degrees { starts[Int(degree) + 1] += 1 }
        for degree in 1..<starts.count { starts[degree] += starts[degree - 1] }
        var cursor = starts
        for (node, degree) in degrees.enumerated() {
            place[node] = cursor[Int(degree)]
            order[Int(place[node])] = Int32(node)
            cursor[Int(degree)] += 1
        }
    }

    /// Takes an edge from each neighbour that still has more than the node.
    mutating func peel(_ node: Int, _ rows: Adjacency) {
        let least = degrees[node]
        degrees.withUnsafeMutableBufferPointer { degrees in
            order.withUnsafeMutableBufferPointer { order in
                place.withUnsafeMutableBufferPointer { place in
                    starts.withUnsafeMutableBufferPointer { starts in
                        rows.neighbors.withUnsafeBufferPointer { neighbors in
                            for entry in rows.row(of: node) {
                                let neighbor = Int(neighbors[entry])
                                let degree = Int(degrees[neighbor])
                                guard degree > least else { continue }
                                // Swaps with the first of its bucket, which then begins later.
                                let first = starts[degree]
                                let other = order[Int(first)]
                                let mine = place[neighbor]
                                order[Int(first)] = Int32(truncatingIfNeeded: neighbor)
                                order[Int(mine)] = other
                                place[Int(other)] = mine
                                place[neighbor] = first
                                starts[degree] = first &+ 1
                                degrees[neighbor] = Int32(truncatingIfNeeded: degree &- 1)
                            }
                        }
                    }
                }
            }
        }
    }
}
