#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The lines of JSON Lines that say first that they are links.
struct LinkLines {
    /// Where they lie; nil where there are none, or something else stands between.
    private(set) var range: Range<Int>?

    private static let starts = [#"{"record": "link""#, #"{"record":"link""#].map { Array($0.utf8) }

    /// How many bytes are looked at before the system may drop them.
    private static let step = 1 << 22

    /// Finds the lines.
    ///
    /// - Parameters:
    ///   - bytes: The file.
    ///   - release: Is told what was looked at and need not be held.
    /// - Complexity: O(bytes).
    init(in bytes: UnsafeRawBufferPointer, releasing release: (Range<Int>) -> Void) {
        var (first, end): (Int?, Int) = (nil, 0)
        var (start, held) = (0, 0)
        while start < bytes.count {
            let next = Self.end(ofLineAt: start, in: bytes)
            if next - held >= Self.step {
                release(held..<start)
                held = start
            }
            if Self.isLink(start, bytes) {
                // A link behind something else that is behind links.
                if first != nil, end != start { return }
                (first, end) = (first ?? start, next)
            }
            start = next
        }
        range = first.map { $0..<end }
    }

    /// The lines in parts of about a size.
    func windows(of size: Int, in bytes: UnsafeRawBufferPointer) -> [Range<Int>] {
        guard let range else { return [] }
        var windows: [Range<Int>] = []
        var start = range.lowerBound
        while start < range.upperBound {
            let last = min(start + size, range.upperBound) - 1
            let end = Self.end(ofLineAt: last, in: bytes)
            windows.append(start..<end)
            start = end
        }
        return windows
    }

    private static func isLink(_ start: Int, _ bytes: UnsafeRawBufferPointer) -> Bool {
        starts.contains { bytes[start...].starts(with: $0) }
    }

    /// Where the line that a place is in ends, its break included.
    private static func end(ofLineAt place: Int, in bytes: UnsafeRawBufferPointer) -> Int {
        guard let base = bytes.baseAddress,
            let found = memchr(base + place, 0x0A, bytes.count - place)
        else { return bytes.count }
        return UnsafeRawPointer(found) - base + 1
    }
}
