import DiffusionModel
import DiffusionNetwork

/// `list claims`: what is said, and who takes which stand on it.
///
/// A stand that nobody says is held, and somebody says is not, does not count as held: it stands in
/// a column of its own.
struct ClaimListing {
    let model: GraphModel
    let selection: Selection

    func table() -> Table {
        let rows = model.entities.indices
            .filter { selection.keepsEntity[$0] }
            .filter { model.nature(ofEntity: $0) == .claim }
            .map { (key: [model.entities[$0].id], row: row($0)) }
        var table = Table(
            .id("id"), "says", .id("asserts"), .id("passesOn"), .id("denies"), .id("omits"),
            .id("unsupported"), .id("disputedBy"), .id("omittedBy"), rows: Table.ordered(rows))
        // People read who speaks against a stand beside whoever takes it.
        table.show(["disputedBy", "omittedBy"], .never)
        return table
    }

    /// A stand, what it is called, and what the rows that stand do with it.
    private struct Stand {
        let stance: Position.Stance
        let holder: String
        let testimony: Testimony

        /// The stand apart from others: `a asserts`.
        var name: String { holder + " " + stance.rawValue }
    }

    private func row(_ index: EntityIndex) -> [Table.Value] {
        let claim = model.entities[index]
        let stands = selection.positions(ofClaim: index, in: model).map { stand($0, index) }
        let held = Position.Stance.allCases.map { stance in
            cell(stands.filter { $0.stance == stance && !$0.testimony.isDisputedOnly }, \.holder)
        }
        let unsupported = cell(stands.filter(\.testimony.isDisputedOnly), \.name)
        return [.text(claim.id), .text(claim.detail.says ?? claim.name)] + held
            + [unsupported, against(stands, \.disputes), against(stands, \.omits)]
    }

    private func stand(_ position: Position, _ claim: EntityIndex) -> Stand {
        let rows = model.evidence(of: position, onClaim: claim)
        return Stand(
            stance: position.stance, holder: model.sources[position.holder].id,
            testimony: Testimony(rows.filter { selection.evidence.stands($0) }))
    }

    /// Stands by a name; people read who speaks against each.
    private func cell(_ stands: [Stand], _ name: KeyPath<Stand, String>) -> Table.Value {
        .list(
            stands.map { stand in
                let text = stand[keyPath: name]
                let words = [
                    ("disputed by ", stand.testimony.disputes),
                    ("omitted by ", stand.testimony.omits),
                ]
                .filter { !$0.1.isEmpty }
                .map { $0.0 + Wording.chains($0.1, in: model).joined(separator: ", ") }
                return words.isEmpty
                    ? .text(text)
                    : .worded(.text(text), as: "\(text) (\(words.joined(separator: "; ")))")
            })
    }

    /// The stands that rows speak against or leave out, each with whose rows these are.
    private func against(
        _ stands: [Stand], _ rows: KeyPath<Testimony, [EvidenceRow]>
    ) -> Table.Value {
        .texts(
            stands.filter { !$0.testimony[keyPath: rows].isEmpty }.map { stand in
                let chains = Wording.chains(stand.testimony[keyPath: rows], in: model)
                return stand.name + ": " + chains.joined(separator: ", ")
            })
    }
}
