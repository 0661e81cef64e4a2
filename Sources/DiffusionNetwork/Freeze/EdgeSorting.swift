import DiffusionModel
import GraphKernel

/// Puts the edges of a network in order: by the numbers of their ends, parallel ones by their ids.
///
/// The ids of parallel edges are made only where there are any; links that share one stay in the
/// order of the file, as the count behind their ids says.
struct EdgeSorting {
    let edges: NetworkEdges
    let nodeOfEntity: [Int32]
    let nodes: Int
    let threads: ThreadCount

    /// The edges in order with the nodes that they join.
    struct Sorted {
        var codes: [NetworkEdges.Code] = []
        var upstream: [Int32] = []
        var downstream: [Int32] = []
    }

    func sorted() -> Sorted {
        let (from, to) = ends()
        var codes = edges.codes
        let order = codes.withUnsafeMutableBufferPointer { codes in
            codes.withMemoryRebound(to: Int32.self) { tags in
                tags.baseAddress.map {
                    EdgeOrder(from: from, to: to, nodes: nodes, tags: $0, threads)
                }
            }
        }
        guard let order else { return Sorted() }
        var sorted = Sorted(codes: codes, upstream: order.upstream, downstream: order.downstream)
        orderParallels(&sorted, order.starts)
        return sorted
    }

    private static let edgesPerChunk = 1 << 15

    /// The nodes that each edge joins.
    private func ends() -> ([Int32], [Int32]) {
        let count = edges.codes.count
        let chunks = (count + Self.edgesPerChunk - 1) / Self.edgesPerChunk
        var to: [Int32] = []
        let from = [Int32](unsafeUninitializedCapacity: count) { from, filled in
            to = [Int32](unsafeUninitializedCapacity: count) { to, filled in
                nonisolated(unsafe) let (from, to) = (from, to)
                let (subjects, objects) = (edges.model.links.subjects, edges.model.links.objects)
                Crew.forEach(chunks, threads) { chunk in
                    let first = chunk * Self.edgesPerChunk
                    for edge in first..<min(first + Self.edgesPerChunk, count) {
                        let (one, other) = ends(of: edges.codes[edge], subjects, objects)
                        (from[edge], to[edge]) = (nodeOfEntity[one], nodeOfEntity[other])
                    }
                }
                filled = count
            }
            filled = count
        }
        return (from, to)
    }

    /// The entities at both ends of an edge.
    @inline(__always)
    private func ends(
        of code: NetworkEdges.Code, _ subjects: [Int32], _ objects: [Int32]
    ) -> (Int, Int) {
        guard let link = code.link else {
            let whole = edges.wholes[code.whole]
            return (whole.upstream, whole.downstream)
        }
        let (one, other) = (Int(subjects[link]), Int(objects[link]))
        return code.isTurned ? (other, one) : (one, other)
    }

    // MARK: - Parallel edges

    private static let nodesPerChunk = 1 << 12

    private func orderParallels(_ sorted: inout Sorted, _ offsets: [Int32]) {
        let chunks = (nodes + Self.nodesPerChunk - 1) / Self.nodesPerChunk
        let far = sorted.downstream
        sorted.codes.withUnsafeMutableBufferPointer { buffer in
            nonisolated(unsafe) let codes = buffer
            Crew.forEach(chunks, far.count < 1 << 13 ? .one : threads) { chunk in
                let first = chunk * Self.nodesPerChunk
                for node in first..<min(first + Self.nodesPerChunk, nodes) {
                    var (start, end) = (Int(offsets[node]), Int(offsets[node]))
                    let limit = Int(offsets[node + 1])
                    while start < limit {
                        while end < limit, far[end] == far[start] { end += 1 }
                        if end - start > 1 {
                            sortByID(UnsafeMutableBufferPointer(rebasing: codes[start..<end]))
                        }
                        start = end
                    }
                }
            }
        }
    }

    /// Orders parallel edges by their ids; they stand in the order of their links.
    private func sortByID(_ row: UnsafeMutableBufferPointer<NetworkEdges.Code>) {
        guard row.count > 2 else {
            if isBefore(row[1], row[0]) { row.swapAt(0, 1) }
            return
        }
        let named = row.enumerated().map { (name: name(of: $1), place: $0, code: $1) }
        let order = named.sorted { ($0.name, $0.place) < ($1.name, $1.place) }
        for (place, one) in order.enumerated() { row[place] = one.code }
    }

    /// Whether one edge's id comes first; most ids differ in the subject with which they start.
    private func isBefore(_ one: NetworkEdges.Code, _ other: NetworkEdges.Code) -> Bool {
        let links = edges.model.links
        if let first = one.link, let second = other.link, links.id(at: first) == nil,
            links.id(at: second) == nil
        {
            let left = edges.model.entities[Int(links.subjects[first])].id
            let right = edges.model.entities[Int(links.subjects[second])].id
            if !left.hasPrefix(right), !right.hasPrefix(left) { return left < right }
        }
        return name(of: one) < name(of: other)
    }

    private func name(of code: NetworkEdges.Code) -> String {
        if let link = code.link { return edges.model.uncountedID(ofLink: link) }
        return edges.wholes[code.whole].links.map { edges.model.uncountedID(ofLink: $0) }
            .joined(separator: " ")
    }
}
