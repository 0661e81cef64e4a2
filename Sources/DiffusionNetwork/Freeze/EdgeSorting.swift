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
        var sorted = Sorted()
        let offsets = starts(from)
        place(from, to, offsets, into: &sorted)
        sorted.upstream = [Int32](unsafeUninitializedCapacity: from.count) { buffer, count in
            for node in 0..<nodes {
                for edge in offsets[node]..<offsets[node + 1] { buffer[Int(edge)] = Int32(node) }
            }
            count = from.count
        }
        orderParallels(&sorted, offsets)
        return sorted
    }

    private func ends() -> ([Int32], [Int32]) {
        let (subjects, objects) = (edges.model.links.subjects, edges.model.links.objects)
        let (codes, nodeOfEntity) = (edges.codes, nodeOfEntity)
        var from = [Int32](repeating: 0, count: codes.count)
        var to = from
        for (edge, code) in codes.enumerated() {
            if let link = code.link {
                let (one, other) = (
                    nodeOfEntity[Int(subjects[link])], nodeOfEntity[Int(objects[link])]
                )
                (from[edge], to[edge]) = code.isTurned ? (other, one) : (one, other)
            } else {
                let whole = edges.wholes[code.whole]
                (from[edge], to[edge]) = (
                    nodeOfEntity[whole.upstream], nodeOfEntity[whole.downstream]
                )
            }
        }
        return (from, to)
    }

    private func starts(_ ends: [Int32]) -> [Int32] {
        var starts = [Int32](repeating: 0, count: nodes + 1)
        starts.withUnsafeMutableBufferPointer { starts in
            for node in ends { starts[Int(node) + 1] += 1 }
            for node in 0..<nodes { starts[node + 1] += starts[node] }
        }
        return starts
    }

    // MARK: - Two ways of counting

    /// Puts edges in order by counting, first by the far end and then by the near one.
    ///
    /// Each part of the nodes is filled by one thread that passes over all edges; as edges keep
    /// their order, how many parts there are changes nothing.
    private func place(
        _ from: [Int32], _ to: [Int32], _ offsets: [Int32], into sorted: inout Sorted
    ) {
        let (count, codes) = (from.count, edges.codes)
        let farOffsets = starts(to)
        // The near end above, what the edge stands for below.
        let byFar = [UInt64](unsafeUninitializedCapacity: count) { buffer, filled in
            fill(farOffsets) { part, cursor in
                for edge in 0..<count where part.contains(to[edge]) {
                    let code = UInt64(UInt32(bitPattern: codes[edge].number))
                    buffer[cursor.next(to[edge])] = UInt64(from[edge]) << 32 | code
                }
            }
            filled = count
        }
        var downstream: [Int32] = []
        sorted.codes = [NetworkEdges.Code](unsafeUninitializedCapacity: count) { numbers, filled in
            downstream = [Int32](unsafeUninitializedCapacity: count) { far, filled in
                fill(offsets) { part, cursor in
                    var node: Int32 = 0
                    for (place, value) in byFar.enumerated() {
                        while farOffsets[Int(node) + 1] <= place { node += 1 }
                        let near = Int32(truncatingIfNeeded: value >> 32)
                        guard part.contains(near) else { continue }
                        let next = cursor.next(near)
                        far[next] = node
                        numbers[next] = NetworkEdges.Code(
                            number: Int32(truncatingIfNeeded: value))
                    }
                }
                filled = count
            }
            filled = count
        }
        sorted.downstream = downstream
    }

    /// Where the next edge of each node goes.
    private struct Cursor {
        let next: UnsafeMutablePointer<Int32>

        @inline(__always)
        func next(_ node: Int32) -> Int {
            let place = next[Int(node)]
            next[Int(node)] = place + 1
            return Int(place)
        }
    }

    /// Runs the body for parts of the nodes that have about as many edges each.
    private func fill(
        _ offsets: [Int32], _ body: (_ part: Range<Int32>, _ cursor: Cursor) -> Void
    ) {
        var cursors = offsets
        let count = Int(offsets[nodes])
        let parts = count < 1 << 15 ? 1 : min(threads.count, 8)
        let limits = (0...parts).map { part -> Int32 in
            let wanted = Int32(truncatingIfNeeded: count * part / parts)
            return part == parts ? Int32(nodes) : Self.first(in: offsets, notBelow: wanted)
        }
        cursors.withUnsafeMutableBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return }
            nonisolated(unsafe) let (cursor, body) = (Cursor(next: base), body)
            Crew.forEach(parts, threads) { body(limits[$0]..<limits[$0 + 1], cursor) }
        }
    }

    private static func first(in offsets: [Int32], notBelow wanted: Int32) -> Int32 {
        var (low, high) = (0, offsets.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if offsets[middle] < wanted { low = middle + 1 } else { high = middle }
        }
        return Int32(low)
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
            if name(of: row[1]) < name(of: row[0]) { row.swapAt(0, 1) }
            return
        }
        let named = row.enumerated().map { (name: name(of: $1), place: $0, code: $1) }
        let order = named.sorted { ($0.name, $0.place) < ($1.name, $1.place) }
        for (place, one) in order.enumerated() { row[place] = one.code }
    }

    private func name(of code: NetworkEdges.Code) -> String {
        if let link = code.link { return edges.model.uncountedID(ofLink: link) }
        return edges.wholes[code.whole].links.map { edges.model.uncountedID(ofLink: $0) }
            .joined(separator: " ")
    }
}
