/// Random bits that a seed fixes: the same on every machine and for every version.
///
/// The sequence is splitmix64; what is drawn from it uses whole numbers, or sums and products
/// of floating-point numbers that every machine rounds alike. The bits at a position can be
/// asked for without those before it. Not for secrets.
///
/// - SeeAlso: G. L. Steele, D. Lea and C. H. Flood, "Fast splittable pseudorandom number
///   generators", OOPSLA 2014, doi:10.1145/2660193.2660195.
@frozen
public struct RandomBits: RandomNumberGenerator, Hashable, Sendable {
    @usableFromInline var state: UInt64

    /// Starts the sequence of a seed.
    @inlinable
    public init(seed: UInt64) { state = seed }

    @inlinable
    static var step: UInt64 { 0x9E37_79B9_7F4A_7C15 }

    /// Draws the next 64 bits.
    @inlinable @inline(__always)
    public mutating func next() -> UInt64 {
        state &+= Self.step
        return Self.mix(state)
    }

    /// The bits that `next` would give after `position` others.
    @inlinable @inline(__always)
    public func bits(at position: UInt64) -> UInt64 {
        Self.mix(state &+ (position &+ 1) &* Self.step)
    }

    /// A sequence of its own for a part of the work, told apart by its number.
    @inlinable
    public func stream(_ number: UInt64) -> RandomBits {
        RandomBits(seed: Self.mix(bits(at: number) ^ 0xD1B5_4A32_D192_ED03))
    }

    /// Draws a number in 0..<1, a multiple of 2⁻⁵³.
    @inlinable @inline(__always)
    public mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

    /// Draws a whole number in `0..<bound`, each equally often; a bound below 2 gives 0.
    ///
    /// - SeeAlso: D. Lemire, "Fast random integer generation in an interval", *ACM Transactions
    ///   on Modeling and Computer Simulation* 29, 2019, doi:10.1145/3230636.
    @inlinable @inline(__always)
    public mutating func below(_ bound: Int) -> Int {
        guard bound > 1 else { return 0 }
        let bound = UInt64(bound)
        var product = next().multipliedFullWidth(by: bound)
        guard product.low < bound else { return Int(product.high) }
        let least = (0 &- bound) % bound
        while product.low < least { product = next().multipliedFullWidth(by: bound) }
        return Int(product.high)
    }

    /// Draws an order of the numbers `0..<count`, each order equally often.
    @inlinable
    public mutating func order(of count: Int) -> [Int32] {
        var order = (0..<Int32(count)).map { $0 }
        shuffle(&order)
        return order
    }

    /// Puts elements into a random order, from the last place to the first.
    @inlinable
    public mutating func shuffle<Element>(_ elements: inout [Element]) {
        var place = elements.count - 1
        while place > 0 {
            elements.swapAt(place, below(place + 1))
            place -= 1
        }
    }

    @inlinable @inline(__always)
    static func mix(_ bits: UInt64) -> UInt64 {
        var mixed = bits
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
