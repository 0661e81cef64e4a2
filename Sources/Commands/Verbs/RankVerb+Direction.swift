import DiffusionAnalysis

extension RankVerb {
    /// Refuses a direction in which no measure could look.
    ///
    /// - Throws: `CommandFailure`.
    func checkDirection(of measures: [Measure]) throws {
        guard direction != .both || !measures.contains(.temporalCloseness) else {
            throw CommandFailure(
                .usage, "temporal-closeness looks one way at a time, in or out",
                hint: "Ask for one of them, or take links without direction: --network ties.")
        }
    }
}
