extension EntityKind {
    /// What an entity is in a diffusion.
    public enum Nature: String, Hashable, Sendable, CaseIterable {
        /// An actor that others act for, and count as where regions are asked about.
        case region
        /// An actor that is one human being.
        case person
        /// Any other actor.
        case body
        /// An item that joins those who enter into it with each other.
        case agreement
        /// An item that joins those who take part in it.
        case event
        /// An item that is taken up and handed on, and joins nobody.
        case policy
        /// An item on which sources take positions, and which joins nobody.
        case claim
        /// An item that says something, and joins nobody.
        case document

        /// The family of entities that are so.
        public var family: Family {
            switch self {
            case .region, .person, .body: .actor
            case .agreement, .event, .policy, .claim, .document: .item
            }
        }

        /// Whether such an entity joins those who have a part in it.
        public var isJoiner: Bool { self == .agreement || self == .event }
    }

    /// What cards look like in a diagram.
    public enum Shape: String, Hashable, Sendable, CaseIterable {
        case region, official, body, media, population
        case agreement, event, policy, claim, document
        /// A card without a look of its own.
        case plain
    }
}
