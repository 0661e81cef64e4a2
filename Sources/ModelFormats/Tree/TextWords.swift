/// The words of a text, cut at spaces, one after the other.
struct TextWords {
    private var start: Int
    private let end: Int

    init(of text: TextSpan) { (start, end) = (text.start, text.start + text.length) }

    mutating func next(in texts: TextPool) -> TextSpan? {
        while start < end {
            let word = TextSpan(start: start, length: texts.lengthOfWord(from: start, to: end))
            start += word.length + 1
            if word.length > 0 { return word }
        }
        return nil
    }
}

extension TextPool {
    /// How many bytes there are before the next space.
    fileprivate func lengthOfWord(from start: Int, to end: Int) -> Int {
        withBytes(of: TextSpan(start: start, length: end - start)) { bytes in
            var length = 0
            while length < bytes.count, bytes[length] != 0x20 { length += 1 }
            return length
        }
    }

    /// The words that are left, with one space between them; nil where none is left.
    func joined(_ words: TextWords) -> String? {
        var words = words
        guard let first = words.next(in: self) else { return nil }
        var text = string(first)
        while let word = words.next(in: self) { text += " " + string(word) }
        return text
    }
}
