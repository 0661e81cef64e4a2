import DiffusionModel

/// What a plain DOT graph leaves out.
enum DOTLoss {
    static func losses(of model: GraphModel) -> [FormatLoss] {
        let rows = FormatLoss.rows(model, "row of evidence", "rows of evidence") { _ in true }
        return FormatLoss.header(model)
            + [FormatLoss(model.sources.count, "source", "sources"), rows] + ofLinks(model)
            + [FormatLoss.views(model), FormatLoss.kinds(model, holding: [.forward])]
    }

    private static func ofLinks(_ model: GraphModel) -> [FormatLoss] {
        let links = model.links.indices
        let details = links.compactMap { model.links.detail(at: $0) }
        let lasting = links.count { model.timing(ofLink: $0)?.isMoment == false }
        let weights = links.count { model.links.weight(at: $0) != nil }
        let likelihoods = links.count { model.likelihood(ofLink: $0) != nil }
        let policies = details.count { !$0.policies.isEmpty }
        let attributes = details.reduce(0) { $0 + $1.attributes.count }
        return [
            FormatLoss(lasting, "time that lasts", "times that last"),
            FormatLoss(weights, "weight", "weights"),
            FormatLoss(contexts(model), "mark of context", "marks of context"),
            FormatLoss(policies, "link's policies", "links' policies"),
            FormatLoss(likelihoods, "likelihood", "likelihoods"),
            FormatLoss(attributes, "attribute", "attributes"), FormatLoss.positions(model),
            FormatLoss(details.count { $0.note != nil }, "note", "notes"),
        ]
    }

    /// What an earlier filter kept only because the rest needs it to be understood.
    private static func contexts(_ model: GraphModel) -> Int {
        guard model.hasContext else { return 0 }
        return FormatLoss.contextEntities(model)
            + model.links.indices.count { model.links.detail(at: $0)?.isContext == true }
    }
}
