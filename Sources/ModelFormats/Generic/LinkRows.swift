import DiffusionModel

/// The edges of a graph file that say no more than ends, kind, time, weight, id and attributes.
///
/// Of a million such edges no tree is made: the builder takes them row by row. What several rows
/// have in common, a kind or a time, stands once in the tree, outside its list of records, so that
/// it is read as anywhere else, at the place where it stands first.
struct LinkRows: Sendable {
    /// What a column holds.
    enum Role: Sendable {
        case subject, object, word, weight, time(NativeKey), id, attribute(TextID), nothing
    }

    let rows: GenericRows
    let roles: [Role]
    /// The names of attributes by columns, those of words that are no kinds among them.
    let names: [TextID?]
    let edges: GenericEdges
    /// What rows state alike.
    var templates = LinkTemplates()

    /// The rows of edges; nil where they say more.
    init?(_ rows: GenericRows, _ edges: GenericEdges, called names: [TextID?]) {
        var roles: [Role] = []
        for (index, column) in edges.columns.enumerated() {
            switch column {
            case .source: roles.append(.subject)
            case .target: roles.append(.object)
            case .type, .kind, .relation, .directed: roles.append(.word)
            case .value(.weight): roles.append(.weight)
            case .value(let key) where [.date, .from, .to, .seen].contains(key):
                roles.append(.time(key))
            case .id where !edges.idsAreTaken: roles.append(.id)
            case .id, .attribute:
                roles.append(names[index].map { .attribute($0) } ?? .nothing)
            default: return nil
            }
        }
        (self.rows, self.edges, self.roles, self.names) = (rows, edges, roles, names)
    }
}
