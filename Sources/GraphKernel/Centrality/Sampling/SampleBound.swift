#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// When means of samples have come as near to what they estimate as was asked.
///
/// A mean of `m` independent values in 0...1 that is `x` lies with probability at most
/// `2 exp(−L)` so far from its expectation `p` that `m · KL(x‖p) > L` (Hoeffding's theorem 1,
/// once for each side). With `L = ln(2 · means · stages / (1 − confidence))` that holds for no
/// mean at any stage, with the confidence asked for. Where `KL(x‖x ± error)` is at least `L/m`
/// at both sides, `p` is then within the error of `x`.
struct SampleBound {
    /// The number of samples at which the means are looked at, ascending; by the last every
    /// mean is near enough, because `KL(x‖x ± error)` is at least `2 · error²`.
    let stages: [Int]
    private let error: Double
    private let limit: Double

    init(error: Double, confidence: Double, means: Int) {
        let fewest = 1 / -log1p(-error)
        let most = 1 / (2 * error * error)
        let count = 1 + Int(max(log(most / fewest) / log(Self.growth), 0).rounded(.up))
        limit = log(2 * Double(max(means, 1)) * Double(count) / (1 - confidence))
        self.error = error
        var (stages, size) = ([Int](), fewest * limit)
        while stages.count < count - 1 {
            stages.append(Int(size.rounded(.up)))
            size *= Self.growth
        }
        self.stages = stages + [Int((most * limit).rounded(.up))]
    }

    /// The bound for so many means of which scores are `factor` times.
    init(_ settings: SampleSettings, factor: Double, means: Int) {
        self.init(
            error: settings.error / factor, confidence: settings.confidence, means: means)
    }

    static let growth = 1.5

    /// Whether a mean of so many samples is near enough.
    func isMet(mean: Double, samples: Int) -> Bool {
        if let last = stages.last, samples >= last { return true }
        let needed = limit / Double(samples)
        return divergence(mean, mean + error) >= needed
            && divergence(mean, mean - error) >= needed
    }

    /// The Kullback–Leibler divergence of two coins; infinite for what cannot be.
    private func divergence(_ left: Double, _ right: Double) -> Double {
        guard right > 0, right < 1 else { return .infinity }
        let heads = left > 0 ? left * log(left / right) : 0
        return left < 1 ? heads + (1 - left) * log((1 - left) / (1 - right)) : heads
    }

    /// How far below and above a mean its expectation may lie where `KL(mean‖p)` is at most a rate.
    ///
    /// From `KL(x‖p) ≥ (x − p)² / 2` times one over the greater of `x` and `p`, of `1 − x` and
    /// `1 − p`, or of a quarter and less.
    static func room(around mean: Double, _ rate: Double) -> (below: Double, above: Double) {
        let (zeros, middle) = (1 - mean, (rate / 2).squareRoot())
        let far = { (side: Double) in rate + (rate * rate + 2 * rate * side).squareRoot() }
        let near = { (side: Double) in (2 * rate * max(side, 0)).squareRoot() }
        return (
            min(middle, near(mean), far(zeros), mean), min(middle, near(zeros), far(mean), zeros)
        )
    }
}
