import DiffusionModel

/// What a table of links leaves out.
enum EdgeTableLoss {
    static func losses(of model: GraphModel) -> [FormatLoss] {
        let columns = CSVLinkTable(model, besideSources: false).attributes
        let described = [
            FormatLoss(
                model.sources.count { $0.isDescribed }, "description of a source",
                "descriptions of sources"),
            FormatLoss(
                model.entities.count { $0.isDescribed }, "description of an entity",
                "descriptions of entities"),
            isolated(model),
            FormatLoss(
                FormatLoss.contextEntities(model), "mark of context", "marks of context"),
        ]
        let left = [
            FormatLoss(
                TablesLoss.attributes(model, columns), "attribute", "attributes"),
            TablesLoss.zeroBytes(model),
            FormatLoss(
                sharedDays(model), "unknown day that roles share",
                "unknown days that roles share"),
        ]
        return [FormatLoss.title(model)] + FormatLoss.header(model) + described
            + TablesLoss.evidence(model) + left + TablesLoss.rest(model)
            + [FormatLoss.kinds(model, holding: [.forward, .both])]
    }

    /// Items whose roles share one unknown day: a table without the item gives a day to each role,
    /// and loses that it is the same.
    private static func sharedDays(_ model: GraphModel) -> Int {
        var roles = IndexedList<EntityIndex, Int>(repeating: 0, count: model.entities.count)
        for index in model.links.indices where model.sharesDayOfItem(index) {
            guard model.kind(ofLink: index).orientation != .none else { continue }
            roles[model.links.subjects[index]] += 1
        }
        return roles.indices.count { item in
            guard roles[item] > 1, case .moment(let date)? = model.entities[item].detail.timing
            else { return false }
            return date.bounds.earliest != date.bounds.latest
        }
    }

    /// Entities that no row of links names.
    static func isolated(_ model: GraphModel) -> FormatLoss {
        var hasLink = IndexedList<EntityIndex, Bool>(
            repeating: false, count: model.entities.count)
        for index in model.links.indices {
            hasLink[model.links.subjects[index]] = true
            hasLink[model.links.objects[index]] = true
        }
        return FormatLoss(
            hasLink.count { !$0 }, "entity without a link", "entities without a link")
    }
}

extension Entity {
    /// Whether more is said of an entity than a table of links says.
    fileprivate var isDescribed: Bool { kind != "node" || detail != EntityDetail() }
}

extension Source {
    /// Whether more is said of a source than its id.
    fileprivate var isDescribed: Bool { self != Source(id: id, entity: entity) }
}
