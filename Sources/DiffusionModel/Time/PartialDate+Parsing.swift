import Texts

extension PartialDate {
    /// The accepted forms, in words for an error message.
    public static let acceptedForms =
        "2018, 2018-11, 2018-11-27, 201X, 2018-11~, 2018?, [..2018-11-27], [2018-11-20..], "
        + "[2018-11-01..2018-11-27], by D, before D, after D, about D, early D, mid D, late D, "
        + "between D and E, November 2018, 27 November 2018, Q3 2018, 2010s"

    /// Reads a date in EDTF or in plain words that have one sure meaning.
    ///
    /// - Throws: `DateError` that says what is wrong with the text, or what it may mean.
    public init(parsing written: String) throws(DateError) {
        let text = written.trimmed
        guard let date = Self.edtf(text) ?? Self.worded(text) else {
            throw DateFault.fault(of: text, written: written)
        }
        if case .between(let first, let last) = date.form,
            first.bounds.earliest > last.bounds.latest
        {
            throw .reversed(written)
        }
        self = date
    }

    /// A calendar unit with its marks, or two in square brackets: what most dates are.
    private static func edtf(_ text: String) -> PartialDate? {
        if let stretch = DateStretch(marked: text[...]) { return stretch.within(text) }
        guard text.utf8.first == UInt8(ascii: "["), text.utf8.last == UInt8(ascii: "]"),
            let dots = text.dropFirst().dropLast().indexOfDots
        else { return nil }
        let inside = text.dropFirst().dropLast()
        let ends = (
            DateStretch(marked: inside[..<dots.lower]), DateStretch(marked: inside[dots.upper...])
        )
        if inside[..<dots.lower].isEmpty { return ends.1?.by(text) }
        if inside[dots.upper...].isEmpty { return ends.0?.since(text) }
        guard let first = ends.0, let last = ends.1 else { return nil }
        return first.merged(with: last).between(text)
    }

    /// `by D`, `before D`, `after D`, `since D`, `between D and E`, `D or E`, or what D may be.
    private static func worded(_ text: String) -> PartialDate? {
        let words = DateWords.words(of: text)
        guard let first = words.first else { return nil }
        let rest = words.dropFirst()
        switch first {
        case "by": return DateWords.stretch(rest)?.by(text)
        case "before": return DateWords.stretch(rest)?.before(text)
        case "after": return DateWords.stretch(rest)?.after(text)
        case "since": return DateWords.stretch(rest)?.since(text)
        case "between":
            return DateWords.pair(rest, around: "and").map { $0.0.merged(with: $0.1).between(text) }
        default: break
        }
        if let (one, other) = DateWords.pair(words[...], around: "or") {
            return one.touches(other) ? one.merged(with: other).between(text) : nil
        }
        return DateWords.stretch(words[...])?.within(text)
    }
}

extension Substring {
    /// Where the first `..` stands.
    fileprivate var indexOfDots: (lower: Index, upper: Index)? {
        var position = startIndex
        while position < endIndex {
            let after = index(after: position)
            if self[position] == ".", after < endIndex, self[after] == "." {
                return (position, index(after: after))
            }
            position = after
        }
        return nil
    }
}
