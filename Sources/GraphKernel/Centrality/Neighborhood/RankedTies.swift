/// The ties of a graph, each once, at the end that has fewer: what triangles are counted on.
///
/// Nodes are numbered anew by falling degree, rank 0 first, and a row holds the neighbours of
/// lower rank. So no row is longer than the root of twice the ties, and the neighbours that
/// most rows share stand together in memory.
struct RankedTies {
    /// The node of each rank.
    let order: [Int32]
    /// Where each rank's row begins in `heads`.
    let starts: [Int32]
    /// How many neighbours of lower rank each rank has.
    private(set) var lengths: [Int32]
    /// How many neighbours each rank has.
    private(set) var degrees: [Int32]
    /// Rows with gaps between them, as parallel edges leave them.
    private(set) var heads: [Int32]

    var count: Int { order.count }

    /// Ranges of ranks, of the graph alone; the first are full of long rows, so they are short.
    var chunks: Int { (count + Self.width - 1) / Self.width }

    static var width: Int { 64 }

    func ranks(of chunk: Int) -> Range<Int> {
        chunk * Self.width..<min((chunk + 1) * Self.width, count)
    }

    init(_ graph: CSRGraph, threads: ThreadCount) {
        let rows = graph.rows(.both)
        let entries = (0..<graph.nodeCount).map { node in
            rows.reduce(Int32(0)) { $0 + $1.offsets[node + 1] - $1.offsets[node] }
        }
        let sorted = Self.sorted(entries)
        order = sorted
        var rank = sorted
        for (number, node) in sorted.enumerated() { rank[Int(node)] = Int32(number) }
        starts = sorted.map { node in rows.reduce(0) { $0 + $1.offsets[Int(node)] } }
        lengths = [Int32](repeating: 0, count: sorted.count)
        degrees = lengths
        heads = [Int32](repeating: 0, count: rows.reduce(0) { $0 + $1.neighbors.count })
        fill(rows, rank, threads)
    }

    /// Nodes by falling number of entries, lower numbers first among equals.
    private static func sorted(_ entries: [Int32]) -> [Int32] {
        let most = Int(entries.max() ?? 0)
        var cursor = [Int32](repeating: 0, count: most + 2)
        for number in entries { cursor[most - Int(number) + 1] += 1 }
        for place in 1..<cursor.count { cursor[place] += cursor[place - 1] }
        var order = entries
        for (node, number) in entries.enumerated() {
            let place = most - Int(number)
            order[Int(cursor[place])] = Int32(node)
            cursor[place] += 1
        }
        return order
    }

    private mutating func fill(_ rows: [Adjacency], _ rank: [Int32], _ threads: ThreadCount) {
        let (order, starts) = (order, starts)
        let count = count
        let chunks = (count + 1023) / 1024
        lengths.withSharedPlaces { lengths in
            degrees.withSharedPlaces { degrees in
                heads.withSharedPlaces { heads in
                    Crew.withStates(chunks, threads) {
                        [Int32](repeating: -1, count: count)
                    } work: { seen, chunk in
                        for number in chunk * 1024..<min((chunk + 1) * 1024, count) {
                            let row = Self.row(
                                number, rows, order, rank, &seen, heads, Int(starts[number]))
                            (lengths[number], degrees[number]) = row
                        }
                    }
                }
            }
        }
    }

    /// Writes the row of a rank and gives back its length and the degree.
    private static func row(
        _ number: Int, _ rows: [Adjacency], _ order: [Int32], _ rank: [Int32],
        _ seen: inout [Int32], _ heads: SharedPlaces<Int32>, _ start: Int
    ) -> (Int32, Int32) {
        let mark = Int32(truncatingIfNeeded: number)
        let node = Int(order[number])
        var (end, degree) = (start, Int32(0))
        seen[number] = mark
        seen.withUnsafeMutableBufferPointer { seen in
            rank.withUnsafeBufferPointer { rank in
                for adjacency in rows {
                    adjacency.neighbors.withUnsafeBufferPointer { neighbors in
                        for entry in adjacency.row(of: node) {
                            let other = rank[Int(neighbors[entry])]
                            guard seen[Int(other)] != mark else { continue }
                            seen[Int(other)] = mark
                            degree &+= 1
                            guard other < mark else { continue }
                            heads[end] = other
                            end &+= 1
                        }
                    }
                }
            }
        }
        return (Int32(truncatingIfNeeded: end &- start), degree)
    }
}
