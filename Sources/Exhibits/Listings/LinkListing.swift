import DiffusionModel
import DiffusionNetwork

/// `list links`: each link with what it inherits from its item and its file.
struct LinkListing {
    let model: GraphModel
    let selection: Selection

    func table() -> Table {
        let rows = LinkRows(model, without: selection.disbelieved)
        return Table(
            ["id", "subject", "kind", "object", "date", "stage", "mechanism", "sources"],
            order: order(by: rows.names), row: { rows.row($0) })
    }

    private func order(by names: LinkNames) -> [Int32] {
        let kept = selection.keepsLink
        let count = kept.count { $0 }
        var texts = TextOrder(expecting: count, bytes: 48)
        for index in kept.indices where kept[index] { texts.append(names[index], Int32(index)) }
        return texts.sorted()
    }
}

/// The rows of links; the values that many links share are made once.
private struct LinkRows: Sendable {
    let names: LinkNames
    private let model: GraphModel
    private let scope: EvidenceScope
    private let subjects: [Int32]
    private let objects: [Int32]
    private let kinds: [UInt16]
    private let origins: [LinkOrigin]
    private let timingIndices: [Int32]
    private let entityIDs: [Table.Value]
    private let kindIDs: [Table.Value]
    private let kindMechanisms: [Table.Value]
    private let timings: [Table.Value]
    private let cited: Table.Value
    private let unknown = Table.Value.text(Stage.unknown.rawValue)

    init(_ model: GraphModel, without disbelieved: [String]) {
        self.model = model
        names = model.linkNames
        scope = EvidenceScope(model: model, without: Set(disbelieved))
        (subjects, objects) = (model.links.subjects, model.links.objects)
        (kinds, origins) = (model.links.kinds, model.links.origins)
        timingIndices = model.links.timingIndices
        entityIDs = model.entities.map { .text($0.id) }
        kindIDs = model.codebook.linkKinds.map { .text($0.id) }
        kindMechanisms = model.codebook.linkKinds.map { kind in
            .texts(kind.mechanism.map { [$0.rawValue] } ?? [])
        }
        timings = model.links.timings.map { .timing($0) }
        let scope = scope
        cited = .texts(
            Wording.chains(model.header.cite.filter { scope.stands($0) }, in: model))
    }

    func row(_ index: Int) -> [Table.Value] {
        let isBare = !model.links.hasDetail(at: index) && origins[index] != .role
        return [
            .text(names[index]), entityIDs[Int(subjects[index])], kindIDs[Int(kinds[index])],
            entityIDs[Int(objects[index])], timing(index),
            isBare ? unknown : .text(model.stage(ofLink: index).rawValue),
            isBare ? kindMechanisms[Int(kinds[index])] : mechanisms(index),
            isBare ? cited : sources(index),
        ]
    }

    private func timing(_ index: Int) -> Table.Value {
        let own = timingIndices[index]
        return own < 0 ? .timing(model.timing(ofLink: index)) : timings[Int(own)]
    }

    private func mechanisms(_ index: Int) -> Table.Value {
        .texts(model.mechanisms(ofLink: index).map(\.rawValue))
    }

    private func sources(_ index: Int) -> Table.Value {
        .texts(Wording.chains(scope.standingRows(ofLink: index), in: model))
    }
}
