import DiffusionModel

/// Stands on claims, kinds, views, and what graphs say about themselves.
extension GraphDifferences {
    // MARK: - Stands on claims

    /// A stand by ids, with the row of a list that it is.
    private struct Stand {
        let holder: String
        let position: Position
        let fields: StatedFields
        let evidence: EvidenceWords

        init(_ position: Position, onClaim claim: EntityIndex, in model: GraphModel) {
            holder = model.sources[position.holder].id
            self.position = position
            fields = model.fields(ofPosition: position)
            evidence = EvidenceWords(
                model.evidence(of: position, onClaim: claim), in: model)
        }

        func isOne(with other: Stand) -> Bool {
            holder == other.holder && position.stance == other.position.stance
        }
    }

    func positionRows(_ index: EntityIndex, _ other: EntityIndex) -> [Difference] {
        let (one, two) = (old.entities[index].detail, new.entities[other].detail)
        guard !one.positions.isEmpty || !two.positions.isEmpty else { return [] }
        let gone = one.positions.map { Stand($0, onClaim: index, in: old) }
        var come = two.positions.map { Stand($0, onClaim: other, in: new) }
        let subject = Difference.Subject.entity(other, .new)
        var (rows, left): ([Difference], [Stand]) = ([], [])
        for stand in gone {
            let same = come.firstIndex {
                $0.isOne(with: stand) && $0.fields == stand.fields && $0.evidence == stand.evidence
            }
            if let same { come.remove(at: same) } else { left.append(stand) }
        }
        for stand in left {
            guard let same = come.firstIndex(where: { $0.isOne(with: stand) }) else {
                rows.append(row(.vanished, stand, subject))
                continue
            }
            rows += changes(of: stand, to: come.remove(at: same), subject)
        }
        return rows + come.map { row(.appeared, $0, subject) }
    }

    private func changes(
        of stand: Stand, to other: Stand, _ subject: Difference.Subject
    ) -> [Difference] {
        let fields = other.fields.differences(from: stand.fields).map { change in
            var row = row(.changed, stand, subject)
            (row.field, row.old, row.new) = change
            return row
        }
        guard stand.position.evidence != nil || other.position.evidence != nil else {
            return fields
        }
        return fields + other.evidence.differences(from: stand.evidence, of: subject)
    }

    private func row(
        _ change: Difference.Change, _ stand: Stand, _ subject: Difference.Subject
    ) -> Difference {
        var row = Difference(change, .position, of: subject)
        (row.detail, row.field) = (stand.holder, stand.position.stance.rawValue)
        return row
    }

    // MARK: - Kinds

    func kindRows() -> [Group] {
        let (one, two) = (old.codebook, new.codebook)
        return Self.rows(.kind, one.entityKinds, two.entityKinds, \.id, \.fields)
            + Self.rows(.kind, one.linkKinds, two.linkKinds, \.id, \.fields)
    }

    private static func rows<Kind: Equatable>(
        _ what: Difference.Part, _ old: [Kind], _ new: [Kind], _ id: (Kind) -> String,
        _ fields: (Kind) -> StatedFields
    ) -> [Group] {
        let known = Dictionary(new.map { (id($0), $0) }) { first, _ in first }
        let before = Set(old.map(id))
        var groups: [Group] = []
        for kind in old where known[id(kind)] != kind {
            let id = id(kind)
            guard let other = known[id] else {
                groups.append((id, [Difference(.vanished, what, of: .kind(id))]))
                continue
            }
            let changes = rows(what, of: .kind(id), fields(other), from: fields(kind))
            // What has no field of its own, such as words for coders.
            let whole = [Difference(.changed, what, of: .kind(id))]
            groups.append((id, changes.isEmpty ? whole : changes))
        }
        for id in new.map(id) where !before.contains(id) {
            groups.append((id, [Difference(.appeared, what, of: .kind(id))]))
        }
        return groups
    }

    // MARK: - Views

    func viewRows() -> [Group] {
        let known = Dictionary(new.views.map { ($0.id, $0) }) { first, _ in first }
        let before = Set(old.views.map(\.id))
        var groups: [Group] = []
        for view in old.views {
            guard let other = known[view.id] else {
                groups.append((view.id, [Difference(.vanished, .view, of: .view(view.id))]))
                continue
            }
            let (one, two) = (old.fields(ofView: view), new.fields(ofView: other))
            groups.append((view.id, Self.rows(.view, of: .view(view.id), two, from: one)))
        }
        for view in new.views where !before.contains(view.id) {
            groups.append((view.id, [Difference(.appeared, .view, of: .view(view.id))]))
        }
        return groups
    }

    // MARK: - The graphs

    func headerRows() -> [Difference] {
        Self.rows(.graph, of: .graph, new.fieldsOfHeader, from: old.fieldsOfHeader)
            + words(new.header.cite, new).differences(
                from: words(old.header.cite, old), of: .graph)
    }
}
