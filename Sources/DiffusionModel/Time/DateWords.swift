/// Reads the words by which people name a stretch of the calendar, where these have one sure
/// meaning.
enum DateWords {
    /// The words of a text in small letters, without commas and the words that say nothing.
    static func words(of text: String) -> [Substring] {
        let idle: Set<Substring> = ["the", "of", "in", "on"]
        return text.lowercased().split { $0 == " " || $0 == "," || $0 == "\t" }
            .filter { !idle.contains($0) }
    }

    /// Two stretches with a word between them.
    static func pair(
        _ words: ArraySlice<Substring>, around middle: Substring
    ) -> (DateStretch, DateStretch)? {
        guard let position = words.firstIndex(of: middle),
            let first = stretch(words[..<position]), let last = stretch(words[(position + 1)...])
        else { return nil }
        return (first, last)
    }

    /// `D`, `about D`, `early D`, `about early D`, whatever D is.
    static func stretch(_ words: ArraySlice<Substring>) -> DateStretch? {
        var (words, isAbout) = (words, false)
        if let rest = withoutAbout(words) { (words, isAbout) = (rest, true) }
        var part: CalendarPart?
        if let (found, rest) = leadingPart(words) { (part, words) = (found, rest) }
        guard var stretch = plain(words) else { return nil }
        if let part {
            guard stretch.first == stretch.last, let unit = stretch.first.part(part) else {
                return nil
            }
            (stretch.first, stretch.last) = (unit, unit)
        }
        stretch.isApproximate = stretch.isApproximate || isAbout
        return stretch
    }

    // MARK: - About

    private static let about: Set<Substring> = [
        "about", "circa", "ca", "ca.", "c", "c.", "around", "approximately", "approx", "approx.",
        "~",
    ]

    /// What stands behind a word or sign for about, or nil where none leads.
    private static func withoutAbout(_ words: ArraySlice<Substring>) -> ArraySlice<Substring>? {
        guard let first = words.first else { return nil }
        if about.contains(first) { return words.dropFirst() }
        // `~2010`, `c.2010` and `ca.2010` are one word.
        let sign = ["~", "ca.", "c.", "c"].first { first.hasPrefix($0) }
        guard let sign, first.dropFirst(sign.count).first?.isASCIIDigit == true else { return nil }
        return [first.dropFirst(sign.count)] + words.dropFirst()
    }

    // MARK: - Parts

    private static let parts: [Substring: CalendarPart] = [
        "early": .early, "beginning": .early, "start": .early, "mid": .mid, "middle": .mid,
        "late": .late, "end": .late,
    ]

    /// `early`, `end of` and the like, or `mid-` at the head of a word, with what stands behind.
    private static func leadingPart(
        _ words: ArraySlice<Substring>
    ) -> (CalendarPart, ArraySlice<Substring>)? {
        guard let first = words.first else { return nil }
        if let part = parts[first] { return (part, words.dropFirst()) }
        if words.dropFirst().first == "half", first == "first" || first == "second" {
            return (first == "first" ? .early : .late, words.dropFirst(2))
        }
        for part in CalendarPart.allCases where first.hasPrefix(part.rawValue + "-") {
            return (part, [first.dropFirst(part.rawValue.count + 1)] + words.dropFirst())
        }
        return nil
    }

    // MARK: - What D is

    private static func plain(_ words: ArraySlice<Substring>) -> DateStretch? {
        guard let first = words.first else { return nil }
        if words.count == 1 {
            // Digits that are not known are written as a capital X.
            let word = first.uppercased()[...]
            if let stretch = DateStretch(marked: word) ?? masked(word) ?? decade(first) {
                return stretch
            }
        }
        return quarter(words) ?? LikelyDates.named(words).map { DateStretch($0) }
    }

    /// `2018-XX`, `2018-XX-XX` and `2018-11-XX`, of which EDTF knows the year or the month alone.
    private static func masked(_ word: Substring) -> DateStretch? {
        var known = word
        while known.hasSuffix("-XX") { known = known.dropLast(3) }
        return known.utf8.count < word.utf8.count
            ? CalendarUnit(parsing: known).map { .init($0) } : nil
    }

    /// `2010s`; `2000s` may be ten years or a hundred.
    private static func decade(_ word: Substring) -> DateStretch? {
        let digits = word.dropLast(word.hasSuffix("'s") ? 2 : 1)
        guard word.hasSuffix("s"), digits.utf8.count == 4, digits.hasSuffix("0"),
            !digits.hasSuffix("00"), let year = Int(digits), digits.allSatisfy(\.isASCIIDigit)
        else { return nil }
        return DateStretch(.decade(year / 10))
    }

    /// `Q3 2018`, `2018 Q3`, `2018-Q3` and `2018Q3`: the quarter of a calendar year.
    private static func quarter(_ words: ArraySlice<Substring>) -> DateStretch? {
        let text = words.joined().filter { $0 != "-" }
        guard text.utf8.count == 6, words.count <= 2, let sign = text.firstIndex(of: "q"),
            sign == text.startIndex || text.dropFirst(4).first == "q"
        else { return nil }
        let number = text.index(after: sign)
        guard number < text.endIndex, let quarter = Int(String(text[number])),
            (1...4).contains(quarter)
        else { return nil }
        var rest = text
        rest.removeSubrange(sign...number)
        guard case .year(let year)? = CalendarUnit(parsing: rest[...]) else { return nil }
        return DateStretch(
            .month(year: year, month: quarter * 3 - 2), .month(year: year, month: quarter * 3))
    }
}

extension Character {
    /// Whether the sign is one of 0 to 9.
    var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
