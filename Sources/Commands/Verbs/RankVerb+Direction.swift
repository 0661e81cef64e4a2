import DiffusionAnalysis

extension RankVerb {
    /// Refuses a direction in which no measure could look.
    ///
    /// - Throws: `CommandFailure`.
    func checkDirection(of measures: [Measure]) throws {
        guard let direction else { return }
        guard measures.contains(where: \.takesDirection) else {
            throw CommandFailure.notAsked(
                "--direction", of: Measure.allCases.filter(\.takesDirection),
                hint: measures.contains(.degree)
                    ? "For degree, ask --by in-degree or --by out-degree." : nil)
        }
        guard direction != .both || !measures.contains(.temporalCloseness) else {
            throw CommandFailure(
                .usage, "temporal-closeness looks one way at a time, in or out",
                hint: "Ask for one of them, or take links without direction: --network ties.")
        }
    }
}

extension CommandFailure {
    /// An option that speaks of measures none of which is asked for, with exit code 64.
    static func notAsked(
        _ option: String, of measures: some Sequence<Measure>, hint: String? = nil
    ) -> CommandFailure {
        let names = measures.map(\.rawValue).sorted().joined(separator: " or ")
        return CommandFailure(
            .usage, "\(option) is for --by \(names), which is not asked for", hint: hint)
    }
}
