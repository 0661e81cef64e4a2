/// The nodes, edges and subgraphs of a DOT file while it is read.
struct DOTGraph {
    /// A node; what it says may come at any later place.
    struct Node {
        let id: TextID
        let place: GenericRows.Place
        var attributes: DOTAttributes.List
        /// The innermost cluster that it is part of; -1 is none.
        var cluster: Int32 = -1
    }

    /// One end of an edge, as it stands in the file.
    struct End {
        let node: Int32
        let place: GenericRows.Place
        var port: TextID?
    }

    /// An edge.
    struct Edge {
        let source: Int32
        let target: Int32
        let sourcePlace: GenericRows.Place
        let targetPlace: GenericRows.Place
        let isDirected: Bool
        var attributes: DOTAttributes.List
    }

    /// A part in braces, with the nodes named in it.
    struct Subgraph {
        let name: TextID?
        /// The position of the subgraph around it; -1 is the graph itself.
        let parent: Int32
        /// The innermost cluster that it is in, itself among them; -1 is none.
        var cluster: Int32
        var nodes: [End] = []
        /// What its own statements have set, which holds again where it stands again.
        var nodeDefaults: [TextID: DOTAttributes.Attribute] = [:]
        var edgeDefaults: [TextID: DOTAttributes.Attribute] = [:]
    }

    private struct PartName: Hashable {
        let parent: Int32
        let name: TextID
    }

    private struct Member: Hashable {
        let subgraph: Int32
        let node: Int32
    }

    /// What makes two edges the same: their ends, and a key where the file gives one.
    struct Twins: Hashable {
        let source: Int32
        let target: Int32
        let key: TextID?
    }

    private(set) var nodes: [Node] = []
    private(set) var edges: [Edge] = []
    private(set) var subgraphs: [Subgraph] = []
    var attributes = DOTAttributes()
    /// Nodes that stand in two clusters of which neither is in the other.
    private(set) var inTwoClusters: Set<Int32> = []
    private var positions: [TextID: Int32] = [:]
    private var members: Set<Member> = []
    private var parts: [PartName: Int32] = [:]
    private var twins: [Twins: Int32] = [:]

    /// Forgets by what names and ends the parts and edges of an earlier graph are found.
    mutating func startGraph() {
        parts.removeAll()
        twins.removeAll()
    }

    // MARK: - Nodes

    /// The node of an id, made with these attributes where it is new, as part of a subgraph.
    mutating func node(
        _ id: TextID, at place: GenericRows.Place, in subgraph: Int32,
        _ defaults: DOTAttributes.List
    ) -> Int32 {
        let node = positions[id] ?? Int32(nodes.count)
        if node == nodes.count {
            positions[id] = node
            nodes.append(Node(id: id, place: place, attributes: defaults))
        }
        var part = subgraph
        if part >= 0 { join(node, subgraphs[Int(part)].cluster) }
        while part >= 0, members.insert(Member(subgraph: part, node: node)).inserted {
            subgraphs[Int(part)].nodes.append(End(node: node, place: place))
            part = subgraphs[Int(part)].parent
        }
        return node
    }

    mutating func add(_ more: [DOTAttributes.Attribute], toNode node: Int32) {
        nodes[Int(node)].attributes = attributes.adding(more, to: nodes[Int(node)].attributes)
    }

    /// The first cluster counts, unless a later one is in it.
    private mutating func join(_ node: Int32, _ cluster: Int32) {
        let known = nodes[Int(node)].cluster
        guard cluster >= 0, cluster != known else { return }
        if isPart(cluster, of: known) {
            nodes[Int(node)].cluster = cluster
        } else if !isPart(known, of: cluster) {
            inTwoClusters.insert(node)
        }
    }

    private func isPart(_ inner: Int32, of outer: Int32) -> Bool {
        var part = inner
        while part >= 0 {
            if part == outer { return true }
            part = subgraphs[Int(part)].parent
        }
        return outer < 0
    }

    // MARK: - Subgraphs

    /// The subgraph of a name in another, which is the same where it stands again.
    mutating func subgraph(
        _ name: TextID?, isCluster: Bool, in parent: Int32
    ) -> Int32 {
        let new = Int32(subgraphs.count)
        if let name {
            let part = PartName(parent: parent, name: name)
            if let known = parts[part] { return known }
            parts[part] = new
        }
        let around = parent >= 0 ? subgraphs[Int(parent)].cluster : -1
        subgraphs.append(
            Subgraph(name: name, parent: parent, cluster: isCluster ? new : around))
        return new
    }

    /// Keeps what a subgraph sets for its nodes.
    mutating func keep(ofNodes attribute: DOTAttributes.Attribute, in part: Int32) {
        if part >= 0 { subgraphs[Int(part)].nodeDefaults[attribute.name] = attribute }
    }

    /// Keeps what a subgraph sets for its edges.
    mutating func keep(ofEdges attribute: DOTAttributes.Attribute, in part: Int32) {
        if part >= 0 { subgraphs[Int(part)].edgeDefaults[attribute.name] = attribute }
    }

    // MARK: - Edges

    mutating func add(_ edge: Edge) { edges.append(edge) }

    /// The edge between the same ends that is there already, with a place for it if there is none.
    ///
    /// - Returns: Its number, and whether its ends stand the other way round.
    mutating func twin(of edge: Edge, key: TextID?) -> (edge: Int, isTurned: Bool) {
        let isInOrder = edge.isDirected || edge.source <= edge.target
        let twins = Twins(
            source: isInOrder ? edge.source : edge.target,
            target: isInOrder ? edge.target : edge.source, key: key)
        guard let known = self.twins[twins] else {
            self.twins[twins] = Int32(edges.count)
            return (edges.count, false)
        }
        return (Int(known), edges[Int(known)].source != edge.source)
    }

    /// Adds what is said to an edge, or adds the edge as a new one on the list of defaults.
    mutating func add(
        _ said: [DOTAttributes.Attribute], toEdge number: Int, or new: Edge,
        _ defaults: DOTAttributes.List
    ) {
        if number == edges.count {
            edges.append(new)
            edges[number].attributes = defaults
        }
        edges[number].attributes = attributes.adding(said, to: edges[number].attributes)
    }
}
