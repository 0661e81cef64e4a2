/// Logarithms out of sums and products alone, so that every machine finds the same bits.
///
/// The C library's differ in the last bit from one platform to the next, and one bit in a skip
/// changes every later edge of a random graph.
enum NaturalLogarithm {
    /// The logarithm of a positive number.
    static func of(_ value: Double) -> Double {
        let isLarge = value.significand > 1.414_213_562_373_095
        let reduced = isLarge ? value.significand / 2 : value.significand
        let exponent = Double(value.exponent) + (isLarge ? 1 : 0)
        return exponent * 0.693_147_180_559_945_3 + twiceArtanh((reduced - 1) / (reduced + 1))
    }

    /// The logarithm of 1 − p, exact for small p too; p in 0..<1.
    static func ofOneMinus(_ probability: Double) -> Double {
        probability < 0.25
            ? twiceArtanh(-probability / (2 - probability)) : of(1 - probability)
    }

    /// The series of 2 artanh, for arguments within ±0.18.
    private static func twiceArtanh(_ value: Double) -> Double {
        let square = value * value
        var sum = 0.0
        var power = 23.0
        while power >= 1 {
            sum = sum * square + 1 / power
            power -= 2
        }
        return 2 * value * sum
    }
}
