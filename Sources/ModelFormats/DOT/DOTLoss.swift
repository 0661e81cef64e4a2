import DiffusionModel
import Texts

/// What a plain DOT graph leaves out.
enum DOTLoss {
    static func losses(of model: GraphModel) -> [FormatLoss] {
        FormatLoss.header(model) + FormatLoss.evidence(model)
            + [FormatLoss.furtherDescriptions(model)] + ofLinks(model)
            + [FormatLoss.positions(model), FormatLoss.views(model)]
            + [FormatLoss.kinds(model, holding: [.forward]), inexact(model)]
    }

    /// Ids, names and words that have signs which DOT has no way to write as they are.
    private static func inexact(_ model: GraphModel) -> FormatLoss {
        let isInexact = { (text: String) in
            text.isEmpty || text != text.trimmed
                || DOTText.exact(text) != "\"" + text.replacing("\"", with: "\\\"") + "\""
        }
        var count = model.header.title.map { isInexact($0) ? 1 : 0 } ?? 0
        for entity in model.entities {
            count += [entity.id, entity.name, entity.kind].count(where: isInexact)
        }
        let kinds = model.codebook.linkKinds.map { isInexact($0.id) }
        for index in model.links.indices {
            let id = model.links.id(at: index)
            count +=
                (kinds[Int(model.links.kinds[index])] ? 1 : 0)
                + (id.map(isInexact) ?? false ? 1 : 0)
        }
        return FormatLoss(
            count, "text with signs that DOT writes otherwise",
            "texts with signs that DOT writes otherwise")
    }

    /// All but ids, moments and stages.
    private static func ofLinks(_ model: GraphModel) -> [FormatLoss] {
        let lasting = model.links.indices.count { model.timing(ofLink: $0)?.isMoment == false }
        return [FormatLoss(lasting, "time that lasts", "times that last")]
            + FormatLoss.links(model, but: [.id, .time, .stage, .context])
            + [FormatLoss(contexts(model), "mark of context", "marks of context")]
    }

    /// What an earlier filter kept only because the rest needs it to be understood.
    private static func contexts(_ model: GraphModel) -> Int {
        guard model.hasContext else { return 0 }
        return FormatLoss.contextEntities(model)
            + model.links.indices.count { model.links.detail(at: $0)?.isContext == true }
    }
}
