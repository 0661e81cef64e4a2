package import DiffusionModel
import GraphKernel

extension FrozenNetwork {
    /// For each edge the first one that stands for the same links between the same two nodes,
    /// which is the edge itself unless it leads back along them; shape `[edges]`.
    ///
    /// - Complexity: O(E).
    package func firstEdges() -> IndexedList<EdgeIndex, EdgeIndex> {
        var firstOfLink: [LinkIndex: EdgeIndex] = [:]
        var firstOfWhole: [UndirectedLinks: EdgeIndex] = [:]
        let firsts = zip(edges.indices, edges.codes).map { edge, code -> EdgeIndex in
            if let link = code.link {
                // A link is an edge each way at most.
                guard !graph.isUndirected, leadsBothWays(link) else { return edge }
                if let first = firstOfLink[link] { return first }
                firstOfLink[link] = edge
                return edge
            }
            let (one, other) = edges.ends(code)
            let links = UndirectedLinks(
                ends: [one, other].sorted(), through: edges.through(code),
                links: edges.links(of: code).sorted())
            if let first = firstOfWhole[links] { return first }
            firstOfWhole[links] = edge
            return edge
        }
        return IndexedList(firsts)
    }

    /// How many nodes no edge joins to another.
    ///
    /// - Complexity: O(V + E).
    package var isolatedCount: Int {
        var joined = [Bool](repeating: false, count: graph.nodeCount)
        for edge in 0..<graph.edgeCount where graph.upstream[edge] != graph.downstream[edge] {
            joined[Int(graph.upstream[edge])] = true
            joined[Int(graph.downstream[edge])] = true
        }
        return joined.count { !$0 }
    }

    private func leadsBothWays(_ link: LinkIndex) -> Bool {
        let kind = model.codebook.linkKinds[Int(model.links.kinds[link])]
        return (settings.orientations[kind.id] ?? kind.orientation) == .both
    }

    /// The ids of the kinds that an edge is of, each once: that of a move, or those of its links.
    public func kinds(of edge: NetworkEdge) -> [String] {
        if edge.carrier != nil, let post = edge.links.last {
            return model.move(toPost: post).map { [$0] } ?? []
        }
        return edge.links.reduce(into: []) { kinds, link in
            let kind = model.kind(ofLink: link).id
            if !kinds.contains(kind) { kinds.append(kind) }
        }
    }
}

/// What an edge stands for, whichever way it leads.
private struct UndirectedLinks: Hashable {
    let ends: [EntityIndex]
    let through: EntityIndex?
    let links: [LinkIndex]
}
