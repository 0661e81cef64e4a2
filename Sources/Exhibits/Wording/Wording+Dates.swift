package import DiffusionModel

/// The words that stand for values of the model wherever people read.
package enum Wording {}

extension Wording {
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// A day, such as `27 Nov 2018`.
    package static func day(_ day: CalendarDay) -> String {
        guard day.isFinite else { return day.description }
        let (year, month, number) = day.components
        return "\(number) \(months[month - 1]) \(year)"
    }

    /// A date, such as `by 27 Nov 2018` or `about Dec 2018`.
    package static func date(_ date: PartialDate) -> String {
        let about = date.isApproximate ? "about " : ""
        let text =
            switch date.form {
            case .within(let unit): about + words(unit)
            case .by(let unit): "by " + about + words(unit)
            case .since(let unit): "not before " + about + words(unit)
            case .after(let unit): "after " + about + words(unit)
            case .between(let first, let last):
                "between \(about)\(words(first, before: last)) and \(about)\(words(last))"
            }
        return date.isUncertain ? text + " (uncertain)" : text
    }

    /// A time, such as `by 27 Nov 2018`, `from 2015 to 2018` or `seen about Dec 2018`.
    package static func timing(_ timing: Timing) -> String {
        switch timing {
        case .moment(let date): self.date(date)
        case .seen(let date): "seen " + self.date(date)
        case .lasting(let from?, .open?): "since " + start(from)
        case .lasting(let from?, .on(let last)?): "from \(start(from)) to \(self.date(last))"
        case .lasting(let from?, nil): "from " + start(from)
        case .lasting(nil, .on(let last)?): "until " + self.date(last)
        case .lasting(nil, .open?): "lasting still"
        case .lasting(nil, nil): "at an unknown time"
        }
    }

    /// A time beside a post, such as `2015 to 2018`.
    package static func tenure(_ timing: Timing) -> String {
        guard case .lasting(let from?, .on(let last)?) = timing else { return self.timing(timing) }
        return "\(start(from)) to \(date(last))"
    }

    /// Bounds of a day, such as `by 27 Nov 2018` or `between 1 Jan 2018 and 27 Nov 2018`.
    package static func bounds(_ bounds: DayBounds) -> String {
        switch (bounds.earliest.isFinite, bounds.latest.isFinite) {
        case (false, false): "undated"
        case (false, true): "by " + day(bounds.latest)
        case (true, false): "not before " + day(bounds.earliest)
        case (true, true) where bounds.earliest == bounds.latest: day(bounds.earliest)
        case (true, true): "between \(day(bounds.earliest)) and \(day(bounds.latest))"
        }
    }

    /// The first of two days or months, without the month and year that the second repeats.
    private static func words(_ first: CalendarUnit, before last: CalendarUnit) -> String {
        switch (first, last) {
        case (.day(let day), .day(let other)) where day.isFinite && other.isFinite:
            let (year, month, number) = day.components
            guard year == other.components.year else { return words(first) }
            return month == other.components.month ? "\(number)" : "\(number) \(months[month - 1])"
        case (.month(let year, let month), .month(let other, _)) where year == other:
            return months[month - 1]
        default: return words(first)
        }
    }

    private static func start(_ date: PartialDate) -> String { self.date(date) }

    private static func words(_ unit: CalendarUnit) -> String {
        switch unit {
        case .century(let century): "\(century * 100)–\(century * 100 + 99)"
        case .decade(let decade): "the \(decade * 10)s"
        case .year(let year): String(year)
        case .month(let year, let month): "\(months[month - 1]) \(year)"
        case .part(let part, let year, let month?):
            "\(part.rawValue) \(months[month - 1]) \(year)"
        case .part(let part, let year, nil): "\(part.rawValue) \(year)"
        case .day(let day): self.day(day)
        }
    }
}

extension Timing {
    /// The time as machines read it: EDTF or the author's words, `from/to` for what lasts.
    package var text: String {
        switch self {
        case .moment(let date): date.text
        case .seen(let date): "seen " + date.text
        case .lasting(let from, let to):
            switch to {
            case .on(let last)?: "\(from?.text ?? "")/\(last.text)"
            case .open?: "\(from?.text ?? "")/.."
            case nil: "\(from?.text ?? "")/"
            }
        }
    }
}

extension Table.Value {
    /// A time: its text for machines, its wording for people; `null` where there is none.
    package static func timing(_ timing: Timing?) -> Table.Value {
        guard let timing else { return .null }
        let days = timing.isMoment ? timing.possibleDays : timing.start
        return .worded(.dated(timing.text, days), as: Wording.timing(timing))
    }

    /// A date: its text for machines, its wording for people; `null` where there is none.
    package static func date(_ date: PartialDate?) -> Table.Value {
        guard let date else { return .null }
        return .worded(.dated(date.text, date.bounds), as: Wording.date(date))
    }

    /// The text of a date that sorts by the day it is over by, then by the day it begins on.
    private static func dated(_ text: String, _ days: DayBounds) -> Table.Value {
        .ordered(.text(text), by: [Int(days.latest.number), Int(days.earliest.number)])
    }

    /// A day as `2018-11-27`; `null` where there is none or it is infinite.
    package static func day(_ day: CalendarDay?) -> Table.Value {
        guard let day, day.isFinite else { return .null }
        return .text(day.description)
    }

    /// Bounds as an object with `earliest` and `latest`, worded for people.
    package static func bounds(_ bounds: DayBounds) -> Table.Value {
        .worded(
            ["earliest": day(bounds.earliest), "latest": day(bounds.latest)],
            as: Wording.bounds(bounds))
    }
}
