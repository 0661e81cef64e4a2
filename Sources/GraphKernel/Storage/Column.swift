/// A flat run of numbers that one owner reads and writes without checks.
///
/// For the innermost loops alone: an index outside is a mistake that only a debug build finds.
/// Threads that share one must not write where another reads or writes.
struct Column<Element: BitwiseCopyable & Sendable>: ~Copyable, Sendable {
    nonisolated(unsafe) let start: UnsafeMutablePointer<Element>
    let count: Int

    init(repeating value: Element, count: Int) {
        start = .allocate(capacity: max(count, 1))
        start.initialize(repeating: value, count: max(count, 1))
        self.count = count
    }

    /// A run whose numbers are written before they are read; memory is taken as it is written.
    init(uninitialized count: Int) {
        start = .allocate(capacity: max(count, 1))
        self.count = count
    }

    init(_ values: [Element]) {
        let count = values.count
        let start = UnsafeMutablePointer<Element>.allocate(capacity: max(count, 1))
        values.withUnsafeBufferPointer { source in
            if let base = source.baseAddress { start.initialize(from: base, count: count) }
        }
        (self.start, self.count) = (start, count)
    }

    deinit { start.deallocate() }

    subscript(index: Int) -> Element {
        @inline(__always) get {
            assert((0..<max(count, 1)).contains(index))
            return start[index]
        }
        @inline(__always) nonmutating set {
            assert((0..<max(count, 1)).contains(index))
            start[index] = newValue
        }
    }

    /// The first numbers of the run as an array.
    func array(first length: Int) -> [Element] {
        Array(UnsafeBufferPointer(start: start, count: length))
    }

    var array: [Element] { array(first: count) }

    func fill(_ value: Element) { start.update(repeating: value, count: count) }
}

extension Column<Double> {
    var sum: Double {
        var sum = 0.0
        for index in 0..<count { sum += self[index] }
        return sum
    }
}
