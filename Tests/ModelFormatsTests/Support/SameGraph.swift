import DiffusionModel
import Testing

@testable import ModelFormats

/// What tables hold of a graph, in words by ids, for tests of what comes back.
enum SameGraph {
    /// Each link by its id.
    static func links(_ model: GraphModel) -> [String: [String]] {
        said(model.linkIDs()) { link($0, of: model) }
    }

    /// Each entity by its id.
    static func entities(_ model: GraphModel) -> [String: [String]] {
        said(IndexedList(model.entities.map(\.id))) { entity($0, of: model) }
    }

    /// Names what differs alone.
    static func expect(
        _ found: [String: [String]], _ expected: [String: [String]],
        _ location: Testing.SourceLocation = #_sourceLocation
    ) {
        #expect(found.keys.sorted() == expected.keys.sorted(), sourceLocation: location)
        for (id, words) in expected {
            guard let others = found[id], others != words else { continue }
            let (lost, new) = (
                words.filter { !others.contains($0) }, others.filter { !words.contains($0) }
            )
            Issue.record(
                "\(id.debugDescription): \(lost) became \(new)", sourceLocation: location)
        }
    }

    /// A row of evidence without what no table holds.
    static func kept(_ rows: [EvidenceRow], _ model: GraphModel) -> [String] {
        rows.map { row in
            let chain = row.chain.map { model.sources[$0].id }.joined(separator: " via ")
            let grade = row.stance == .supports ? row.credibility?.grade ?? 0 : 0
            return "\(chain) \(row.stance) \(grade)"
        }.sorted()
    }

    private static func link(_ index: LinkIndex, of model: GraphModel) -> [String] {
        let link = model.links[index]
        return [
            model.entities[link.subject].id, model.kind(ofLink: index).id,
            "\(model.kind(ofLink: index).orientation)", model.entities[link.object].id,
            "\(String(describing: model.timing(ofLink: index)))", "\(link.origin)",
            "\(model.sharesDayOfItem(index))",
            "\(String(describing: link.weight))", model.stage(ofLink: index).rawValue,
            model.mechanisms(ofLink: index).map(\.rawValue).joined(separator: " "),
            model.linkPolicies[index].map { model.entities[$0].id }.joined(separator: " "),
            model.likelihood(ofLink: index)?.text ?? "-", model.coder(ofLink: index) ?? "-",
            link.detail?.title ?? "-", link.detail?.note ?? "-",
            "\(link.detail?.attributes ?? [])",
        ] + kept(model.evidence(ofLink: index), model)
    }

    private static func entity(_ index: EntityIndex, of model: GraphModel) -> [String] {
        let (entity, detail) = (model.entities[index], model.entities[index].detail)
        return [
            entity.id, entity.kind, entity.name, "\(detail.aliases)",
            detail.within.map { model.entities[$0].id }.joined(separator: " "),
            "\(String(describing: detail.timing))", detail.stage?.rawValue ?? "-",
            detail.mechanisms.map(\.rawValue).joined(), detail.note ?? "-", detail.url ?? "-",
            detail.policies.map { model.entities[$0].id }.joined(separator: " "),
            detail.likelihood?.text ?? "-", detail.coder ?? "-", detail.says ?? "-",
        ] + kept(model.evidence(ofEntity: index), model)
    }

    private static func said<Index>(
        _ ids: IndexedList<Index, String>, _ words: (Index) -> [String]
    ) -> [String: [String]] {
        Dictionary(uniqueKeysWithValues: ids.indexed().map { ($1, words($0)) })
    }
}
