/// What the builder has to know of a table beyond its records.
struct TableFacts: Sendable {
    /// Whether a link is said to be nothing but a link.
    var hasUntypedLinks = false
    /// The letters of the kinds of links that lead from source to target; `link` for none.
    var directedKinds: Set<String> = []
    /// Whether a map has made it of what another table names, so that nothing is said of what it
    /// lacks.
    var isImplied = false
}
