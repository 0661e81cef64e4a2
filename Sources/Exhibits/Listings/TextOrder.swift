/// Puts many texts into the order of their Unicode scalars, which is that of their bytes.
///
/// The bytes stand in one row and are compared seven at a time: texts whose first seven are alike
/// are put into order by the next seven, and so on. Texts that are alike keep their order.
struct TextOrder {
    /// A text by the seven bytes that are looked at, and its place among those appended.
    private struct Entry {
        var word: UInt64
        let place: Int32
    }

    private var bytes: [UInt8] = []
    private var starts: [Int] = [0]
    private var numbers: [Int32] = []

    /// Makes room for texts of about so many bytes.
    init(expecting count: Int, bytes each: Int) {
        bytes.reserveCapacity(count * each)
        starts.reserveCapacity(count + 1)
        numbers.reserveCapacity(count)
    }

    /// Adds a text, and the number by which it is known.
    mutating func append(_ text: String, _ number: Int32) {
        bytes.append(contentsOf: text.utf8)
        starts.append(bytes.count)
        numbers.append(number)
    }

    /// The numbers in the order of their texts.
    ///
    /// - Complexity: O(n log n) comparisons of words.
    func sorted() -> [Int32] {
        var entries = numbers.indices.map { Entry(word: 0, place: Int32($0)) }
        entries.withUnsafeMutableBufferPointer { entries in
            var waiting = [(range: 0..<entries.count, depth: 0)]
            while let (range, depth) = waiting.popLast() {
                let part = UnsafeMutableBufferPointer(rebasing: entries[range])
                sort(part, depth)
                var start = 0
                for end in 1..<max(part.count, 1) + 1 {
                    guard end >= part.count || part[end].word != part[start].word else { continue }
                    // Texts that end within the word are alike.
                    if end - start > 1, part[start].word & 0xFF == 7 {
                        let same = range.lowerBound + start..<range.lowerBound + end
                        waiting.append((same, depth + 7))
                    }
                    start = end
                }
            }
        }
        return entries.map { numbers[Int($0.place)] }
    }

    private func sort(_ part: UnsafeMutableBufferPointer<Entry>, _ depth: Int) {
        var part = part
        for index in part.indices { part[index].word = word(part[index].place, depth) }
        part.sort { $0.word == $1.word ? $0.place < $1.place : $0.word < $1.word }
    }

    /// Seven bytes of a text from a depth on, and how many of them there are.
    private func word(_ place: Int32, _ depth: Int) -> UInt64 {
        let start = starts[Int(place)] + depth
        let count = min(7, starts[Int(place) + 1] - start)
        var word: UInt64 = 0
        for index in 0..<7 {
            word = word << 8 | (index < count ? UInt64(bytes[start + index]) : 0)
        }
        return word << 8 | UInt64(max(0, count))
    }
}
