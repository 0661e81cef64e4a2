import DiffusionModel

/// Counts what `{a b} -> {c d}` and its like come to, so that no short file fills the memory.
struct DOTProducts {
    private static let mostEdges = 5_000_000
    private static let mostAttributes = 50_000_000
    private var edges = 0
    private var attributes = 0

    /// Counts the edges between two groups; gives false where they are too many.
    mutating func add(_ edges: Int, attributes: Int) -> Bool {
        guard edges > 1 else { return true }
        self.edges += edges
        let (product, isTooLarge) = edges.multipliedReportingOverflow(by: attributes)
        self.attributes += isTooLarge ? Self.mostAttributes + 1 : product
        return self.edges <= Self.mostEdges && self.attributes <= Self.mostAttributes
    }

    /// The bound in words.
    static let bound = "\(mostEdges / 1_000_000) million edges"
}

/// The ends of an edge statement, each a node, several nodes, or a subgraph.
struct DOTChain {
    /// One end of its edges.
    enum Group {
        case nodes(Range<Int>)
        case part(Int32)
    }

    var ends: [DOTGraph.End] = []
    var groups: [Group] = []

    /// Whether it is a subgraph and nothing else.
    var isPart: Bool { if case .part? = groups.first { groups.count == 1 } else { false } }
}

extension DOTParser {
    /// Joins each end of a chain to the next.
    ///
    /// Subgraphs are looked at when the chain is whole: `subgraph s {} -> subgraph s { a }` joins
    /// the node to itself.
    mutating func join(
        _ chain: DOTChain, _ own: [DOTAttributes.Attribute]
    ) throws(Diagnostic) {
        for (one, other) in zip(chain.groups, chain.groups.dropFirst()) {
            try join(ends(of: one, in: chain), ends(of: other, in: chain), own)
        }
    }

    private func ends(of group: DOTChain.Group, in chain: DOTChain) -> ArraySlice<DOTGraph.End> {
        switch group {
        case .nodes(let range): chain.ends[range]
        case .part(let part): content.subgraphs[Int(part)].nodes[...]
        }
    }

    /// Joins each node of one group to each of another.
    private mutating func join(
        _ tails: ArraySlice<DOTGraph.End>, _ heads: ArraySlice<DOTGraph.End>,
        _ own: [DOTAttributes.Attribute]
    ) throws(Diagnostic) {
        guard let first = tails.first else { return }
        let count = tails.count * heads.count
        guard products.add(count, attributes: own.count) else {
            throw graph.problem(
                .error, .unsupported, at: first.place,
                "Joining \(tails.count) nodes to \(heads.count) makes more than "
                    + "\(DOTProducts.bound) of the file, counted with those before.",
                hint: "Make a node of the group, and join each to it.")
        }
        let key = own.last { $0.name == words.key }?.text
        let shared = content.attributes.adding(own, to: scope.edgeDefaults.list)
        for tail in tails {
            for head in heads {
                let edge = DOTGraph.Edge(
                    source: tail.node, target: head.node, sourcePlace: tail.place,
                    targetPlace: head.place, isDirected: isDirected, attributes: shared)
                if isStrict || key != nil {
                    merge(edge, key: isStrict ? nil : key, tail, head, own)
                } else {
                    var edge = edge
                    if tail.port != nil || head.port != nil {
                        edge.attributes = content.attributes.adding(
                            ports(tail, head) + own, to: scope.edgeDefaults.list)
                    }
                    content.add(edge)
                }
            }
        }
    }

    /// Adds an edge, or what it says to the one between the same ends that is there already.
    private mutating func merge(
        _ edge: DOTGraph.Edge, key: TextID?, _ tail: DOTGraph.End, _ head: DOTGraph.End,
        _ own: [DOTAttributes.Attribute]
    ) {
        let twin = content.twin(of: edge, key: key)
        let said = (twin.isTurned ? ports(head, tail) : ports(tail, head)) + own
        content.add(said, toEdge: twin.edge, or: edge, scope.edgeDefaults.list)
    }

    private func ports(
        _ tail: DOTGraph.End, _ head: DOTGraph.End
    ) -> [DOTAttributes.Attribute] {
        [(words.tailport, tail), (words.headport, head)].compactMap { name, end in
            end.port.map { DOTAttributes.Attribute(name: name, text: $0, place: end.place) }
        }
    }
}
