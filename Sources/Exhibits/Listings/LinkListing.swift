import DiffusionModel
import DiffusionNetwork

/// `list links`: each link with what it inherits from its item and its file.
struct LinkListing {
    let model: GraphModel
    let selection: Selection

    func table() -> Table {
        let ids = model.linkIDs()
        let rows = (0..<model.links.count).filter { selection.keepsLink[$0] }
            .map { (key: [ids[$0]], row: row($0, id: ids[$0])) }
        return Table(
            "id", "subject", "kind", "object", "date", "stage", "mechanism", "sources",
            rows: Table.ordered(rows))
    }

    private func row(_ index: Int, id: String) -> [Table.Value] {
        let rows = EvidenceScope(model: model, without: Set(selection.disbelieved))
            .standingRows(ofLink: index)
        return [
            .text(id),
            .text(model.entities[Int(model.links.subjects[index])].id),
            .text(model.kind(ofLink: index).id),
            .text(model.entities[Int(model.links.objects[index])].id),
            .timing(model.timing(ofLink: index)),
            .text(model.stage(ofLink: index).rawValue),
            .texts(model.mechanisms(ofLink: index).map(\.rawValue)),
            .texts(Wording.chains(rows, in: model)),
        ]
    }
}

/// `list adoptions`: who took up which policy when, by actor and then by date.
struct AdoptionListing {
    let model: GraphModel
    let selection: Selection

    func table() -> Table {
        let rows = (0..<model.links.count)
            .filter { selection.keepsLink[$0] && model.kind(ofLink: $0).id == "adopts" }
            .map { (key: key($0), row: row($0)) }
        return Table(
            "actor", "policy", "date", "stage", "sources", rows: Table.ordered(rows))
    }

    private func key(_ index: Int) -> [String] {
        let day = model.timing(ofLink: index)?.start.earliest
        let sortable = day.map { $0.isFinite ? $0.description : "" } ?? "~"
        return [subject(index), sortable, object(index)]
    }

    private func row(_ index: Int) -> [Table.Value] {
        let rows = EvidenceScope(model: model, without: Set(selection.disbelieved))
            .standingRows(ofLink: index)
        return [
            .text(subject(index)), .text(object(index)), .timing(model.timing(ofLink: index)),
            .text(model.stage(ofLink: index).rawValue), .texts(Wording.chains(rows, in: model)),
        ]
    }

    private func subject(_ index: Int) -> String {
        model.entities[Int(model.links.subjects[index])].id
    }

    private func object(_ index: Int) -> String {
        model.entities[Int(model.links.objects[index])].id
    }
}
