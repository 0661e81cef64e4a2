import DiffusionModel

/// Links of tables, whose rows say in full what native files write short or leave to be inherited.
extension ModelBuilder {
    /// Makes a row of a table the link that a native file would have in its place.
    ///
    /// A row whose kind is a role of the item that is its subject is that role; rows of offices are
    /// posts. What such a link inherits anyway, and an id that it has anyway, is not said twice.
    mutating func settle(
        _ row: inout LinkRow, _ detail: inout LinkDetail, _ timing: Int32, in tree: Int32
    ) {
        row.origin = origin(of: row, detail)
        if row.origin != .post, let title = detail.title {
            detail.title = nil
            detail.attributes.append(Attribute(name: "title", value: title))
        }
        if row.origin == .role { leave(inherited: row.subject, &detail) }
        let mechanism = model.codebook.linkKinds[row.kind].mechanism
        if detail.mechanisms == mechanism.map({ [$0] }) ?? [] { detail.mechanisms = [] }
        guard let id = detail.id else { return }
        let time = timing < 0 ? nil : model.links.timings[Int(timing)]
        let made = model.madeID(row.subject, row.kind, row.object, time)
        // Each table counts for itself, as the one that wrote it did.
        if madeIDs.tree != tree { madeIDs = (tree, [:]) }
        let number = (madeIDs.counts[made] ?? 0) + 1
        madeIDs.counts[made] = number
        if id == (number == 1 ? made : "\(made)~\(number)") { detail.id = nil }
    }

    /// Whether links of a kind may stand on the line of their subject, between actors.
    func mayBeOnLine(_ kind: Int) -> Bool { kind == ownKinds.actsFor || kind == ownKinds.office }

    /// The shorthand of a native file that a row stands for.
    private func origin(of row: LinkRow, _ detail: LinkDetail) -> LinkOrigin {
        guard row.origin == .written, row.weight == nil, detail.attributes.isEmpty else {
            return row.origin
        }
        let kind = model.codebook.linkKinds[row.kind]
        let (subject, object) = (model.entities[row.subject], model.entities[row.object])
        let isActor = model.codebook.isActor(object.kind)
        if kind.isRole, !model.codebook.isActor(subject.kind), isActor || kind.orientation == .none
        {
            return .role
        }
        guard model.codebook.isActor(subject.kind), isActor else { return .written }
        if row.kind == ownKinds.actsFor, detail.title == nil { return .actsFor }
        let isPost = detail.mechanisms.isEmpty && detail.policies.isEmpty
        return row.kind == ownKinds.office && isPost ? .post : .written
    }

    /// Takes away what a role has from its item; a day that it states is its own.
    private func leave(inherited item: EntityIndex, _ detail: inout LinkDetail) {
        let whole = model.entities[item].detail
        if detail.stage == whole.stage { detail.stage = nil }
        if detail.mechanisms == whole.mechanisms { detail.mechanisms = [] }
        if detail.policies == whole.policies { detail.policies = [] }
        if detail.likelihood == whole.likelihood { detail.likelihood = nil }
        if detail.coder == whole.coder { detail.coder = nil }
        if detail.evidence == model.evidence(ofEntity: item) { detail.evidence = nil }
    }
}
