import Threads

/// The few kinds that come again and again, found by the words of their names.
struct RecentKinds: ~Copyable {
    typealias Words = (low: UInt64, high: UInt64)

    struct Kind {
        var words: Words = (0, 0)
        var number: UInt16 = 0
    }

    /// A kind stands at the place that its words give, or at one of the next.
    private static let count = 256
    private static let probes = 8
    private let places = Column(
        repeating: Kind(), count: RecentKinds.count + RecentKinds.probes)

    @inline(__always)
    private func place(_ words: Words) -> UnsafeMutablePointer<Kind> {
        let mixed = (words.low ^ words.high) &* 0x9E37_79B9_7F4A_7C15
        return places.start + Int(truncatingIfNeeded: mixed >> 56)
    }

    /// The number of a kind, if it is kept.
    @inline(__always)
    func number(_ words: Words) -> UInt16? {
        var place = place(words)
        for _ in 0..<Self.probes {
            if place.pointee.words == words { return place.pointee.number }
            place += 1
        }
        return nil
    }

    /// Keeps a kind that is not kept yet, in the place of another where all are taken.
    func keep(_ number: UInt16, for words: Words) {
        let first = place(words)
        let free = (0..<Self.probes).first { (first + $0).pointee.words == (0, 0) }
        (first + (free ?? 0)).pointee = Kind(words: words, number: number)
    }
}
