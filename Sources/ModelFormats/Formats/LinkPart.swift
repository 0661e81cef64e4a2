import DiffusionModel

/// What links may say that formats of bare edges have no place for, each counted by itself.
enum LinkPart: CaseIterable {
    case id, time, weight, stage, mechanism, likelihood, coder, policies, title, note, attribute
    case context

    /// How much of it a graph has.
    func loss(in model: GraphModel) -> FormatLoss {
        let links = model.links.indices
        let count =
            switch self {
            case .time: links.count { model.timing(ofLink: $0) != nil }
            case .weight: links.count { model.links.weight(at: $0) != nil }
            case .attribute: details(model).reduce(0) { $0 + $1.attributes.count }
            default: details(model).count { isSaid(by: $0) }
            }
        return FormatLoss(count, words.one, words.many)
    }

    /// One after the other, because a table may have millions of them; those that hold the part.
    private func details(_ model: GraphModel) -> some Sequence<LinkDetail> {
        let isText = self == .note || self == .attribute
        return model.links.indices.lazy.compactMap {
            isText ? model.links.detail(at: $0) : model.links.detailBesideTexts(at: $0)
        }
    }

    private func isSaid(by detail: LinkDetail) -> Bool {
        switch self {
        case .id: detail.id != nil
        case .stage: detail.stage != nil
        case .mechanism: !detail.mechanisms.isEmpty
        case .likelihood: detail.likelihood != nil
        case .coder: detail.coder != nil
        case .policies: !detail.policies.isEmpty
        case .title: detail.title != nil
        case .note: detail.note != nil
        case .context: detail.isContext
        case .time, .weight, .attribute: false
        }
    }

    private var words: (one: String, many: String) {
        switch self {
        case .id: ("id of a link", "ids of links")
        case .time: ("time of a link", "times of links")
        case .weight: ("weight", "weights")
        case .stage: ("stage of a link", "stages of links")
        case .mechanism: ("link's mechanism", "links' mechanisms")
        case .likelihood: ("likelihood of a link", "likelihoods of links")
        case .coder: ("coder of a link", "coders of links")
        case .policies: ("link's policies", "links' policies")
        case .title: ("title of a link", "titles of links")
        case .note: ("note on a link", "notes on links")
        case .attribute: ("attribute of a link", "attributes of links")
        case .context: ("mark of context", "marks of context")
        }
    }
}

extension FormatLoss {
    /// What links say of all that they may say, but for what a format holds.
    static func links(_ model: GraphModel, but held: Set<LinkPart> = []) -> [FormatLoss] {
        LinkPart.allCases.filter { !held.contains($0) }.map { $0.loss(in: model) }
    }

    /// What is said of entities besides their names.
    static func descriptions(_ model: GraphModel) -> FormatLoss {
        let count = model.entities.count { entity in
            guard entity.kind == "node" else { return true }
            var named = EntityDetail()
            named.name = entity.detail.name
            return entity.detail != named
        }
        return FormatLoss(count, "description of an entity", "descriptions of entities")
    }

    /// The sources, and all that links and entities rest on.
    static func evidence(_ model: GraphModel) -> [FormatLoss] {
        [
            FormatLoss(model.sources.count { $0.entity == nil }, "source", "sources"),
            FormatLoss.rows(model, "row of evidence", "rows of evidence") { _ in true },
        ]
    }
}
