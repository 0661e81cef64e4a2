/// What a partition into communities is best by.
public enum CommunityQuality: Hashable, Sendable, CaseIterable {
    /// The share of weight inside communities beyond what is to be expected from the strengths of
    /// nodes.
    case modularity
    /// Weight inside communities less the resolution for each pair of nodes in one, whatever
    /// the rest of the graph (the constant Potts model): communities are denser inside than
    /// the resolution, and less dense between.
    case constantPotts
}
