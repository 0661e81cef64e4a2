package import DiffusionModel

/// What `codebook` shows: every kind with its orientation, its meaning and how often it occurs.
package enum CodebookListing {
    /// The kinds of a codebook; with a graph, how many entities and links are of each.
    package static func table(_ codebook: Codebook, counting model: GraphModel?) -> Table {
        var table = Table(
            .id("kind"), "of", "orientation", .id("parent"), "reads", .number("count"),
            "definition")
        for kind in codebook.entityKinds {
            let count = model.map { model in model.entities.count { $0.kind == kind.id } }
            table.append([
                .text(kind.id), .text(kind.family.rawValue), .null, .optional(kind.parent),
                .text(kind.name), count.map { .integer($0) } ?? .null,
                .optional(kind.definition.text),
            ])
        }
        let linkKinds = model?.links.kinds
        for (position, kind) in codebook.linkKinds.enumerated() {
            let count = linkKinds.map { kinds in kinds.count { Int($0) == position } }
            table.append([
                .text(kind.id), .text(kind.isRole ? "role" : "link"),
                .text(kind.orientation.rawValue), .null, .text(kind.reads),
                count.map { .integer($0) } ?? .null, .optional(kind.definition.text),
            ])
        }
        return table
    }
}
