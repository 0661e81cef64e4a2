/// Texts that end in a number as programs count, such as `12`, `n12` or `e12`, by their numbers.
///
/// Most of a large file's ids are such. They come in order, so that finding one is no jump to
/// anywhere in a table of all texts.
struct CountedTexts: Sendable {
    /// A text as what stands before its number, and the number.
    struct Name {
        /// Up to seven bytes below their count.
        fileprivate let prefix: UInt64
        fileprivate let number: Int
    }

    /// The texts that differ in their numbers alone.
    private struct Series {
        let prefix: UInt64
        /// The texts by their numbers, -1 where one is not there.
        var texts: [Int32]
        var count = 0
    }

    private var all: [Series] = []

    /// How many ways to number are told apart; files have two or three.
    private static let most = 8
    /// Numbers below this are listed from the first text on.
    private static let first = 64

    /// What a text is as a name with a number: up to seven digits, no zero before others.
    static func name(_ text: UnsafeBufferPointer<UInt8>) -> Name? {
        var (start, number, scale) = (text.count, 0, 1)
        while start > 0, text.count - start < 7, case let digit = Int(text[start - 1]) - 0x30,
            (0...9).contains(digit)
        {
            number += digit * scale
            scale *= 10
            start -= 1
        }
        let digits = text.count - start
        guard digits > 0, start < 8, digits == 1 || text[start] != 0x30,
            start == 0 || !(0x30...0x39).contains(text[start - 1])
        else { return nil }
        let prefix = TextKey(UnsafeBufferPointer(rebasing: text[..<start]), seed: 0)
        return prefix.isASCII ? Name(prefix: prefix.bits, number: number) : nil
    }

    /// Where the texts are that are numbered as one is, if that one is listed among them.
    func series(of name: Name) -> Int? {
        for index in all.indices where all[index].prefix == name.prefix {
            return name.number < all[index].texts.count ? index : nil
        }
        return nil
    }

    /// The text of a name in a series; -1 where it is not there.
    subscript(series: Int, name: Name) -> Int32 {
        get { all[series].texts[name.number] }
        set {
            all[series].texts[name.number] = newValue
            all[series].count += 1
        }
    }

    /// Makes room for a name, unless most below it are missing.
    ///
    /// - Returns: The series and the number from which on it has room now; nil where it has none.
    mutating func makeRoom(for name: Name) -> (series: Int, start: Int)? {
        let known = all.firstIndex { $0.prefix == name.prefix }
        let count = known.map { all[$0].count } ?? 0
        guard name.number < max(Self.first, 2 * count), known != nil || all.count < Self.most
        else { return nil }
        let series = known ?? all.count
        if known == nil { all.append(Series(prefix: name.prefix, texts: [])) }
        let start = all[series].texts.count
        let size = max(Self.first, name.number + 1, 2 * start)
        all[series].texts += repeatElement(-1, count: size - start)
        return (series, start)
    }

    /// Whether a name belongs to a series and stands from a number on.
    func isNew(_ name: Name, in series: Int, from start: Int) -> Bool {
        name.prefix == all[series].prefix && name.number >= start
            && name.number < all[series].texts.count
    }
}
