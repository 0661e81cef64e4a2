package import DiffusionModel

/// Counts what of a model a format cannot hold, so that nothing is lost in silence.
package enum FormatLoss {
    /// What an edge table leaves out, such as `12 quotations`.
    package static func inEdgeTable(_ model: GraphModel) -> [String] {
        listed([
            (model.sources.count, "descriptions of sources"),
            (model.entities.count, "descriptions of entities"),
            (count(model) { $0.quote != nil }, "quotations"),
            (lastingLinks(model), "times that last"), (positions(model), "positions on claims"),
            (notes(model), "notes"), (model.views.count, "views"), (kinds(model), "kinds"),
        ])
    }

    /// What tables of entities, links and sources leave out.
    package static func inTables(_ model: GraphModel) -> [String] {
        listed([
            (count(model) { $0.quote != nil }, "quotations"),
            (count(model) { $0.place != nil }, "places in sources"),
            (lastingLinks(model), "times that last"), (positions(model), "positions on claims"),
            (notes(model), "notes"), (model.views.count, "views"), (kinds(model), "kinds"),
        ])
    }

    /// What a plain DOT graph leaves out.
    package static func inDOT(_ model: GraphModel) -> [String] {
        listed([
            (model.sources.count, "sources"), (count(model) { _ in true }, "rows of evidence"),
            (lastingLinks(model), "times that last"), (positions(model), "positions on claims"),
            (notes(model), "notes"), (model.views.count, "views"), (kinds(model), "kinds"),
        ])
    }

    private static func listed(_ losses: [(Int, String)]) -> [String] {
        losses.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
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
