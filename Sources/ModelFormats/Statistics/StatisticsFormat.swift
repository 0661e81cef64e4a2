import DiffusionModel

/// What the numbers of a variable count, by the format that its program shows them in.
enum StatisticsFormat: Equatable {
    /// As much of a day as a format shows.
    enum Precision: Equatable {
        case year, month, quarter, day
    }

    /// Nothing but themselves.
    case number
    case days(Precision)
    case milliseconds(Precision)
    case months, quarters
    /// Seconds since the calendar of SPSS begins.
    case seconds(Precision)
    case timeOfDay
    /// Weeks, half-years and the like, which no date can say.
    case unsaid

    init(_ format: String, _ program: StatisticsProgram) {
        self = program == .stata ? Self.ofStata(format) : Self.ofSPSS(format)
    }

    /// The text of a number, or nil where it is no date that can be said.
    func text(of number: Double) -> String? {
        switch self {
        case .number, .unsaid: SheetNumber.text(number)
        case .days(let precision): Self.text(number, -3653, precision)
        case .milliseconds(let precision): Self.text(number / 86_400_000, -3653, precision)
        case .seconds(let precision): Self.text(number / 86_400, -141_428, precision)
        case .months: Self.text(month: number, .month)
        case .quarters: Self.text(month: number * 3, .quarter)
        case .timeOfDay: SheetTime.text(seconds: number)
        }
    }

    // MARK: - Dates

    private static func text(_ days: Double, _ epoch: Int32, _ precision: Precision) -> String? {
        guard (-1e7...1e7).contains(days) else { return nil }
        let day = CalendarDay(number: Int32(days.rounded(.down)) + epoch)
        guard day.isFinite else { return nil }
        let parts = day.components
        return precision == .day
            ? day.description : text(year: parts.year, month: parts.month, precision)
    }

    /// A month that is counted from January 1960.
    private static func text(month: Double, _ precision: Precision) -> String? {
        guard (-1e6...1e6).contains(month) else { return nil }
        let months = Int(month.rounded(.down)) + 1960 * 12
        guard (0..<120_000).contains(months) else { return nil }
        return text(year: months / 12, month: months % 12 + 1, precision)
    }

    private static func text(year: Int, month: Int, _ precision: Precision) -> String {
        let digits = String(year)
        let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        return switch precision {
        case .year: padded
        case .quarter: "Q\((month + 2) / 3) \(padded)"
        case .month, .day: "\(padded)-\(month < 10 ? "0" : "")\(month)"
        }
    }

    // MARK: - Formats

    /// Formats such as `%td`, `%-tdD_m_Y`, `%tm` and the `%d` of old.
    private static func ofStata(_ format: String) -> StatisticsFormat {
        let code = format.drop { "%-".contains($0) }
        if code.hasPrefix("d") { return .days(precision(of: code.dropFirst())) }
        guard code.hasPrefix("t"), let unit = code.dropFirst().first else { return .number }
        let mask = code.dropFirst(2)
        return switch unit {
        case "d": .days(precision(of: mask))
        case "c", "C": .milliseconds(precision(of: mask))
        case "m": .months
        case "q": .quarters
        case "y": .number
        default: .unsaid
        }
    }

    /// As much of a day as a mask of Stata's shows; without one it is all.
    private static func precision(of mask: Substring) -> Precision {
        var shown = Set<Character>()
        var isLiteral = false
        for letter in mask {
            if !isLiteral, letter != "!" { shown.insert(letter) }
            isLiteral = letter == "!" && !isLiteral
        }
        if shown.isDisjoint(with: "CcYy") || !shown.isDisjoint(with: "DdJjAaHhSs") { return .day }
        return shown.isDisjoint(with: "MmNnLl") ? .year : .month
    }

    /// Formats such as `DATE11`, `MOYR8` and `F8.2`.
    private static func ofSPSS(_ format: String) -> StatisticsFormat {
        switch format.prefix(while: { $0.isLetter }).uppercased() {
        case "DATE", "ADATE", "EDATE", "SDATE", "JDATE", "DATETIME", "YMDHMS": .seconds(.day)
        case "MOYR": .seconds(.month)
        case "QYR": .seconds(.quarter)
        case "TIME": .timeOfDay
        case "WKYR", "DTIME", "MTIME": .unsaid
        default: .number
        }
    }
}
