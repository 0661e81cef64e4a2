import GraphKernel

extension TributaryError {
    /// Creates the error that users see for an error of a graph.
    init(_ error: GraphError) {
        let narrow = "Narrow the question with filters, or raise the level."
        switch error {
        case .workLimit(let limit):
            self.init(
                .limit, "the search took \(limit) steps of work and had not ended",
                hint: "Ask for fewer paths with -k, or narrow the question with filters.")
        case .tooLarge(let count):
            self.init(.limit, "the network would have \(count) nodes or edges", hint: narrow)
        case .tooManyWays(let limit):
            self.init(
                .limit, "an actor may act for others in more than \(limit) ways",
                hint: "Agencies that act for each other count for whomever one of them acts for; "
                    + "leave out what is not needed of their acts-for.")
        case .pathCountOverflow:
            self.init(.limit, "two nodes have too many shortest paths to count", hint: narrow)
        case .notConverged(let iterations):
            self.init(
                .limit, "the scores did not settle in \(iterations) rounds",
                hint: "The network may fall into parts that feed one another; try pagerank.")
        case .distanceWeightsRefused:
            self.init(
                .senselessQuestion,
                "only betweenness, closeness and harmonic read weights as distances",
                hint: "Ask for these alone, or use --weights strength.")
        case .weightsTooLarge:
            self.init(
                .invalidModel, "the weights add up to more than numbers can hold",
                hint: "Write the weights in a larger unit.")
        case .parameterOutOfRange(.alpha):
            self.init(
                .senselessQuestion,
                "--alpha is not less than one over the largest eigenvalue, so katz grows "
                    + "without end",
                hint: "Leave it out: the default is 0.85 of that.")
        case .parameterOutOfRange(let parameter):
            self.init(
                .senselessQuestion,
                "--\(parameter.rawValue) is outside what the measure can use")
        case .directionRefused:
            self.init(
                .senselessQuestion,
                "who gives and who takes is not told where links have no direction",
                hint: "Ask with --network flow.")
        case .nodeOutOfRange, .columnLength, .groupDatesDiffer, .cyclic, .weightNegative,
            .weightNotPositive:
            self.init(.internal, "internal error: \(error)")
        }
    }
}
