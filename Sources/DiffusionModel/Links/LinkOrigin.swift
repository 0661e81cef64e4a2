/// Which shorthand of the file a link was written as.
public enum LinkOrigin: UInt8, Hashable, Sendable, CaseIterable {
    /// A row of `links:`.
    case written
    /// A role of an item: the subject is the item, the kind is the role.
    case role
    /// A post of an official.
    case post
    /// `acts-for` of an agency or another actor.
    case actsFor
    /// A row of `adoptions:`.
    case adoption
}
