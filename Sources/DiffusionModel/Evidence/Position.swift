/// One actor's stand on a claim.
public struct Position: Hashable, Sendable {
    /// What an actor does with a claim.
    public enum Stance: String, Hashable, Sendable, CaseIterable {
        /// Says that it is so.
        case asserts
        /// Repeats what others say without vouching for it.
        case passesOn = "passes-on"
        /// Says that it is not so.
        case denies
        /// Leaves it out where it might be expected; no denial.
        case omits
    }

    /// Whose stand it is: an actor or a document.
    public let holder: SourceIndex
    /// What the holder does with the claim.
    public let stance: Stance
    /// When the holder took the stand.
    public var timing: Timing?
    /// Who spoke for the holder.
    public var speaker: EntityIndex?
    /// A remark in the author's words.
    public var note: String?
    /// What supports that the holder took the stand; nil where it inherits.
    public var evidence: [EvidenceRow]?

    /// Creates a position.
    public init(holder: SourceIndex, stance: Stance) {
        self.holder = holder
        self.stance = stance
    }
}
