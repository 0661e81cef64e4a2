/// Vectors of one length that the rounds of an iteration share.
///
/// Chunks write to places of their own, so that threads need no lock.
struct Vectors: ~Copyable {
    private let count: Int
    private let numbers: Column<Double>

    /// Zeros.
    init(_ number: Int, of count: Int) {
        self.count = count
        numbers = Column(repeating: 0, count: number * count)
    }

    subscript(_ number: Int) -> UnsafeMutablePointer<Double> { numbers.start + number * count }

    /// A vector as an array.
    func array(_ number: Int, times factor: Double = 1) -> [Double] {
        [Double](count: count) { places in
            for node in 0..<count { places.initialize(at: node, to: self[number][node] * factor) }
        }
    }
}

/// A few sums for each chunk, which are added up in the order of the chunks.
struct ChunkSums: ~Copyable {
    private let width: Int
    private let chunks: Int
    private let numbers: Column<Double>

    init(chunks: Int, width: Int) {
        (self.chunks, self.width) = (chunks, width)
        numbers = Column(repeating: 0, count: chunks * width)
    }

    subscript(_ chunk: Int, _ place: Int) -> Double {
        get { numbers[chunk * width + place] }
        nonmutating set { numbers[chunk * width + place] = newValue }
    }

    func total(_ place: Int) -> Double {
        var sum = 0.0
        for chunk in 0..<chunks { sum += self[chunk, place] }
        return sum
    }
}
