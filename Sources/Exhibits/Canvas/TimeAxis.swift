package import DiffusionModel

/// A scale of days along the page: where each lies, and which are named.
package struct TimeAxis: Sendable {
    /// A named day.
    package struct Tick: Sendable {
        package let day: CalendarDay
        package let label: String
    }

    /// The first and the last day that lie on the scale.
    package let first: CalendarDay
    package let last: CalendarDay
    /// Where they lie, in points from the left.
    package let left: Double
    package let right: Double
    /// The named days, as many as there is room for.
    package private(set) var ticks: [Tick] = []

    /// A step from one named day to the next.
    private enum Step {
        case days(Int)
        case months(Int)
        case years(Int)
    }

    private static let steps: [Step] =
        [1, 2, 7, 14].map { .days($0) } + [1, 2, 3, 6].map { .months($0) }
        + [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000].map { .years($0) }

    /// Lays a scale out over the days between two, with room beside them.
    ///
    /// - Parameters:
    ///   - days: The first and the last day, both of the calendar.
    ///   - left: Where the scale begins.
    ///   - right: Where it ends.
    ///   - style: How named days are written.
    package init(
        over days: ClosedRange<CalendarDay>, from left: Double, to right: Double, style: TextStyle
    ) {
        (self.left, self.right) = (left, right)
        let span = Int(days.upperBound.number - days.lowerBound.number)
        let room = Int32(max(3, span / 25))
        let before = CalendarDay(number: days.lowerBound.number - room)
        first = before.isFinite ? before : days.lowerBound
        let after = CalendarDay(number: days.upperBound.number + room)
        last = after.isFinite ? after : days.upperBound
        for step in Self.steps {
            guard let named = named(by: step), fits(named, style) else { continue }
            ticks = named
            return
        }
    }

    /// Where a day lies; before and behind the scale, at its ends.
    package func place(of day: CalendarDay) -> Double {
        let span = Double(last.number) - Double(first.number)
        let share = (Double(day.number) - Double(first.number)) / max(span, 1)
        return left + (right - left) * min(max(share, 0), 1)
    }

    /// Whether names stand apart.
    private func fits(_ ticks: [Tick], _ style: TextStyle) -> Bool {
        let places = ticks.map { (place(of: $0.day), style.width(of: $0.label)) }
        return zip(places, places.dropFirst()).allSatisfy { one, next in
            next.0 - one.0 >= (one.1 + next.1) / 2 + 12
        }
    }

    /// The days that a step names; nil where they are so many that they cannot fit.
    private func named(by step: Step) -> [Tick]? {
        let (year, month, _) = first.components
        let lastYear = last.components.year
        var days: [CalendarDay] = []
        switch step {
        case .days(let count):
            guard Int(last.number - first.number) / count < 200 else { return nil }
            var number = first.number
            // Weeks begin on Mondays, and day 4 was one.
            if count >= 7 { number += (4 - number % 7 + 7) % 7 }
            while number <= last.number {
                days.append(CalendarDay(number: number))
                number += Int32(count)
            }
        case .months(let count):
            guard lastYear - year < 100 else { return nil }
            var number = year * 12 + (month - 1) / count * count
            while number <= lastYear * 12 + 11 {
                days += [CalendarDay(year: number / 12, month: number % 12 + 1, day: 1)]
                    .compactMap { $0 }
                number += count
            }
        case .years(let count):
            guard (lastYear - year) / count < 200 else { return nil }
            days = stride(from: year / count * count, through: lastYear, by: count)
                .compactMap { CalendarDay(year: $0, month: 1, day: 1) }
        }
        return days.filter { $0 >= first && $0 <= last }.map {
            Tick(day: $0, label: name($0, step))
        }
    }

    private func name(_ day: CalendarDay, _ step: Step) -> String {
        switch step {
        case .days: Wording.day(day)
        case .months: String(Wording.day(day).drop { $0 != " " }.dropFirst())
        case .years: String(day.components.year)
        }
    }
}
