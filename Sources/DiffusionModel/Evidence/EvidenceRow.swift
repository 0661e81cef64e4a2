/// One support of a link: a chain of sources, the first of which said it and the rest passed it on.
///
/// A row stands while every member of its chain stands.
public struct EvidenceRow: Hashable, Sendable {
    /// Whether a row speaks for or against what it stands under.
    public enum Stance: String, Hashable, Sendable, CaseIterable {
        /// Speaks for it.
        case supports
        /// Speaks against it.
        case disputes
        /// Leaves it out where it might be expected.
        case omits
    }

    /// The source, then each hand that its word passed through.
    public let chain: [SourceIndex]
    /// How many members of the chain after the first were written on the row itself.
    ///
    /// The rest come from the `via` that a source states for itself.
    public let writtenVia: Int
    /// The place in the last hand where it stands, such as `par. 12`.
    public var place: String?
    /// Who spoke.
    public var speaker: EntityIndex?
    /// A short quotation.
    public var quote: String?
    /// The language of the quotation, as a BCP 47 tag.
    public var language: String?
    /// The quotation in the language of the graph.
    public var translation: String?
    /// How credible the statement is, apart from who made it.
    public var credibility: Credibility?
    /// Whether the row speaks for or against.
    public var stance: Stance = .supports
    /// A remark in the author's words.
    public var note: String?

    /// Creates a supporting row.
    public init(chain: [SourceIndex], writtenVia: Int) {
        self.chain = chain
        self.writtenVia = writtenVia
    }
}
