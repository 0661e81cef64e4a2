package import DiffusionModel

/// Tells which rows of evidence are independent of one another.
///
/// Two rows are independent when no name is in both: no member of the chain, nobody who published
/// or wrote one, nothing that one depends on, through any number of steps.
package struct Witnesses: Sendable {
    private let marks: [Set<Int>]

    /// Looks at the sources of a model.
    ///
    /// - Complexity: O(sources · what each rests on).
    package init(_ model: GraphModel) {
        let grounds = SourceGrounds(model)
        marks = model.sources.indices.map { grounds.closure(ofSource: $0) }
    }

    /// Whether at least so many of some rows are independent of one another, pair by pair.
    ///
    /// - Complexity: O(rows²) for one and two; as `IndependentSet` for more.
    package func hasIndependent(_ count: Int, among rows: [EvidenceRow]) -> Bool {
        guard count > 1 else { return rows.count >= count }
        guard rows.count >= count else { return false }
        return IndependentSet(ofRowsWith: rows.map { marks(of: $0) }).hasSize(count)
    }

    /// Whether several rows come to no more than one witness.
    package func isOneWitness(_ rows: [EvidenceRow]) -> Bool {
        !rows.isEmpty && !hasIndependent(2, among: rows)
    }

    /// The names that a row shares with no row that is independent of it.
    private func marks(of row: EvidenceRow) -> Set<Int> {
        row.chain.reduce(into: []) { $0.formUnion(marks[Int($1)]) }
    }
}
