/// What all scores of a measure have in common, however few of them are listed.
public struct ScoreSpread: Hashable, Sendable {
    /// Whether some score is no whole number.
    public let hasFractions: Bool
    /// The greatest magnitude of a score; 0 where none is finite.
    public let greatest: Double

    /// Looks at scores.
    ///
    /// - Complexity: O(scores).
    init(_ scores: [Double]) {
        var (hasFractions, greatest) = (false, 0.0)
        for score in scores where score.isFinite {
            hasFractions = hasFractions || score != score.rounded()
            greatest = max(greatest, score.magnitude)
        }
        (self.hasFractions, self.greatest) = (hasFractions, greatest)
    }
}
