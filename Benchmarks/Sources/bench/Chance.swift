/// Numbers by chance (splitmix64), the same for a seed on every machine.
struct Chance: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number below a bound; a bias of one in billions does no harm here.
    mutating func below(_ bound: Int) -> Int { Int(((next() >> 32) &* UInt64(bound)) >> 32) }

    /// The numbers below a bound in some order.
    mutating func order(of count: Int) -> [Int32] {
        var result = (0..<Int32(count)).map { $0 }
        shuffle(&result)
        return result
    }

    mutating func shuffle<Element>(_ values: inout [Element]) {
        for last in stride(from: values.count - 1, to: 0, by: -1) {
            values.swapAt(last, below(last + 1))
        }
    }
}
