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
        let offsets = rowStarts(from)
        // The far node above, what the edge stands for below.
        var rows = [UInt64](unsafeUninitializedCapacity: from.count) { buffer, count in
            var cursor = offsets
            for edge in from.indices {
                let node = Int(from[edge])
                let code = UInt32(bitPattern: edges.codes[edge].number)
                buffer[cursor[node]] = UInt64(UInt32(bitPattern: to[edge])) << 32 | UInt64(code)
                cursor[node] += 1
            }
            count = from.count
        }
        sortRows(&rows, offsets)
        return columns(rows, offsets)
    }

    private func ends() -> ([Int32], [Int32]) {
        let (subjects, objects) = (edges.model.links.subjects, edges.model.links.objects)
        let count = edges.codes.count
        var from = [Int32](repeating: 0, count: count)
        var to = from
        for edge in 0..<count {
            let code = edges.codes[edge]
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

    private func rowStarts(_ from: [Int32]) -> [Int] {
        var starts = [Int](repeating: 0, count: nodes + 1)
        for node in from { starts[Int(node) + 1] += 1 }
        for node in 0..<nodes { starts[node + 1] += starts[node] }
        return starts
    }

    // MARK: - Rows

    private static let nodesPerChunk = 1 << 12

    private func sortRows(_ rows: inout [UInt64], _ offsets: [Int]) {
        let chunks = (nodes + Self.nodesPerChunk - 1) / Self.nodesPerChunk
        rows.withUnsafeMutableBufferPointer { buffer in
            nonisolated(unsafe) let rows = buffer
            Crew.forEach(chunks, threads) { chunk in
                let first = chunk * Self.nodesPerChunk
                for node in first..<min(first + Self.nodesPerChunk, nodes) {
                    let row = offsets[node]..<offsets[node + 1]
                    guard row.count > 1 else { continue }
                    sort(UnsafeMutableBufferPointer(rebasing: rows[row]))
                }
            }
        }
    }

    private func sort(_ buffer: UnsafeMutableBufferPointer<UInt64>) {
        var row = buffer
        if row.count <= 16 { Self.insertionSort(row) } else { row.sort() }
        var start = 0
        for end in 1...row.count where end == row.count || row[end] >> 32 != row[start] >> 32 {
            if end - start > 1 { sortByID(UnsafeMutableBufferPointer(rebasing: row[start..<end])) }
            start = end
        }
    }

    private static func insertionSort(_ row: UnsafeMutableBufferPointer<UInt64>) {
        for index in 1..<row.count {
            let value = row[index]
            var place = index
            while place > 0, row[place - 1] > value {
                row[place] = row[place - 1]
                place -= 1
            }
            row[place] = value
        }
    }

    /// Orders parallel edges by their ids; they stand in the order of their links.
    private func sortByID(_ row: UnsafeMutableBufferPointer<UInt64>) {
        let named = row.enumerated().map { (name: name(of: $1), place: $0, value: $1) }
        let order = named.sorted { ($0.name, $0.place) < ($1.name, $1.place) }
        for (place, one) in order.enumerated() { row[place] = one.value }
    }

    private func name(of value: UInt64) -> String {
        let code = NetworkEdges.Code(
            number: Int32(bitPattern: UInt32(truncatingIfNeeded: value)))
        if let link = code.link { return edges.model.uncountedID(ofLink: link) }
        return edges.wholes[code.whole].links.map { edges.model.uncountedID(ofLink: $0) }
            .joined(separator: " ")
    }

    private func columns(_ rows: [UInt64], _ offsets: [Int]) -> Sorted {
        var sorted = Sorted()
        sorted.codes = rows.map {
            NetworkEdges.Code(number: Int32(bitPattern: UInt32(truncatingIfNeeded: $0)))
        }
        sorted.downstream = rows.map { Int32(truncatingIfNeeded: $0 >> 32) }
        sorted.upstream = [Int32](unsafeUninitializedCapacity: rows.count) { buffer, count in
            for node in 0..<nodes {
                for edge in offsets[node]..<offsets[node + 1] { buffer[edge] = Int32(node) }
            }
            count = rows.count
        }
        return sorted
    }
}
