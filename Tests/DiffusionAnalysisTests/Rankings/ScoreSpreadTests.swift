import Testing

@testable import DiffusionAnalysis

/// What all scores of a measure have in common; by hand.
@Suite struct ScoreSpreadTests {
    @Test(
        arguments: [
            ([], false, 0), ([0, 3, 2], false, 3), ([0.5, 3], true, 3), ([-7, 2], false, 7),
            ([-0.25], true, 0.25), ([1e15, 1], false, 1e15),
            // What is not finite has neither fractions nor a magnitude.
            ([.nan, 2], false, 2), ([.infinity, -.infinity], false, 0), ([.nan], false, 0),
        ] as [([Double], Bool, Double)])
    func `fractions and the greatest magnitude are seen`(
        scores: [Double], hasFractions: Bool, greatest: Double
    ) {
        let spread = ScoreSpread(scores)
        #expect(spread.hasFractions == hasFractions)
        #expect(spread.greatest == greatest)
    }
}
