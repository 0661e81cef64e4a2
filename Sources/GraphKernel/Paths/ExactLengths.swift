/// Lengths of edges in a unit in which sums of them are exact, where there is one.
///
/// Weights are mostly decimals (0.1, 2.75). Counted in tenths or hundredths they are whole
/// numbers, whose sums do not depend on the order of adding: so 0.1 + 0.2 is as long as 0.3,
/// and equal paths are equal from either end.
struct ExactLengths: Sendable {
    /// The length of each edge in units, or nil where each is 1.
    let lengths: [Double]?
    /// How many units make a length of 1: a power of ten, or 1 where no unit is exact.
    let unit: Double
    /// Whether sums of the lengths along any path are exact.
    let isExact: Bool

    /// Looks for the unit among the powers of ten up to a billion.
    init(_ lengths: [Double]?, nodeCount: Int) {
        guard let lengths else {
            (self.lengths, unit, isExact) = (nil, 1, true)
            return
        }
        guard let unit = Self.unit(of: lengths, nodeCount: nodeCount) else {
            (self.lengths, self.unit, isExact) = (lengths, 1, false)
            return
        }
        self.lengths = unit == 1 ? lengths : lengths.map { ($0 * unit).rounded() }
        (self.unit, isExact) = (unit, true)
    }

    private static func unit(of lengths: [Double], nodeCount: Int) -> Double? {
        // Whole numbers up to here are doubles, and so are their sums along a path.
        let limit = 9_007_199_254_740_992 / Double(max(nodeCount, 1))
        var (unit, index) = (1.0, 0)
        while index < lengths.count {
            let length = lengths[index]
            let count = (length * unit).rounded()
            guard count <= limit else { return nil }
            if count / unit == length {
                index += 1
            } else {
                unit *= 10
                guard unit <= 1e9 else { return nil }
            }
        }
        // Lengths looked at before the unit shrank fit it too, but may now be too many units.
        let isSafe = lengths.allSatisfy { ($0 * unit).rounded() <= limit }
        return isSafe ? unit : nil
    }
}
