/// A day that is known within bounds: a date as people write it when they do not know it all.
///
/// Approximate (`~`, `about`) and uncertain (`?`) dates are flagged; the flags never widen the
/// bounds. The text is kept as it was written.
///
/// - SeeAlso: Library of Congress, *Extended Date/Time Format (EDTF) Specification*, 2019.
public struct PartialDate: Hashable, Sendable {
    /// What the date says about the day.
    public enum Form: Hashable, Sendable {
        /// Some day within a stretch of the calendar.
        case within(CalendarUnit)
        /// Not later than the last day of a stretch.
        case by(CalendarUnit)
        /// Not earlier than the first day of a stretch.
        case since(CalendarUnit)
        /// Later than the last day of a stretch.
        case after(CalendarUnit)
        /// From the first day of one stretch to the last day of another.
        case between(CalendarUnit, CalendarUnit)
    }

    /// What the date says about the day.
    public let form: Form

    /// Whether the date is marked as approximate.
    public let isApproximate: Bool

    /// Whether the date is marked as uncertain.
    public let isUncertain: Bool

    /// The date as it was written.
    public let text: String

    /// The earliest and the latest possible day.
    public var bounds: DayBounds {
        switch form {
        case .within(let unit): unit.bounds
        case .by(let unit): DayBounds(.distantPast, unit.bounds.latest)
        case .since(let unit): DayBounds(unit.bounds.earliest, .distantFuture)
        case .after(let unit): DayBounds(unit.bounds.latest.next, .distantFuture)
        case .between(let first, let last):
            DayBounds(first.bounds.earliest, last.bounds.latest)
        }
    }

    /// Creates the date that is exactly one day.
    public init(_ day: CalendarDay) {
        self.init(form: .within(.day(day)), text: day.description)
    }

    /// Reads `2018-11-27`, and nothing else: the common form, without a look at the others.
    package init?(day text: String) {
        guard text.utf8.count == 10, let unit = CalendarUnit(parsing: text[...]) else { return nil }
        self.init(form: .within(unit), text: text)
    }

    init(form: Form, text: String, isApproximate: Bool = false, isUncertain: Bool = false) {
        self.form = form
        self.text = text
        self.isApproximate = isApproximate
        self.isUncertain = isUncertain
    }
}

extension PartialDate {
    /// Hashes the text alone: equal dates have equal texts, and a text is quick to hash.
    public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}
