/// Memory of one owner that hot loops read and write without checks, freed with its owner.
///
/// For the innermost loops alone: an index outside is a mistake that only a debug build finds.
/// Take `start` once before a loop, and keep the owner alive until after it. Threads that share
/// a column must not write where another reads or writes.
@frozen @usableFromInline
package struct Column<Element: BitwiseCopyable>: ~Copyable {
    @usableFromInline nonisolated(unsafe) var base: UnsafeMutablePointer<Element>
    @usableFromInline var size: Int

    /// Makes so many places that all hold one value.
    @inlinable
    package init(repeating value: Element, count: Int) {
        self.init(uninitialized: count)
        base.initialize(repeating: value, count: count)
    }

    /// Makes places that are written before they are read; memory is taken as it is written.
    @inlinable
    package init(uninitialized count: Int) {
        (base, size) = (.allocate(capacity: max(count, 1)), count)
    }

    /// Copies an array.
    @inlinable
    package init(_ values: [Element]) {
        self.init(uninitialized: values.count)
        values.withUnsafeBufferPointer { source in
            if let first = source.baseAddress { base.initialize(from: first, count: source.count) }
        }
    }

    @inlinable
    deinit { base.deallocate() }

    /// How many places there are.
    @inlinable
    package var count: Int { @inline(__always) get { size } }

    /// The first place; it must not be used once the column is freed or has grown.
    @inlinable
    package var start: UnsafeMutablePointer<Element> { @inline(__always) get { base } }

    @inlinable
    package subscript(index: Int) -> Element {
        @inline(__always) get {
            assert((0..<size).contains(index))
            return base[index]
        }
        @inline(__always) nonmutating set {
            assert((0..<size).contains(index))
            base[index] = newValue
        }
    }

    /// Makes room for more, moving the first values there; the places behind them are unwritten.
    @inlinable
    package mutating func grow(to count: Int, keeping kept: Int) {
        let larger = UnsafeMutablePointer<Element>.allocate(capacity: max(count, 1))
        larger.moveInitialize(from: base, count: kept)
        base.deallocate()
        (base, size) = (larger, count)
    }

    /// Writes one value everywhere.
    @inlinable
    package func fill(_ value: Element) { base.update(repeating: value, count: size) }

    /// The first values as an array.
    @inlinable
    package func array(first length: Int) -> [Element] {
        Array(UnsafeBufferPointer(start: base, count: length))
    }

    /// All values as an array.
    @inlinable
    package var array: [Element] { array(first: size) }
}

extension Column: Sendable where Element: Sendable {}

extension Column<Double> {
    /// The sum of all values, first to last.
    @inlinable
    package var sum: Double {
        var sum = 0.0
        for index in 0..<size { sum += base[index] }
        return sum
    }
}
