package import DiffusionModel

extension Wording {
    /// A chain of sources by their ids: `ningxia-daily via report`.
    package static func chain(_ row: EvidenceRow, in model: GraphModel) -> String {
        row.chain.map { model.sources[$0].id }.joined(separator: " via ")
    }

    /// The chains of rows, each once, in order.
    package static func chains(_ rows: [EvidenceRow], in model: GraphModel) -> [String] {
        var seen: Set<String> = []
        return rows.map { chain($0, in: model) }.filter { seen.insert($0).inserted }
    }

    /// The name that people know an entity by: what a claim without a name says, else the id.
    package static func name(of entity: Entity) -> String {
        let detail = entity.detail
        return detail.name ?? detail.says ?? entity.id
    }

    /// The name that people know a source by: its title, else the name of the actor that it is.
    package static func title(of source: Source, in model: GraphModel) -> String {
        source.title ?? source.entity.map { model.entities[$0].name } ?? source.id
    }

    /// The words of a kind between subject and object: `learns from`, or what is intended.
    package static func verb(ofLink index: LinkIndex, in model: GraphModel) -> String {
        let kind = model.kind(ofLink: index)
        let isIntended = model.stage(ofLink: index) == .intended
        return isIntended ? kind.intended ?? "is to: " + kind.reads : kind.reads
    }
}
