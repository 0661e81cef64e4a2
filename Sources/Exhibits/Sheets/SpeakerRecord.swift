import DiffusionModel

/// What an actor is quoted on: rows of evidence in which it spoke.
extension RecordComposer {
    /// The links of which an actor speaks in a row, each with what such rows do with it.
    func links(
        spokenOfBy actor: EntityIndex
    ) -> [(link: LinkIndex, stances: [EvidenceRow.Stance])] {
        model.links.indices.compactMap { link in
            let stances = stances(of: actor, in: model.evidence(ofLink: link))
            return stances.isEmpty ? nil : (link, stances)
        }
    }

    /// The stands on claims of which an actor speaks in a row, or which it tells for their holder.
    func positions(spokenOfBy actor: EntityIndex) -> [PositionRecord] {
        positions { position, rows in
            let stances = stances(of: actor, in: rows)
            return stances.isEmpty && position.speaker != actor ? nil : stances
        }
    }

    private func stances(of actor: EntityIndex, in rows: [EvidenceRow]) -> [EvidenceRow.Stance] {
        let spoken = Set(rows.filter { $0.speaker == actor }.map(\.stance))
        return EvidenceRow.Stance.allCases.filter { spoken.contains($0) }
    }

    /// The ids of the links and the stands of which an actor speaks.
    func spoken(by actor: EntityIndex, _ ids: LinkNames) -> [Table.Field] {
        [
            Table.Field("speaks", .texts(links(spokenOfBy: actor).map { ids[$0.link] })),
            Table.Field("speaksOn", bearings(positions(spokenOfBy: actor))),
        ]
    }
}
