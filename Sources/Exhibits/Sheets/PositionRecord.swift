import DiffusionModel

/// One stand on a claim, seen from whoever takes it or speaks of it.
struct PositionRecord {
    let claim: EntityIndex
    let position: Position
    /// What the rows do with the stand in which the one who is asked about has a part, each once,
    /// in the order of the stances.
    let bearings: [EvidenceRow.Stance]
}

/// Stands on claims by who has to do with them.
extension RecordComposer {
    /// The stands that a source takes, in the order of the graph.
    func stands(of source: SourceIndex) -> [PositionRecord] {
        positions { position, _ in position.holder == source ? [] : nil }
    }

    /// The stands of which a source speaks, for or against.
    func positions(borneBy source: SourceIndex) -> [PositionRecord] {
        positions { _, rows in
            let stances = rows.filter { $0.chain.contains(source) }.map(\.stance)
            return stances.isEmpty ? nil : stances
        }
    }

    /// The stands that a test chooses, each with what the rows do that it gives for the stand.
    func positions(
        _ bearings: (Position, [EvidenceRow]) -> [EvidenceRow.Stance]?
    ) -> [PositionRecord] {
        var found: [PositionRecord] = []
        for (claim, entity) in model.entities.indexed() where entity.hasDetail {
            for position in entity.detail.positions {
                let rows = model.evidence(of: position, onClaim: claim)
                guard let stances = bearings(position, rows) else { continue }
                let all = EvidenceRow.Stance.allCases.filter { stances.contains($0) }
                found.append(PositionRecord(claim: claim, position: position, bearings: all))
            }
        }
        return found
    }

    /// Stands as a source or an actor takes them.
    func stands(_ records: [PositionRecord]) -> Table.Value {
        .list(
            records.map { record in
                [
                    "claim": .text(model.entities[record.claim].id),
                    "stance": .text(record.position.stance.rawValue),
                    "date": .optional(record.position.timing?.text),
                    "evidence": evidence(
                        model.evidence(of: record.position, onClaim: record.claim)),
                ]
            })
    }

    /// Stands of others, with what rows do with them.
    func bearings(_ records: [PositionRecord]) -> Table.Value {
        .list(
            records.map { record in
                [
                    "claim": .text(model.entities[record.claim].id),
                    "by": .text(model.sources[record.position.holder].id),
                    "stance": .text(record.position.stance.rawValue),
                    "rows": .texts(record.bearings.map(\.rawValue)),
                ]
            })
    }
}
