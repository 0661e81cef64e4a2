extension LinkKind {
    /// The parts that participants have in an item.
    public enum Part: String, Hashable, Sendable, CaseIterable {
        /// Whose practice is learnt, seen or taught: a model, a host, a trainer.
        case giver
        /// Who learns, looks or is taught.
        case taker
        /// Who is at the head of the item.
        case leader
        /// Who takes part; which way anything goes is not said.
        case party
        /// By whom the item is.
        case author
        /// What the item speaks of.
        case topic
        /// The policy that the item hands on.
        case policy
    }

    /// What a link joins: `actor`, `item`, or the id of a kind of entities.
    public struct Ends: Hashable, Sendable {
        /// What its subject is; nil where it may be anything.
        public let subject: String?
        /// What its object is; nil where it may be anything.
        public let object: String?

        /// The word for an end that may be anything.
        package static let anything = "anything"

        /// Creates what a link joins.
        public init(subject: String?, object: String?) {
            (self.subject, self.object) = (subject, object)
        }
    }
}
