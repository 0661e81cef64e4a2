extension LinkKind {
    /// The families of links, by what such a link says of a policy; pictures give each a look.
    public enum Style: String, Hashable, Sendable, CaseIterable {
        /// One learns from another's experience.
        case learning
        /// One copies another.
        case emulation
        /// One keeps up with a rival.
        case competition
        /// One is made to.
        case coercion
        /// One criticises another.
        case criticism
        /// An answer to a critic.
        case reply
        /// Something is done.
        case action
        /// An office is held or an actor acts for another.
        case office
        /// Two are alike.
        case similarity
        /// Any other link.
        case neutral
    }
}
