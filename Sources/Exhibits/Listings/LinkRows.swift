import DiffusionModel
import DiffusionNetwork

/// The rows of links; the values that many links share are made once.
struct LinkRows: Sendable {
    /// The columns, in order.
    static let names = [
        "id", "subject", "subjectName", "kind", "object", "objectName", "date", "earliest",
        "latest", "stage", "mechanism", "policies", "likelihood", "weight", "sources",
        "disputedBy",
    ]

    let linkNames: LinkNames
    private let model: GraphModel
    private let scope: EvidenceScope
    private let linkPolicies: LinkPolicies
    private let subjects: [Int32]
    private let objects: [Int32]
    private let kinds: [UInt16]
    private let origins: [LinkOrigin]
    private let timingIndices: [Int32]
    private let entities: [Ends]
    private let kindIDs: [Table.Value]
    private let kindMechanisms: [Table.Value]
    private let timings: [Times]
    private let cited: Table.Value
    private let unknown = Table.Value.text(Stage.unknown.rawValue)
    private let none = Table.Value.list([])

    /// What an entity puts into the row of a link at whose end it stands.
    private struct Ends {
        let id: Table.Value
        let name: Table.Value
        /// The policy that a link to it concerns.
        let policies: Table.Value
    }

    /// When a link was, as it is written and as days.
    private struct Times {
        let date: Table.Value
        let earliest: Table.Value
        let latest: Table.Value

        init(_ timing: Timing?) {
            let days = timing?.possibleDays
            date = .timing(timing)
            (earliest, latest) = (.day(days?.earliest), .day(days?.latest))
        }
    }

    init(_ model: GraphModel, without disbelieved: [String]) {
        self.model = model
        linkNames = model.linkNames
        linkPolicies = LinkPolicies(model)
        let scope = EvidenceScope(model: model, without: Set(disbelieved))
        self.scope = scope
        (subjects, objects) = (model.links.subjects, model.links.objects)
        (kinds, origins) = (model.links.kinds, model.links.origins)
        timingIndices = model.links.timingIndices
        entities = Self.ends(in: model)
        kindIDs = model.codebook.linkKinds.map { .text($0.id) }
        kindMechanisms = model.codebook.linkKinds.map { kind in
            .texts(kind.mechanism.map { [$0.rawValue] } ?? [])
        }
        timings = model.links.timings.map { Times($0) }
        cited = .texts(
            Wording.chains(model.header.cite.filter { scope.stands($0) }, in: model))
    }

    private static func ends(in model: GraphModel) -> [Ends] {
        var known: [String: Bool] = [:]
        return model.entities.map { entity in
            let isPolicy =
                known[entity.kind] ?? model.codebook.isKind(entity.kind, a: "policy")
            known[entity.kind] = isPolicy
            return Ends(
                id: .text(entity.id), name: .text(Wording.name(of: entity)),
                policies: .texts(isPolicy ? [entity.id] : []))
        }
    }

    /// The row of a link.
    func row(_ index: Int) -> [Table.Value] {
        let (subject, object) = (entities[Int(subjects[index])], entities[Int(objects[index])])
        let times = times(index)
        let head = [
            .text(linkNames[index]), subject.id, subject.name, kindIDs[Int(kinds[index])],
            object.id, object.name, times.date, times.earliest, times.latest,
        ]
        // Most links of a large table say nothing more.
        let isBare = !model.links.hasDetail(at: index) && origins[index] != .role
        return head
            + (isBare
                ? [
                    unknown, kindMechanisms[Int(kinds[index])], object.policies, .null,
                    weight(index), cited, none,
                ] : said(index))
    }

    private func times(_ index: Int) -> Times {
        let own = timingIndices[index]
        return own < 0 ? Times(model.timing(ofLink: index)) : timings[Int(own)]
    }

    private func weight(_ index: Int) -> Table.Value {
        .optional(model.links.weight(at: index))
    }

    /// What a link says of itself or takes from its item.
    private func said(_ index: Int) -> [Table.Value] {
        let rows = scope.standingRows(ofLink: index)
        return [
            .text(model.stage(ofLink: index).rawValue),
            .texts(model.mechanisms(ofLink: index).map(\.rawValue)),
            .texts(linkPolicies[index].map { model.entities[$0].id }),
            .optional(model.likelihood(ofLink: index)?.value), weight(index),
            chains(rows, .supports), chains(rows, .disputes),
        ]
    }

    private func chains(_ rows: [EvidenceRow], _ stance: EvidenceRow.Stance) -> Table.Value {
        .texts(Wording.chains(rows.filter { $0.stance == stance }, in: model))
    }
}
