/// Places that the workers of a crew write, each where no other reads or writes.
///
/// Whoever makes them answers for two things that no compiler sees: the memory stays where it is
/// for as long as they are used, and workers keep out of each other's places. An index outside is
/// a mistake that only a debug build finds.
@frozen @usableFromInline
package struct SharedPlaces<Element>: BitwiseCopyable, Sendable {
    @usableFromInline nonisolated(unsafe) let memory: UnsafeMutableBufferPointer<Element>

    /// Shares the places of a buffer.
    @inlinable
    package init(_ buffer: UnsafeMutableBufferPointer<Element>) { memory = buffer }

    /// How many places there are.
    @inlinable
    package var count: Int { @inline(__always) get { memory.count } }

    @inlinable
    package subscript(index: Int) -> Element {
        @inline(__always) get { memory[index] }
        @inline(__always) nonmutating _modify { yield &memory[index] }
    }

    /// Writes a place that holds nothing yet.
    @inlinable @inline(__always)
    package func initialize(at index: Int, to value: Element) {
        memory.initializeElement(at: index, to: value)
    }

    /// The places from one on.
    @inlinable @inline(__always)
    package func from(_ index: Int) -> SharedPlaces { self[index..<count] }

    /// Some of the places.
    @inlinable @inline(__always)
    package subscript(range: Range<Int>) -> SharedPlaces {
        SharedPlaces(UnsafeMutableBufferPointer(rebasing: memory[range]))
    }

    /// The places as a buffer.
    @inlinable
    package var buffer: UnsafeMutableBufferPointer<Element> {
        @inline(__always) get { memory }
    }
}

extension SharedPlaces where Element: BitwiseCopyable {
    /// The places of a column, which has to outlive them.
    @inlinable
    package init(_ column: borrowing Column<Element>) {
        memory = UnsafeMutableBufferPointer(start: column.start, count: column.count)
    }

    /// The places for those who only read them.
    @inlinable
    package var reading: SharedSpan<Element> { SharedSpan(UnsafeBufferPointer(memory)) }
}
