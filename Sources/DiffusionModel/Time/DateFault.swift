/// Says why a text is no date, and what its author may have meant.
enum DateFault {
    /// The fault of a text that could not be read.
    static func fault(of text: String, written: String) -> DateError {
        if OpenEnd.isLasting(text) { return .stillLasting(written) }
        if OpenEnd.isUnknown(text) { return .unknown(written) }
        let words = DateWords.words(of: text)
        return season(words, written) ?? span(text, written) ?? choice(words, written)
            ?? impossible(text, words, written) ?? .unreadable(written)
    }

    // MARK: - Two dates

    /// `A/B`, `A-B`, `A – B`, `A to B` and `from A to B`.
    private static func span(_ text: String, _ written: String) -> DateError? {
        if let slash = text.firstIndex(of: "/") {
            let (first, last) = (text[..<slash], text[text.index(after: slash)...])
            if let years = monthOrYears(first, last, written) { return years }
            // `05/2017` is no interval, but a month as some write it.
            guard DateStretch(marked: first) != nil,
                last == ".." || DateStretch(marked: last) != nil
            else { return lasting(first, last, written) }
            return .interval(written, first: String(first), last: String(last))
        }
        var words = DateWords.words(of: spaced(text))
        if words.first == "from" { words.removeFirst() }
        for middle in ["to", "until", "till", "through", "–"] as [Substring] {
            guard let (first, last) = DateWords.pair(words[...], around: middle) else { continue }
            return .interval(written, first: first.ends.first, last: last.ends.last)
        }
        return shortYears(text, written)
    }

    /// `2010/`, `/2015` and `[2009..2010]/2015`, as lists of links write what lasts.
    private static func lasting(
        _ first: Substring, _ last: Substring, _ written: String
    ) -> DateError? {
        let isStart = first.isEmpty || (try? PartialDate(parsing: String(first))) != nil
        let isEnd =
            last.isEmpty || last == ".." || (try? PartialDate(parsing: String(last))) != nil
        let isWritten = [first, last].contains { $0.isEmpty || $0.hasPrefix("[") }
        guard isWritten, isStart, isEnd, !(first.isEmpty && last.isEmpty) else { return nil }
        return .lasting(written, from: String(first), to: String(last))
    }

    /// The text with a dash that parts two dates set apart: of any kind, or a hyphen in blanks.
    private static func spaced(_ text: String) -> String {
        var text = text.map { $0 == "–" || $0 == "—" || $0 == "‒" ? " – " : String($0) }.joined()
        // `2012-2013` and `2012 - 2013`; a hyphen within a date stays.
        if let hyphens = text.firstRange(of: " - ") {
            text.replaceSubrange(hyphens, with: " – ")
        } else if text.count == 9, text[text.index(text.startIndex, offsetBy: 4)] == "-" {
            text = "\(text.prefix(4)) – \(text.suffix(4))"
        }
        return text
    }

    /// `2011/12`, which is a month or two years; `2011/05` can only be the month.
    private static func monthOrYears(
        _ first: Substring, _ last: Substring, _ written: String
    ) -> DateError? {
        guard let years = years(first, last) else { return nil }
        guard let month = Int(last), month <= 12 else {
            return .interval(written, first: years.first, last: years.last)
        }
        return .monthOrYears(
            written, month: "\(first)-\(last)", first: years.first, last: years.last)
    }

    /// `2012-13`, which is no month and may be two years.
    private static func shortYears(_ text: String, _ written: String) -> DateError? {
        guard text.utf8.count == 7, text.dropFirst(4).first == "-",
            let month = Int(text.suffix(2)), month > 12,
            let years = years(text.prefix(4), text.suffix(2))
        else { return nil }
        return .interval(written, first: years.first, last: years.last)
    }

    /// A year and the last two digits of a later one of its century.
    private static func years(
        _ first: Substring, _ last: Substring
    ) -> (first: String, last: String)? {
        guard first.utf8.count == 4, last.utf8.count == 2, first.allSatisfy(\.isASCIIDigit),
            last.allSatisfy(\.isASCIIDigit), first.suffix(2) < last
        else { return nil }
        return (String(first), "\(first.prefix(2))\(last)")
    }

    /// `2010 or 2014`, which leaves out what lies between.
    private static func choice(_ words: [Substring], _ written: String) -> DateError? {
        guard let (first, last) = DateWords.pair(words[...], around: "or") else { return nil }
        guard first.first.bounds.earliest <= last.last.bounds.latest else {
            return .reversed(written)
        }
        return .choice(written, first: first.ends.first, last: last.ends.last)
    }

    // MARK: - No such stretch

    private static let seasons: [Substring: (north: (Int, Int), south: (Int, Int))] = [
        "spring": ((3, 5), (9, 11)), "summer": ((6, 8), (12, 2)), "autumn": ((9, 11), (3, 5)),
        "fall": ((9, 11), (3, 5)), "winter": ((12, 2), (6, 8)),
    ]

    private static func season(_ words: [Substring], _ written: String) -> DateError? {
        guard let season = words.compactMap({ seasons[$0] }).first,
            let digits = words.compactMap({ $0.prefix(4) }).first(where: {
                $0.utf8.count == 4 && $0.allSatisfy(\.isASCIIDigit)
            }), let year = Int(digits)
        else { return nil }
        let months = [(season.north, "in the north"), (season.south, "in the south")]
        let examples = months.map { "\(span(of: $0.0, in: year)) \($0.1)" }
        return .season(written, examples: examples)
    }

    private static func span(of months: (Int, Int), in year: Int) -> String {
        let name: (Int, Int) -> String = { CalendarUnit.month(year: $0, month: $1).description }
        let last = months.1 < months.0 ? year + 1 : year
        return "[\(name(year, months.0))..\(name(last, months.1))]"
    }

    /// A month beyond December, or a day that its month does not have.
    private static func impossible(
        _ text: String, _ words: [Substring], _ written: String
    ) -> DateError? {
        if words.first == "before" { return beforeAll(words, written) }
        if let named = LikelyDates.dayOfNamedMonth(words[...]) { return tooLate(named, written) }
        let numbers = text.split(separator: "-", omittingEmptySubsequences: false)
        guard (2...3).contains(numbers.count), numbers[0].utf8.count == 4,
            numbers.dropFirst().allSatisfy({ $0.utf8.count == 2 }),
            numbers.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) })
        else { return nil }
        let values = numbers.compactMap { Int($0) }
        guard (1...12).contains(values[1]) else {
            return .impossible(written, reason: "a year has the months 01 to 12")
        }
        return values.count == 3 ? tooLate((values[0], values[1], values[2]), written) : nil
    }

    private static func tooLate(
        _ day: (year: Int, month: Int, day: Int), _ written: String
    ) -> DateError? {
        let length = CalendarDay.length(ofMonth: day.month, year: day.year)
        guard !(1...length).contains(day.day) else { return nil }
        let name = LikelyDates.monthNames[day.month - 1]
        let month = day.month == 2 ? "\(name) \(padded(day.year, to: 4))" : name
        return .impossible(written, reason: "\(month) has \(length) days")
    }

    private static func beforeAll(_ words: [Substring], _ written: String) -> DateError? {
        guard DateWords.stretch(words.dropFirst()) != nil else { return nil }
        return .impossible(written, reason: "no day lies before 0000-01-01")
    }
}
