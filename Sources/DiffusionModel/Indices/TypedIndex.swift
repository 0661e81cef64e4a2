/// A place in the list of one kind of thing; the compiler refuses it as a place in another list.
///
/// It is one `Int32` and costs what that costs: a list of them has the layout of `[Int32]`. Places
/// are counted from 0, and are meaningless in another model or network.
public protocol TypedIndex: BitwiseCopyable, Hashable, Strideable, Sendable,
    ExpressibleByIntegerLiteral, CustomStringConvertible
where Stride == Int {
    /// The place, counted from 0.
    var value: Int32 { get }

    /// Takes a number for a place; it is checked only when a list is asked for what stands there.
    init(value: Int32)
}

extension TypedIndex {
    /// Takes a number for a place; it has to fit 32 bits.
    @inlinable
    public init(_ number: Int) { self.init(value: Int32(number)) }

    /// Takes a number for a place, as examples and tests write it.
    @inlinable
    public init(integerLiteral number: Int32) { self.init(value: number) }

    /// The number alone.
    public var description: String { value.description }

    /// Whether both are one place.
    @inlinable
    public static func == (left: Self, right: Self) -> Bool { left.value == right.value }

    /// Whether one place comes before another.
    @inlinable
    public static func < (left: Self, right: Self) -> Bool { left.value < right.value }

    /// Feeds the number to a hasher.
    @inlinable
    public func hash(into hasher: inout Hasher) { hasher.combine(value) }

    /// How many places another one is further on.
    @inlinable
    public func distance(to other: Self) -> Int { Int(other.value) - Int(value) }

    /// The place that is so many further on.
    @inlinable
    public func advanced(by count: Int) -> Self {
        Self(value: value &+ Int32(truncatingIfNeeded: count))
    }
}

extension Range where Bound: TypedIndex {
    /// Takes a range of numbers for places, as work is cut into parts.
    @inlinable
    public init(_ numbers: Range<Int>) {
        self = Bound(numbers.lowerBound)..<Bound(numbers.upperBound)
    }
}

extension Int {
    /// The number of a place, counted from 0.
    @inlinable
    public init(_ index: some TypedIndex) { self = Int(index.value) }
}
