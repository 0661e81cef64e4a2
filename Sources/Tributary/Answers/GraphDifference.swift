public import DiffusionAnalysis

/// One thing that two graphs do not say alike, with what people call it.
public struct GraphDifference: Hashable, Sendable {
    /// What became of it from the older graph to the newer.
    public let change: Difference.Change
    /// What sort of thing it is.
    public let what: Difference.Part
    /// The id of the thing, or of what the evidence or stand belongs to; nil for the graph itself.
    public let id: String?
    /// What people call it; of evidence the chain of sources, of a stand its holder.
    public let name: String?
    /// What of it changed; of evidence and stands that appeared or vanished, their stance.
    public let field: String?
    /// What the older graph says.
    public let old: Difference.Value?
    /// What the newer graph says.
    public let new: Difference.Value?
}
