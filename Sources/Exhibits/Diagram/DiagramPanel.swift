/// A titled group of cards, placed in a band of the picture.
public struct DiagramPanel: Hashable, Sendable {
    /// What the cards of a panel have in common; decides its tint.
    public enum Tone: String, Hashable, Sendable, CaseIterable {
        /// Those learnt from, or those who learn.
        case diffusion
        /// What is to be learnt, and whatever stays in the background.
        case background
        /// Those who criticise.
        case criticism
        /// Replies to critics.
        case reply
        /// What is claimed and denied.
        case claim
        /// No panel is drawn; the cards stand free.
        case none
    }

    /// A stable name; links may end at the panel.
    public var id: String
    /// The title, printed in capitals; empty for free cards.
    public var title: String
    /// What the cards have in common.
    public var tone: Tone
    /// The band in which the panel stands, counted from the top.
    public var band: Int
    /// In how many columns its cards stand.
    public var columns: Int
    /// The ids of its cards, in reading order.
    public var cards: [String]

    /// Creates a panel in the uppermost band with one column of cards.
    public init(id: String, title: String, tone: Tone, cards: [String]) {
        self.id = id
        self.title = title
        self.tone = tone
        self.cards = cards
        band = 0
        columns = 1
    }
}
