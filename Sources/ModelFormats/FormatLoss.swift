package import DiffusionModel

/// Counts what of a model a format cannot hold, so that nothing is lost in silence.
package enum FormatLoss {
    /// What an edge table leaves out, such as `12 quotations`.
    package static func inEdgeTable(_ model: GraphModel) -> [String] {
        listed([
            (model.sources.count, "description of a source", "descriptions of sources"),
            (model.entities.count, "description of an entity", "descriptions of entities"),
            (count(model) { $0.quote != nil }, "quotation", "quotations"),
            (lastingLinks(model), "time that lasts", "times that last"),
            (positions(model), "position on a claim", "positions on claims"),
            (notes(model), "note", "notes"), (model.views.count, "view", "views"),
            (kinds(model), "kind", "kinds"),
        ])
    }

    /// What tables of entities, links and sources leave out.
    package static func inTables(_ model: GraphModel) -> [String] {
        listed([
            (count(model) { $0.quote != nil }, "quotation", "quotations"),
            (count(model) { $0.place != nil }, "place in a source", "places in sources"),
            (lastingLinks(model), "time that lasts", "times that last"),
            (positions(model), "position on a claim", "positions on claims"),
            (notes(model), "note", "notes"), (model.views.count, "view", "views"),
            (kinds(model), "kind", "kinds"),
        ])
    }

    /// What a plain DOT graph leaves out.
    package static func inDOT(_ model: GraphModel) -> [String] {
        listed([
            (model.sources.count, "source", "sources"),
            (count(model) { _ in true }, "row of evidence", "rows of evidence"),
            (lastingLinks(model), "time that lasts", "times that last"),
            (positions(model), "position on a claim", "positions on claims"),
            (notes(model), "note", "notes"), (model.views.count, "view", "views"),
            (kinds(model), "kind", "kinds"),
        ])
    }

    private static func listed(_ losses: [(count: Int, one: String, many: String)]) -> [String] {
        losses.filter { $0.count > 0 }.map { "\($0.count) \($0.count == 1 ? $0.one : $0.many)" }
    }

    private static func count(_ model: GraphModel, _ isLost: (EvidenceRow) -> Bool) -> Int {
        var count = 0
        for index in 0..<model.links.count {
            count += (model.links.detail(at: index)?.evidence ?? []).count(where: isLost)
        }
        for entity in model.entities {
            count += (entity.detail.evidence ?? []).count(where: isLost)
        }
        return count
    }

    private static func lastingLinks(_ model: GraphModel) -> Int {
        (0..<model.links.count).count { model.links.timing(at: $0)?.isMoment == false }
    }

    private static func positions(_ model: GraphModel) -> Int {
        model.entities.reduce(0) { $0 + $1.detail.positions.count }
    }

    private static func notes(_ model: GraphModel) -> Int {
        (0..<model.links.count).count { model.links.detail(at: $0)?.note != nil }
    }

    private static func kinds(_ model: GraphModel) -> Int {
        guard let own = model.codebookExtension else { return 0 }
        return own.entityKinds.count + own.linkKinds.count
    }
}
