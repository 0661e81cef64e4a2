/// A set of texts by their numbers: a bit each where a set would have to hash.
struct TextSet {
    private var words: [UInt64] = []

    func contains(_ text: TextID) -> Bool {
        let (word, bit) = (Int(text.number) >> 6, UInt64(1) << UInt64(text.number & 63))
        return word < words.count && words[word] & bit != 0
    }

    /// Adds a text; false where it was there.
    @discardableResult
    mutating func insert(_ text: TextID) -> Bool {
        let (word, bit) = (Int(text.number) >> 6, UInt64(1) << UInt64(text.number & 63))
        if word >= words.count {
            let room = max(word + 1 - words.count, words.count / 2)
            words.append(contentsOf: repeatElement(0, count: room))
        }
        guard words[word] & bit == 0 else { return false }
        words[word] |= bit
        return true
    }
}
