public import DiffusionModel

/// One thing that two graphs do not say alike.
public struct Difference: Hashable, Sendable {
    /// What became of it from the older graph to the newer.
    public enum Change: String, Hashable, Sendable, CaseIterable {
        /// Only the newer graph has it.
        case appeared
        /// Only the older graph has it.
        case vanished
        /// Both have it and say something else of it.
        case changed

        /// The name of the attribute by which a graph that holds both says it.
        package static let attribute = "change"
    }

    /// What sort of thing it is.
    public enum Part: String, Hashable, Sendable, CaseIterable {
        /// An actor or item.
        case entity
        /// A link, whatever it was written as.
        case link
        /// A row of evidence of an entity, a link, a stand on a claim, or of the whole graph.
        case evidence
        /// Somebody's stand on a claim.
        case position
        /// A document.
        case source
        /// A kind of entities or links in the codebook.
        case kind
        /// A named picture.
        case view
        /// What a graph says about itself.
        case graph
    }

    /// What a graph says under a field.
    public enum Value: Hashable, Sendable {
        /// A word or text.
        case text(String)
        /// A likelihood, weight or grade.
        case number(Double)
        /// A date.
        case date(PartialDate)
        /// Ids or words in the order of their letters.
        case list([String])
    }

    /// What became of it.
    public let change: Change
    /// What sort of thing it is.
    public let what: Part
    /// Where it stands in one of the two graphs.
    package let subject: Subject
    /// The chain of a row of evidence, or the holder of a stand, by ids.
    package var detail: String?
    /// What of it changed; for evidence and stands that appeared or vanished, their stance.
    public var field: String?
    /// What the older graph says.
    public var old: Value?
    /// What the newer graph says.
    public var new: Value?

    /// Where a thing stands that is in one of two graphs, or in both.
    package enum Subject: Hashable, Sendable {
        case entity(EntityIndex, Side)
        case link(LinkIndex, Side)
        case source(SourceIndex, Side)
        case kind(String)
        case view(String)
        case graph
    }

    /// One of the two graphs.
    package enum Side: Hashable, Sendable { case old, new }

    init(_ change: Change, _ what: Part, of subject: Subject) {
        (self.change, self.what, self.subject) = (change, what, subject)
    }
}

extension Difference.Value {
    /// Whether both say the same; dates that differ in nothing but their words do.
    func saysSame(as other: Difference.Value) -> Bool {
        guard case .date(let one) = self, case .date(let two) = other else { return self == other }
        return one.form == two.form && one.isApproximate == two.isApproximate
            && one.isUncertain == two.isUncertain
    }

    /// A list in the order of its letters; nil where it is empty.
    static func sorted(_ words: [String]) -> Difference.Value? {
        words.isEmpty ? nil : .list(words.sorted { $0.precedesByScalars($1) })
    }
}

extension String {
    /// The order of Unicode scalars, the same in every locale.
    func precedesByScalars(_ other: String) -> Bool {
        unicodeScalars.lexicographicallyPrecedes(other.unicodeScalars)
    }
}
