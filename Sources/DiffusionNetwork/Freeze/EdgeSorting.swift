import DiffusionModel
import GraphKernel
import Threads

/// Puts the edges of a network in order: by the numbers of their ends, parallel ones by their ids.
///
/// The ids of parallel edges are made only where there are any; links that share one stay in the
/// order of the file, as the count behind their ids says.
struct EdgeSorting {
    let model: GraphModel
    let edges: NetworkEdges
    let nodeOfEntity: IndexedList<EntityIndex, NodeIndex>
    let nodes: Int
    let threads: ThreadCount

    /// Puts what edges stand for in order, in place, and says which nodes they join there.
    func sort(_ codes: inout [NetworkEdges.Code]) -> EdgeOrder {
        let ranks = PairRanks(edges)
        let order = codes.withUnsafeMutableBufferPointer { codes in
            codes.withMemoryRebound(to: Int32.self) { tags in
                let tags = SharedPlaces(tags)
                let (subjects, objects) = (model.links.subjects, model.links.objects)
                let nodeOfEntity = nodeOfEntity
                return EdgeOrder(nodes: nodes, tags: tags, threads) { range, from, to in
                    for edge in range {
                        let (one, other) = ends(
                            of: NetworkEdges.Code(number: tags[edge]), subjects, objects)
                        (from[edge], to[edge]) = (
                            nodeOfEntity[one].value, nodeOfEntity[other].value
                        )
                    }
                }
            }
        }
        orderParallels(&codes, order, ranks)
        return order
    }

    /// The entities at both ends of an edge.
    @inline(__always)
    private func ends(
        of code: NetworkEdges.Code, _ subjects: Ends, _ objects: Ends
    ) -> (EntityIndex, EntityIndex) {
        guard let link = code.link else { return edges.ends(code) }
        let (one, other) = (subjects[link], objects[link])
        return code.isTurned ? (other, one) : (one, other)
    }

    private typealias Ends = IndexedList<LinkIndex, EntityIndex>

    // MARK: - Parallel edges

    private func orderParallels(
        _ codes: inout [NetworkEdges.Code], _ order: EdgeOrder, _ ranks: PairRanks
    ) {
        let count = codes.count
        codes.withSharedPlaces { codes in
            let (near, far) = (order.upstream, order.downstream)
            @Sendable func isParallelToNext(_ edge: Int) -> Bool {
                far[edge] == far[edge + 1] && near[edge] == near[edge + 1]
            }
            Crew.forEachRange(of: max(count - 1, 0), threads) { edges in
                for first in edges where isParallelToNext(first) {
                    guard first == 0 || !isParallelToNext(first - 1) else { continue }
                    var last = first + 1
                    while last + 1 < count, isParallelToNext(last) { last += 1 }
                    let row = codes[first..<last + 1].buffer
                    if !ranks.sort(row) { sortByID(row) }
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
        let links = model.links
        if let first = one.link, let second = other.link, links.id(at: first) == nil,
            links.id(at: second) == nil
        {
            let left = model.entities[links.subjects[first]].id
            let right = model.entities[links.subjects[second]].id
            if !left.hasPrefix(right), !right.hasPrefix(left) { return left < right }
        }
        return name(of: one) < name(of: other)
    }

    private func name(of code: NetworkEdges.Code) -> String {
        edges.links(of: code).map { model.uncountedID(ofLink: $0) }.joined(separator: " ")
    }
}
