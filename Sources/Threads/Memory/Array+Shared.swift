extension Array {
    /// Lends the elements to workers that write them, each where no other reads or writes.
    @inlinable
    package mutating func withSharedPlaces<Result>(
        _ body: (SharedPlaces<Element>) -> Result
    ) -> Result {
        withUnsafeMutableBufferPointer { body(SharedPlaces($0)) }
    }

    /// Makes an array of so many elements, each of which the body initializes once.
    @inlinable
    package init(count: Int, _ fill: (SharedPlaces<Element>) -> Void) {
        self.init(unsafeUninitializedCapacity: count) { buffer, filled in
            fill(SharedPlaces(UnsafeMutableBufferPointer(rebasing: buffer[..<count])))
            filled = count
        }
    }

    /// Makes an array whose elements workers write, range by range.
    ///
    /// - Parameters:
    ///   - count: How many elements there are.
    ///   - size: How many a range has; no result depends on it.
    ///   - threads: How many threads may work.
    ///   - fill: Initializes each element of a range and touches no other.
    @inlinable
    package init(
        count: Int, by size: Int = 1 << 15, _ threads: ThreadCount,
        _ fill: @Sendable (_ range: Range<Int>, _ places: SharedPlaces<Element>) -> Void
    ) {
        self.init(count: count) { places in
            Crew.forEachRange(of: count, by: size, threads) { fill($0, places) }
        }
    }
}

extension Array where Element: BitwiseCopyable {
    /// Lends the elements to workers that read them together.
    @inlinable
    package func withSharedSpan<Result>(_ body: (SharedSpan<Element>) -> Result) -> Result {
        withUnsafeBufferPointer { body(SharedSpan($0)) }
    }
}
