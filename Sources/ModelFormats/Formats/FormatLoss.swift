import DiffusionModel

/// Something of a graph that a format cannot hold, counted, so that nothing is lost in silence.
struct FormatLoss: Sendable {
    private let count: Int
    private let one: String
    private let many: String

    /// Counts what is lost, such as 12, `quotation` and `quotations`.
    init(_ count: Int, _ one: String, _ many: String) {
        (self.count, self.one, self.many) = (count, one, many)
    }

    /// What there is one of at most, which needs no number.
    init(_ isLost: Bool, _ only: String) { self.init(isLost ? 1 : 0, only, only) }

    /// The loss as a warning names it; nil where nothing is lost.
    var words: String? {
        guard count > 0 else { return nil }
        return one == many ? "the \(one)" : "\(count) \(count == 1 ? one : many)"
    }
}

// MARK: - What several formats lose

extension FormatLoss {
    /// More kinds than these are counted, not named.
    private static let mostNamed = 3

    /// What a file says about itself, but for its title.
    static func header(_ model: GraphModel) -> [FormatLoss] {
        let header = model.header
        return [
            FormatLoss(header.subtitle != nil, "subtitle"),
            FormatLoss(header.note != nil, "note"),
            FormatLoss(header.language != nil, "language"),
            FormatLoss(header.license != nil, "license"),
        ]
    }

    /// The title of a file.
    static func title(_ model: GraphModel) -> FormatLoss {
        FormatLoss(model.header.title != nil, "title")
    }

    /// Rows of evidence of which something is lost.
    static func rows(
        _ model: GraphModel, _ one: String, _ many: String, _ isLost: (EvidenceRow) -> Bool
    ) -> FormatLoss {
        var count = model.header.cite.count(where: isLost)
        for index in model.links.indices {
            count += (model.links.evidence(at: index) ?? []).count(where: isLost)
        }
        for entity in model.entities {
            count += (entity.detail.evidence ?? []).count(where: isLost)
        }
        return FormatLoss(count, one, many)
    }

    /// Positions that actors hold on claims.
    static func positions(_ model: GraphModel) -> FormatLoss {
        FormatLoss(
            model.entities.reduce(0) { $0 + $1.detail.positions.count },
            "position on a claim", "positions on claims")
    }

    /// The named pictures.
    static func views(_ model: GraphModel) -> FormatLoss {
        FormatLoss(model.views.count, "view", "views")
    }

    /// Entities that an earlier filter kept only because the rest needs them to be understood.
    static func contextEntities(_ model: GraphModel) -> Int {
        model.hasContext ? model.entities.count { $0.detail.isContext } : 0
    }

    /// The kinds that a file describes beyond what a reader makes of their names by itself, with
    /// an orientation that the links themselves say; the first of them by name.
    static func kinds(
        _ model: GraphModel, holding orientations: [Orientation]
    ) -> FormatLoss {
        guard let own = model.codebookExtension else { return FormatLoss(0, "kind", "kinds") }
        let entities = own.entityKinds.filter { id in
            id != "node"
                || model.codebook.entityKind(id)
                    != EntityKind(id: id, family: .actor, section: "entities")
        }
        let links = own.linkKinds.filter { id in
            let kind = model.codebook.linkKind(id)
            return !orientations.contains { kind == LinkKind(id: id, orientation: $0) }
        }
        let ids = entities + links
        let rest = ids.count > mostNamed ? ["…"] : []
        let names = " (\((ids.prefix(mostNamed) + rest).joined(separator: "; ")))"
        return FormatLoss(ids.count, "kind" + names, "kinds" + names)
    }
}
