import DiffusionModel
import DiffusionNetwork

/// The rows of links; the values that many links share are made once.
struct LinkRows: Sendable {
    /// The columns, in order.
    static let columns: [Table.Column] =
        [
            .id("id"), .id("subject"), .name("subjectName"), .id("kind"), .id("object"),
            .name("objectName"), .date("date"), .date("earliest"), .date("latest"), "stage",
            "mechanism", .id("policies"), .number("likelihood"), .number("weight"),
        ] + Table.Column.evidence

    let linkNames: LinkNames
    private let model: GraphModel
    private let scope: EvidenceScope
    private let linkPolicies: LinkPolicies
    private let subjects: IndexedList<LinkIndex, EntityIndex>
    private let objects: IndexedList<LinkIndex, EntityIndex>
    private let kinds: IndexedList<LinkIndex, UInt16>
    private let timingIndices: IndexedList<LinkIndex, Int32>
    private let entities: IndexedList<EntityIndex, Ends>
    private let kindIDs: [Table.Value]
    private let kindMechanisms: [Table.Value]
    private let timings: [Times]
    private let cited: [Table.Value]
    private let unknown = Table.Value.text(Stage.unknown.rawValue)

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

    init(_ model: GraphModel, _ scope: EvidenceScope) {
        self.model = model
        linkNames = model.linkNames
        linkPolicies = scope.linkPolicies
        self.scope = scope
        (subjects, objects) = (model.links.subjects, model.links.objects)
        kinds = model.links.kinds
        timingIndices = model.links.timingIndices
        entities = Self.ends(in: model)
        kindIDs = model.codebook.linkKinds.map { .text($0.id) }
        kindMechanisms = model.codebook.linkKinds.map { kind in
            .texts(kind.mechanism.map { [$0.rawValue] } ?? [])
        }
        timings = model.links.timings.map { Times($0) }
        let cited = Testimony(model.header.cite.filter { scope.stands($0) })
        self.cited = Table.Value.evidence(cited, in: model)
    }

    private static func ends(in model: GraphModel) -> IndexedList<EntityIndex, Ends> {
        var known: [String: Bool] = [:]
        return IndexedList(
            model.entities.map { entity in
                let isPolicy =
                    known[entity.kind] ?? (model.codebook.nature(of: entity.kind) == .policy)
                known[entity.kind] = isPolicy
                return Ends(
                    id: .text(entity.id), name: .text(Wording.name(of: entity)),
                    policies: .texts(isPolicy ? [entity.id] : []))
            })
    }

    /// The row of a link.
    func row(_ index: LinkIndex) -> [Table.Value] {
        let (subject, object) = (entities[subjects[index]], entities[objects[index]])
        let (times, kind) = (times(index), Int(kinds[index]))
        // Most links of a large table say nothing more, and have their row in one piece.
        if model.isBare(index) {
            return [
                .text(linkNames[index]), subject.id, subject.name, kindIDs[kind], object.id,
                object.name, times.date, times.earliest, times.latest, unknown,
                kindMechanisms[kind], object.policies, .null, weight(index),
            ] + cited
        }
        return [
            .text(linkNames[index]), subject.id, subject.name, kindIDs[kind], object.id,
            object.name, times.date, times.earliest, times.latest,
        ] + said(index)
    }

    private func times(_ index: LinkIndex) -> Times {
        let own = timingIndices[index]
        return own < 0 ? Times(model.timing(ofLink: index)) : timings[Int(own)]
    }

    private func weight(_ index: LinkIndex) -> Table.Value {
        .optional(model.links.weight(at: index))
    }

    /// What a link says of itself or takes from its item.
    private func said(_ index: LinkIndex) -> [Table.Value] {
        let testimony = scope.testimony(ofLink: index)
        return [
            .text(model.stage(ofLink: index).rawValue),
            .texts(model.mechanisms(ofLink: index).map(\.rawValue)),
            .texts(linkPolicies[index].map { model.entities[$0].id }),
            .optional(model.likelihood(ofLink: index)?.value), weight(index),
        ] + Table.Value.evidence(testimony, in: model)
    }
}
