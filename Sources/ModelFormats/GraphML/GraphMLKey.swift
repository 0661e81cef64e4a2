/// What a `key` of a GraphML file declares: an attribute of nodes, edges or the graph.
struct GraphMLKey {
    let id: String
    let name: String
    /// What has the attribute: `node`, `edge`, `graph`, `all` or more.
    let domain: String
    let type: String
    /// What yEd keeps in it, such as `nodegraphics`.
    let graphics: String?
    /// What an element has that says nothing.
    var standard: String?
    let place: GenericRows.Place

    /// Whether elements of a sort have it.
    func isOf(_ sort: GraphMLParser.Sort) -> Bool {
        if domain == "all" || domain.isEmpty { return true }
        return switch sort {
        case .node: domain == "node"
        case .edge: domain == "edge"
        case .graph: domain == "graph"
        case .hyperedge: domain == "hyperedge"
        case .other: false
        }
    }

    /// Whether some element has both it and a key of another domain.
    func meets(_ other: String) -> Bool {
        domain == other || domain == "all" || other == "all" || domain.isEmpty || other.isEmpty
    }

    private static let types: Set<String> = [
        "", "boolean", "int", "integer", "long", "float", "double", "string",
    ]

    /// Whether its type is one of GraphML's.
    var isTyped: Bool { Self.types.contains(type) }
}
