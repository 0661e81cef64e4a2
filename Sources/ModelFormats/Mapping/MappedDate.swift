import DiffusionModel
import EdgeTables

/// A day as a table writes it, as the dates of graphs are written.
enum MappedDate {
    enum Outcome: Equatable {
        /// A date that can be read.
        case date(String)
        /// A day of which a time of day was cut off.
        case cut(String)
        /// A day that is another one if the month stands first.
        case eitherWay(dayFirst: String, monthFirst: String)
        case unreadable
    }

    /// Reads a text.
    ///
    /// - Parameters:
    ///   - text: What stands in the cell.
    ///   - order: How its column writes days, if the map says so.
    /// - Returns: The date, or why there is none.
    static func read(_ text: String, _ order: DateOrder?) -> Outcome {
        if let serial = serial(text, order) { return serial }
        if let parts = Parts(text) { return parts.read(order) }
        if order == .yearFirst, let compact = compact(text) { return compact }
        if let date = range(text) { return date }
        if isDate(text) { return .date(text) }
        let day = text.prefix { $0 != " " && $0 != "T" }
        guard day.count < text.count, text.dropFirst(day.count + 1).contains(":") else {
            return .unreadable
        }
        return switch read(String(day), order) {
        case .date(let date): .cut(date)
        case let other: other
        }
    }

    static func isDate(_ text: String) -> Bool {
        // A year such as 9999 stands for something else.
        !text.hasPrefix("9999") && (try? PartialDate(parsing: text)) != nil
    }

    /// `2001-05..2001-08`, `..2001` and what has XX for a part that nobody knows.
    private static func range(_ text: String) -> Outcome? {
        if text.contains("XX") || text.contains("xx") {
            let known = text.split(separator: "-", omittingEmptySubsequences: false)
                .prefix { !$0.uppercased().contains("XX") }
            let rest = text.split(separator: "-", omittingEmptySubsequences: false)
                .dropFirst(known.count)
            let date = known.joined(separator: "-")
            let isWhole = known.count > 0 && known.count + rest.count <= 3
            guard isWhole, rest.allSatisfy({ $0.uppercased() == "XX" }), isDate(date) else {
                return nil
            }
            return .date(date)
        }
        guard text.contains(".."), text.first != "[" else { return nil }
        let between = "[\(text)]"
        return isDate(between) ? .date(between) : nil
    }

    // MARK: - Numbers

    private static func serial(_ text: String, _ order: DateOrder?) -> Outcome? {
        guard order == .serial || order == .serialFrom1904 else { return nil }
        guard let number = NumberText.number(text), number >= 1, number < 2_958_466 else {
            return nil
        }
        // The twenty-ninth of February 1900, which never was, is day 60 of the count.
        let start = order == .serial ? (number < 61 ? -25_568 : -25_569) : -24_107
        if order == .serial, Int(number) == 60 { return .unreadable }
        let day = CalendarDay(number: Int32(Int(number) + start)).description
        return number == number.rounded(.down) ? .date(day) : .cut(day)
    }

    private static func compact(_ text: String) -> Outcome? {
        let digits = Array(text)
        guard [6, 8].contains(digits.count), digits.allSatisfy(\.isDigit) else { return nil }
        let parts = [digits[..<4], digits[4..<6]] + (digits.count == 8 ? [digits[6...]] : [])
        let date = parts.map { String($0) }.joined(separator: "-")
        return isDate(date) ? .date(date) : .unreadable
    }
}

/// Three numbers with the same sign between them.
private struct Parts {
    private let numbers: [Int]
    private let yearIsFirst: Bool

    /// `27/11/2018`, `27.11.2018`, `27-11-2018` or `2018/11/27`; days by hyphens from the year on
    /// are read as everywhere.
    init?(_ text: String) {
        guard let sign = text.first(where: { !$0.isDigit }), "/.-".contains(sign) else {
            return nil
        }
        let parts = text.split(separator: sign, omittingEmptySubsequences: false)
        guard parts.count == 3, parts.allSatisfy({ $0.allSatisfy(\.isDigit) }) else {
            return nil
        }
        let lengths = parts.map(\.count)
        yearIsFirst = lengths[0] == 4
        let (year, others) = yearIsFirst ? (0, [1, 2]) : (2, [0, 1])
        guard lengths[year] == 4, others.allSatisfy({ (1...2).contains(lengths[$0]) }),
            !(yearIsFirst && sign == "-")
        else { return nil }
        numbers = parts.compactMap { Int($0) }
    }

    func read(_ order: DateOrder?) -> MappedDate.Outcome {
        if yearIsFirst { return day(numbers[0], numbers[1], numbers[2]) }
        let dayFirst = day(numbers[2], numbers[1], numbers[0])
        let monthFirst = day(numbers[2], numbers[0], numbers[1])
        switch order {
        case .dayFirst: return dayFirst
        case .monthFirst: return monthFirst
        default: break
        }
        guard case .date(let one) = dayFirst else { return monthFirst }
        guard case .date(let other) = monthFirst, one != other else { return dayFirst }
        return .eitherWay(dayFirst: one, monthFirst: other)
    }

    private func day(_ year: Int, _ month: Int, _ day: Int) -> MappedDate.Outcome {
        guard year < 9999, let day = CalendarDay(year: year, month: month, day: day) else {
            return .unreadable
        }
        return .date(day.description)
    }
}

extension Character {
    fileprivate var isDigit: Bool { isASCII && isNumber }
}
