import DiffusionModel

/// The columns of our tables of entities and of links, as writers of files that hold both have
/// them.
final class GenericColumns {
    private let model: GraphModel
    private let entities: CSVEntityTable
    private let links: CSVLinkTable
    /// What the columns of nodes and of edges are called, in the order of the fields.
    let ofNodes: [String]
    let ofEdges: [String]

    /// Where fields stand in the row of a node.
    enum Node {
        static let id = 0
        static let name = 2
    }

    /// Where fields stand in the row of an edge.
    enum Edge {
        static let source = 0
        static let target = 1
        static let kind = 2
        static let weight = CSVLinkTable.weight
        static let id = 5
    }

    /// Prepares the columns.
    ///
    /// - Parameters:
    ///   - model: The graph.
    ///   - nodes: Names that mean something else in a node of the format.
    ///   - edges: Names that mean something else in an edge of the format.
    init(_ model: GraphModel, takenInNodes nodes: Set<String> = [], inEdges edges: Set<String> = [])
    {
        self.model = model
        entities = CSVEntityTable(model)
        links = CSVLinkTable(model, besideSources: false, besideEntities: true)
        ofNodes = entities.header.map { nodes.contains($0) ? AttributeColumns.marked($0) : $0 }
        ofEdges =
            links.header.map { edges.contains($0) ? AttributeColumns.marked($0) : $0 }
            + [GenericTables.orientation]
    }

    /// Hands on each node with a field for each column.
    func forEachNode(_ take: (_ row: [String]) throws -> Void) rethrows {
        try entities.forEachRow(take)
    }

    /// Hands on each edge with a field for each column.
    func forEachEdge(_ take: (_ row: [String]) throws -> Void) rethrows {
        try links.forEachRow { link, row in
            try take(row + [model.kind(ofLink: link).orientation.rawValue])
        }
    }
}
