import DiffusionModel

/// What a table of adoptions leaves out.
enum AdoptionLoss {
    static func losses(of model: GraphModel) -> [FormatLoss] {
        let (adoptions, links) = (AdoptionTable(model).adoptions, model.links)
        let others = links.count - adoptions.count
        let parts = LinkPart.allCases.filter { $0 != .time }.map { $0.loss(in: model, adoptions) }
        return [FormatLoss.title(model)] + FormatLoss.header(model)
            + [FormatLoss(others, "link that is no adoption", "links that are no adoptions")]
            + entities(model, adoptions) + FormatLoss.evidence(model) + parts
            + [
                lastingTimes(model, adoptions), FormatLoss.positions(model),
                FormatLoss.views(model), TablesLoss.zeroBytes(model),
                FormatLoss.kinds(model, holding: []),
            ]
    }

    /// Who and what stands in no adoption, and what is said of the others.
    private static func entities(_ model: GraphModel, _ adoptions: [LinkIndex]) -> [FormatLoss] {
        var kinds = IndexedList<EntityIndex, String?>(
            repeating: nil, count: model.entities.count)
        for link in adoptions {
            kinds[model.links.subjects[link]] = kinds[model.links.subjects[link]] ?? "node"
            kinds[model.links.objects[link]] = Shorthand.policy
        }
        let described = model.entities.indices.count { index in
            let entity = model.entities[index]
            return kinds[index].map { $0 != entity.kind || entity.detail != EntityDetail() }
                ?? false
        }
        let strange = adoptions.count { model.kindID(ofLink: $0) != Shorthand.adoption }
        return [
            FormatLoss(
                kinds.count { $0 == nil }, "entity without an adoption",
                "entities without an adoption"),
            FormatLoss(described, "description of an entity", "descriptions of entities"),
            FormatLoss(strange, "kind of an adoption", "kinds of adoptions"),
        ]
    }

    private static func lastingTimes(_ model: GraphModel, _ adoptions: [LinkIndex]) -> FormatLoss {
        let count = adoptions.count { link in
            guard let timing = model.timing(ofLink: link) else { return false }
            guard case .moment = timing else { return true }
            return false
        }
        return FormatLoss(
            count, "time of an adoption that is no moment", "times of adoptions that are no moments"
        )
    }
}
