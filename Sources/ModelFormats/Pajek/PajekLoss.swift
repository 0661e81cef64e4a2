import DiffusionModel
import Texts

/// What a network of Pajek leaves out.
enum PajekLoss {
    static func losses(of model: GraphModel) -> [FormatLoss] {
        FormatLoss.header(model)
            + [
                title(model), ids(model), FormatLoss.descriptions(model), twins(model),
            ] + FormatLoss.evidence(model)
            + FormatLoss.links(model, but: [.time, .weight]) + [times(model), weights(model)]
            + [
                FormatLoss.positions(model), FormatLoss.views(model), TablesLoss.zeroBytes(model),
                FormatLoss.kinds(model, holding: [.forward, .both]),
            ]
    }

    private static func title(_ model: GraphModel) -> FormatLoss {
        let isLost = model.header.title.map { PajekWriter.line($0) != $0 } ?? false
        return FormatLoss(isLost, "title as it is spelt")
    }

    private static func ids(_ model: GraphModel) -> FormatLoss {
        let count = model.entities.indices.count { index in
            model.entities[index].id != "\(Int(index) + 1)"
        }
        return FormatLoss(count, "id of an entity", "ids of entities")
    }

    /// Names that several entities have, behind which their ids stand.
    private static func twins(_ model: GraphModel) -> FormatLoss {
        let names = Set(model.entities.map(\.name))
        return FormatLoss(
            model.entities.count - names.count, "name that another entity has too",
            "names that other entities have too")
    }

    private static func times(_ model: GraphModel) -> FormatLoss {
        FormatLoss(
            model.links.indices.count { model.timing(ofLink: $0) != nil },
            "time of a link but for its years", "times of links but for their years")
    }

    /// Links without a weight that are written with the weight 1, as they have years.
    private static func weights(_ model: GraphModel) -> FormatLoss {
        let count = model.links.indices.count { link in
            model.links.weight(at: link) == nil
                && PajekWriter.years(of: model.timing(ofLink: link)) != nil
        }
        return FormatLoss(
            count, "link without a weight, written with 1", "links without a weight, written with 1"
        )
    }
}
