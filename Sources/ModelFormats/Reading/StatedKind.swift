import DiffusionModel

/// The kind of an entity by the entries of its id so far.
///
/// Who adds to an item need not know what it is in particular: a kind agrees with one within it,
/// and the narrower stands, whichever file comes first.
struct StatedKind {
    /// The first entry of the id.
    let first: Int
    /// The entry that gives the kind.
    let index: Int
    let kind: String
    /// Whether the kind is given at all, and not only what a table has for none.
    let isStated: Bool

    /// The kind with that of another entry, or nil where they contradict each other.
    func united(with other: String, of entry: Int, in codebook: Codebook) -> StatedKind? {
        if isStated, codebook.isKind(kind, a: other) { return self }
        guard !isStated || codebook.isKind(other, a: kind) else { return nil }
        return StatedKind(first: first, index: entry, kind: other, isStated: true)
    }
}
