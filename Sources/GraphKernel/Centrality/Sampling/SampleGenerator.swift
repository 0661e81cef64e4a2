/// The random numbers of one sample, fixed by a seed and the sample's number (splitmix64).
///
/// Each sample has its own, so that it is the same on whichever thread it is drawn.
struct SampleGenerator {
    private var state: UInt64

    init(seed: UInt64, sample: Int) {
        state = seed
        state = next() ^ UInt64(truncatingIfNeeded: sample)
        state = next()
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A whole number below a bound, uniform to one part in 2⁶⁴ of it.
    mutating func below(_ bound: Int) -> Int {
        Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(bound)).high)
    }

    /// A number in 0..<1.
    mutating func fraction() -> Double { Double(next() >> 11) / 9_007_199_254_740_992 }
}
