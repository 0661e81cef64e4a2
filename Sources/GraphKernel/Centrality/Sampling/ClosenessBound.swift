#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// How far closeness may be off that sources drawn by lot give.
///
/// Closeness is `f² / x`, of the share `f` of nodes that reach one and the mean `x` of their
/// distances, with 0 for those that do not. Both means have bounds by Hoeffding's theorem 1, that
/// of distances as a share of the greatest that was met; what closeness they leave room for is how
/// far it may be off.
struct ClosenessBound {
    /// The numbers of sources at which the means are looked at, ascending.
    let stages: [Int]
    private let settings: SampleSettings
    private let nodeCount: Double
    /// The length of the shortest step.
    private let step: Double
    private let limit: Double

    init(_ settings: SampleSettings, nodeCount: Int, step: Double) {
        (self.settings, self.nodeCount, self.step) = (settings, Double(nodeCount), step)
        let growth = SampleBound.growth
        let first = 8 / settings.error
        let count = 1 + Int(max(log(Double(nodeCount) / first) / log(growth), 0).rounded(.up))
        limit = log(4 * Double(nodeCount) * Double(count) / (1 - settings.confidence))
        stages = (0..<count).map { Int((first * pow(growth, Double($0))).rounded(.up)) }
    }

    /// Closeness as a fraction of its greatest value, from the sums of some sources.
    func score(reached: Double, farness: Double, samples: Int) -> Double {
        guard farness > 0 else { return 0 }
        let share = reached / Double(samples)
        return scaled(share * share / (farness / Double(samples)))
    }

    private func scaled(_ closeness: Double) -> Double {
        closeness * step * nodeCount / (nodeCount - 1)
    }

    /// Whether the score of such sums is near enough if no distance is greater than the longest.
    func isMet(reached: Double, farness: Double, samples: Int, longest: Double) -> Bool {
        let (share, rate) = (reached / Double(samples), limit / Double(samples))
        let mean = farness / Double(samples)
        let score = score(reached: reached, farness: farness, samples: samples)
        let ofShare = SampleBound.room(around: share, rate)
        let ofMean = SampleBound.room(around: longest > 0 ? mean / longest : 0, rate)
        let least = (share - ofShare.below, max(mean - ofMean.below * longest, 0))
        let most = (share + ofShare.above, mean + ofMean.above * longest)
        // No distance is below the shortest step, so that closeness is at most the share.
        let bound = least.1 > 0 ? min(most.0 * most.0 / least.1, most.0 / step) : most.0 / step
        let floor = most.1 > 0 ? least.0 * least.0 / most.1 : 0
        return scaled(bound) - score <= settings.error && score - scaled(floor) <= settings.error
    }
}
