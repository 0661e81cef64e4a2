/// Vectors of one length that the rounds of an iteration share; whoever makes them frees them.
///
/// Chunks write to places of their own, so that threads need no lock.
struct Vectors {
    private let count: Int
    private let start: UnsafeMutablePointer<Double>

    /// Zeros.
    init(_ number: Int, of count: Int) {
        self.count = count
        start = .allocate(capacity: max(number * count, 1))
        start.initialize(repeating: 0, count: number * count)
    }

    subscript(_ number: Int) -> UnsafeMutablePointer<Double> { start + number * count }

    func free() { start.deallocate() }

    /// A vector as an array.
    func array(_ number: Int, times factor: Double = 1) -> [Double] {
        [Double](unsafeUninitializedCapacity: count) { buffer, size in
            for node in 0..<count {
                buffer.initializeElement(at: node, to: self[number][node] * factor)
            }
            size = count
        }
    }
}

/// A few sums for each chunk, which are added up in the order of the chunks.
struct ChunkSums {
    private let width: Int
    private let chunks: Int
    private let start: UnsafeMutablePointer<Double>

    init(chunks: Int, width: Int) {
        (self.chunks, self.width) = (chunks, width)
        start = .allocate(capacity: max(chunks * width, 1))
        start.initialize(repeating: 0, count: chunks * width)
    }

    subscript(_ chunk: Int, _ place: Int) -> Double {
        get { start[chunk * width + place] }
        nonmutating set { start[chunk * width + place] = newValue }
    }

    func total(_ place: Int) -> Double {
        var sum = 0.0
        for chunk in 0..<chunks { sum += self[chunk, place] }
        return sum
    }

    func free() { start.deallocate() }
}
