/// Why a word names no thing in a graph, or more than one.
public enum NameError: Error, Hashable, Sendable {
    /// What a word was taken for.
    public enum Sort: String, Hashable, Sendable {
        /// Something that a link can join.
        case entity
        /// A document, or an actor, publisher or author whose word is passed on.
        case source
    }

    /// The word is empty.
    case empty(Sort)
    /// Several things are called so, given in the order of their ids.
    case ambiguous(String, candidates: [NamedThing])
    /// No thing is called so; the suggestion is a name spelt much like it, nil where none is.
    case unknown(String, Sort, suggestion: String?)
    /// The word is none of the few that do; `what` says what it was taken for, such as `kind`.
    case unlisted(String, what: String, known: [String])
}
