/// A part of what people read of an answer, in place of the grid of its rows.
public enum Block: Hashable, Sendable {
    /// The name of the one thing that a page is about.
    case title(Passage)
    /// A heading of what follows.
    case heading(Passage)
    /// A sentence on a line of its own.
    case passage(Passage)
    /// Entries that belong to what stands before them.
    case list([Passage])
    /// Names and what stands under each, where there is something.
    case fields([NamedPassage])

    /// What stands under a name.
    public struct NamedPassage: Hashable, Sendable {
        /// The name.
        public let name: String
        /// What stands under it.
        public let passage: Passage

        /// Creates a named passage.
        public init(_ name: String, _ passage: Passage) {
            (self.name, self.passage) = (name, passage)
        }
    }
}
