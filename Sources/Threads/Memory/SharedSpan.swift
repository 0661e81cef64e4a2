/// Values that the workers of a crew read together.
///
/// Whoever makes a span answers for two things that no compiler sees: the memory stays where it
/// is for as long as the span is used, and nobody writes there meanwhile but the worker that
/// reads it. An index outside is a mistake that only a debug build finds.
@frozen @usableFromInline
package struct SharedSpan<Element: BitwiseCopyable>: BitwiseCopyable, Sendable {
    @usableFromInline nonisolated(unsafe) let memory: UnsafeBufferPointer<Element>

    /// Shares what a buffer holds.
    @inlinable
    package init(_ buffer: UnsafeBufferPointer<Element>) { memory = buffer }

    /// Shares a column, which has to outlive the span.
    @inlinable
    package init(_ column: borrowing Column<Element>) {
        memory = UnsafeBufferPointer(start: column.start, count: column.count)
    }

    /// How many values there are.
    @inlinable
    package var count: Int { @inline(__always) get { memory.count } }

    @inlinable
    package subscript(index: Int) -> Element {
        @inline(__always) get { memory[index] }
    }

    /// The values as a buffer.
    @inlinable
    package var buffer: UnsafeBufferPointer<Element> { @inline(__always) get { memory } }
}

extension SharedSpan<UInt8> {
    /// Shares bytes.
    @inlinable
    package init(_ bytes: UnsafeRawBufferPointer) {
        memory = bytes.assumingMemoryBound(to: UInt8.self)
    }

    /// The bytes as they stand.
    @inlinable
    package var bytes: UnsafeRawBufferPointer {
        @inline(__always) get { UnsafeRawBufferPointer(memory) }
    }
}
