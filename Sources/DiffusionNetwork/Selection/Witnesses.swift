package import DiffusionModel

/// Tells which rows of evidence are independent of one another.
///
/// Two rows are independent when no name is in both. The names of a row are the members of its
/// chain, who is heard in it, who published or wrote a member, and all that one of these depends
/// on, through any number of steps.
package struct Witnesses: Sendable {
    private let marks: IndexedList<SourceIndex, Set<Int>>
    /// The marks of whoever may be heard in a row, by entity.
    private let voices: [EntityIndex: Set<Int>]

    /// Looks at the sources of a model.
    ///
    /// - Complexity: O(sources · what each rests on + entities).
    package init(_ model: GraphModel) {
        let grounds = SourceGrounds(model)
        let marks = IndexedList<SourceIndex, Set<Int>>(
            model.sources.indices.map { grounds.closure(ofSource: $0) })
        var voices: [EntityIndex: Set<Int>] = [:]
        for (index, entity) in model.entities.indexed() {
            guard let name = grounds.known(entity.id) else { continue }
            voices[index] = name < marks.count ? marks.elements[name] : [name]
        }
        (self.marks, self.voices) = (marks, voices)
    }

    /// Whether at least so many of some rows are independent of one another, pair by pair.
    ///
    /// - Complexity: O(rows²) for one and two; as `IndependentSet` for more.
    package func hasIndependent(_ count: Int, among rows: [EvidenceRow]) -> Bool {
        guard count > 1 else { return rows.count >= count }
        guard rows.count >= count else { return false }
        return IndependentSet(ofRowsWith: rows.map { marks(of: $0) }).hasSize(count)
    }

    /// Whether several rows together are no more than one witness.
    package func isOneWitness(_ rows: [EvidenceRow]) -> Bool {
        !rows.isEmpty && !hasIndependent(2, among: rows)
    }

    /// The names that a row shares with no row that is independent of it.
    ///
    /// Who is heard is a member of the chain; who stands behind no source has a number of its own,
    /// below those of names.
    private func marks(of row: EvidenceRow) -> Set<Int> {
        var found = row.chain.reduce(into: Set<Int>()) { $0.formUnion(marks[$1]) }
        if let speaker = row.speaker {
            found.formUnion(voices[speaker] ?? [-1 - Int(speaker)])
        }
        return found
    }
}
