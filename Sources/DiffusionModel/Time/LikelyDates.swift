import Texts

/// Guesses, for a hint, what a date means that is written as in calendars and letters.
package enum LikelyDates {
    /// The days, months or years that a text may mean, in ISO 8601; empty where it is no such text.
    ///
    /// `27.11.2018` means one day; `12/05/2017` may mean two, of which the author has to choose.
    package static func readings(of written: String) -> [String] {
        let text = written.trimmed
        let day = text.prefix(10)
        // A day with a time of day behind it.
        if text.utf8.count > 10, CalendarUnit(parsing: day) != nil { return [String(day)] }
        if let decade = decadeOrCentury(text) { return decade }
        guard let space = text.firstIndex(of: " "),
            prefixes.contains(String(text[..<space]).lowercased())
        else { return plainReadings(of: text) }
        let prefix = text[...space].lowercased()
        return readings(of: String(text[text.index(after: space)...])).map { prefix + $0 }
            .filter { (try? PartialDate(parsing: $0)) != nil }
    }

    /// `2000s`, which may be ten years or a hundred; of `early 2010s` the decade.
    private static func decadeOrCentury(_ text: String) -> [String]? {
        guard let word = text.split(separator: " ").last, word.hasSuffix("s"),
            let year = number(word.dropLast()), word.utf8.count == 5, year % 10 == 0
        else { return nil }
        let decade = CalendarUnit.decade(year / 10).description
        return year % 100 == 0 ? [decade, CalendarUnit.century(year / 100).description] : [decade]
    }

    private static let prefixes = ["by", "before", "after", "about", "early", "mid", "late"]
    private static let separators = " .,/-"
    /// The English names of the months.
    static let monthNames = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    ]
    private static let months = monthNames.map { $0.lowercased() }

    private enum Part: Equatable {
        case year(Int)
        case month(Int)
        /// A number that may be a month or a day.
        case number(Int)
    }

    private static func plainReadings(of text: String) -> [String] {
        let words = text.split { separators.contains($0) }
        if words.count == 1, text.utf8.count == 8, let whole = number(text[...]) {
            return [day(whole / 10_000, whole / 100 % 100, whole % 100)].compactMap(\.self)
        }
        var parts: [Part] = []
        for word in words.prefix(4) {
            guard let part = part(word) else { return [] }
            parts.append(part)
        }
        let years = parts.compactMap { if case .year(let year) = $0 { year } else { nil } }
        guard years.count == 1, let year = years.first else { return [] }
        let rest = parts.filter { $0 != .year(year) }
        return readings(of: rest, in: year, yearIsFirst: parts.first == .year(year))
    }

    /// The month or day of words one of which is the English name of a month: `3 March 2013`.
    static func named(_ words: ArraySlice<Substring>) -> CalendarUnit? {
        guard let (year, month, day) = namedParts(words) else { return nil }
        guard let day else { return .month(year: year, month: month) }
        return CalendarDay(year: year, month: month, day: day).map { .day($0) }
    }

    /// The year, month and day of such words, whether or not the month has so many days.
    static func dayOfNamedMonth(
        _ words: ArraySlice<Substring>
    ) -> (year: Int, month: Int, day: Int)? {
        guard let (year, month, day) = namedParts(words), let day else { return nil }
        return (year, month, day)
    }

    private static func namedParts(
        _ words: ArraySlice<Substring>
    ) -> (year: Int, month: Int, day: Int?)? {
        let words = words.flatMap { $0.split { separators.contains($0) } }
        guard (2...3).contains(words.count) else { return nil }
        var (year, month, day): (Int?, Int?, Int?) = (nil, nil, nil)
        for word in words {
            switch part(word) {
            case .year(let number)? where year == nil: year = number
            case .month(let number)? where month == nil: month = number
            case .number(let number)? where day == nil: day = number
            default: return nil
            }
        }
        guard let year, let month, words.count == 2 || day != nil else { return nil }
        return (year, month, day)
    }

    private static func readings(of rest: [Part], in year: Int, yearIsFirst: Bool) -> [String] {
        switch (rest.first, rest.dropFirst().first, rest.count) {
        case (.month(let month)?, nil, _), (.number(let month)?, nil, _):
            return (1...12).contains(month)
                ? ["\(padded(year, to: 4))-\(padded(month, to: 2))"] : []
        case (.month(let month)?, .number(let number)?, 2),
            (.number(let number)?, .month(let month)?, 2):
            return [day(year, month, number)].compactMap(\.self)
        case (.number(let one)?, .number(let other)?, 2):
            if yearIsFirst { return [day(year, one, other)].compactMap(\.self) }
            // Some write the month first and some the day.
            let found = [day(year, other, one), day(year, one, other)].compactMap(\.self)
            return Set(found).sorted()
        default: return []
        }
    }

    private static func part(_ word: Substring) -> Part? {
        if let number = number(word) {
            return word.utf8.count == 4
                ? .year(number) : word.utf8.count < 3 ? .number(number) : nil
        }
        let name = word.lowercased()
        if ["st", "nd", "rd", "th"].contains(name.suffix(2)), let day = number(word.dropLast(2)) {
            return .number(day)
        }
        guard name.count >= 3 else { return nil }
        return months.firstIndex { $0.hasPrefix(name) || name == "sept" && $0 == "september" }
            .map { .month($0 + 1) }
    }

    private static func number(_ word: Substring) -> Int? {
        guard !word.isEmpty, word.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
        return Int(word)
    }

    private static func day(_ year: Int, _ month: Int, _ day: Int) -> String? {
        CalendarDay(year: year, month: month, day: day)?.description
    }
}
