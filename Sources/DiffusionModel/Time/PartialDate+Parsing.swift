/// Why a text is no date.
public enum DateError: Error, Hashable, Sendable {
    /// The text has none of the accepted forms.
    case unreadable(String)
    /// The text is an interval `A/B`, which may mean a moment between or a duration.
    case interval(first: String, last: String)
    /// The first day of a span lies after its last.
    case reversed(String)
}

extension PartialDate {
    /// The accepted forms, in words for an error message.
    public static let acceptedForms =
        "2018, 2018-11, 2018-11-27, 201X, 2018-11~, 2018?, [..2018-11-27], [2018-11-20..], "
        + "[2018-11-01..2018-11-27], by D, after D, about D, early D, mid D, late D, between D and E"

    /// Reads a date in EDTF or in plain words.
    ///
    /// - Throws: `DateError` that says what is wrong with the text.
    public init(parsing written: String) throws(DateError) {
        let text = written.trimmed
        if let slash = text.utf8.firstIndex(of: UInt8(ascii: "/")) {
            let (first, last) = (text[..<slash], text[text.index(after: slash)...])
            // `05/2017` is no interval, but a month as some write it.
            guard Flagged(first) != nil, last == ".." || Flagged(last) != nil else {
                throw .unreadable(written)
            }
            throw .interval(first: String(first), last: String(last))
        }
        guard let date = Self.bracketed(text) ?? Self.plain(text) ?? Self.unit(text[...], as: text)
        else { throw .unreadable(written) }
        if case .between(let first, let last) = date.form,
            first.bounds.earliest > last.bounds.latest
        {
            throw .reversed(written)
        }
        self = date
    }

    /// `[..D]`, `[D..]` and `[D..E]`.
    private static func bracketed(_ text: String) -> PartialDate? {
        guard text.utf8.first == UInt8(ascii: "["), text.utf8.last == UInt8(ascii: "]")
        else { return nil }
        let inside = text.dropFirst().dropLast()
        guard let dots = inside.indexOfDots else { return nil }
        let ends = (Flagged(inside[..<dots.lower]), Flagged(inside[dots.upper...]))
        if inside[..<dots.lower].isEmpty {
            return ends.1.map { $0.date(.by($0.unit), text) }
        }
        if inside[dots.upper...].isEmpty {
            return ends.0.map { $0.date(.since($0.unit), text) }
        }
        guard let first = ends.0, let last = ends.1 else { return nil }
        return first.merged(with: last).date(.between(first.unit, last.unit), text)
    }

    /// `by D`, `after D`, `about D`, `early D` and the like, and `between D and E`.
    private static func plain(_ text: String) -> PartialDate? {
        let words = text.utf8.split(separator: UInt8(ascii: " ")).map { Substring($0) }
        guard words.count > 1 else { return nil }
        switch words[0] {
        case "by": return Flagged(words[1...]).map { $0.date(.by($0.unit), text) }
        case "after": return Flagged(words[1...]).map { $0.date(.after($0.unit), text) }
        case "between":
            guard let and = words.firstIndex(of: "and"), let first = Flagged(words[1..<and]),
                let last = Flagged(words[(and + 1)...])
            else { return nil }
            return first.merged(with: last).date(.between(first.unit, last.unit), text)
        default: return Flagged(words[...])?.date(as: text)
        }
    }

    private static func unit(_ text: Substring, as whole: String) -> PartialDate? {
        Flagged(text)?.date(as: whole)
    }
}

/// A calendar unit with the marks that EDTF sets behind it.
private struct Flagged {
    private(set) var unit: CalendarUnit
    var approximate = false
    var uncertain = false

    /// Reads `D`, `about D`, `early D` or `about early D`.
    init?(_ words: ArraySlice<Substring>) {
        guard let last = words.last, var flagged = Flagged(last) else { return nil }
        var rest = words.dropLast()
        if let part = rest.last.flatMap({ CalendarPart(rawValue: String($0)) }) {
            guard let unit = flagged.unit.part(part) else { return nil }
            flagged.unit = unit
            rest = rest.dropLast()
        }
        if rest.last == "about" {
            flagged.approximate = true
            rest = rest.dropLast()
        }
        guard rest.isEmpty else { return nil }
        self = flagged
    }

    init?(_ text: Substring) {
        var rest = text
        switch rest.utf8.last {
        case UInt8(ascii: "~"): approximate = true
        case UInt8(ascii: "?"): uncertain = true
        case UInt8(ascii: "%"): (approximate, uncertain) = (true, true)
        default: break
        }
        if approximate || uncertain { rest = rest.dropLast() }
        guard let unit = CalendarUnit(parsing: rest) else { return nil }
        self.unit = unit
    }

    func merged(with other: Flagged) -> Flagged {
        var copy = self
        copy.approximate = approximate || other.approximate
        copy.uncertain = uncertain || other.uncertain
        return copy
    }

    func date(as text: String) -> PartialDate { date(.within(unit), text) }

    func date(_ form: PartialDate.Form, _ text: String) -> PartialDate {
        PartialDate(
            form: form, text: text, isApproximate: approximate, isUncertain: uncertain)
    }
}

extension Substring {
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

extension String {
    /// The text without white space at its ends.
    package var trimmed: String {
        // Most texts have none, which their first and last byte show.
        if let first = utf8.first, let last = utf8.last, first > 0x20, first < 0x7F, last > 0x20,
            last < 0x7F
        {
            return self
        }
        let blanks: (Character) -> Bool = { $0 == " " || $0 == "\t" || $0.isNewline }
        guard let first = firstIndex(where: { !blanks($0) }),
            let last = lastIndex(where: { !blanks($0) })
        else { return "" }
        return String(self[first...last])
    }
}
