/// A stretch of the calendar on its way to a date, with the marks that stand at it.
///
/// Most are one unit; a quarter of a year goes from one month to another.
struct DateStretch {
    var first: CalendarUnit
    var last: CalendarUnit
    var isApproximate = false
    var isUncertain = false

    init(_ first: CalendarUnit, _ last: CalendarUnit? = nil) {
        (self.first, self.last) = (first, last ?? first)
    }

    /// Reads a unit with the marks that EDTF sets behind it: `2018-11~`, `2018?`, `2018%`.
    init?(marked text: Substring) {
        var (rest, approximate, uncertain) = (text, false, false)
        switch rest.utf8.last {
        case UInt8(ascii: "~"): approximate = true
        case UInt8(ascii: "?"): uncertain = true
        case UInt8(ascii: "%"): (approximate, uncertain) = (true, true)
        default: break
        }
        if approximate || uncertain { rest = rest.dropLast() }
        guard let unit = CalendarUnit(parsing: rest) else { return nil }
        self.init(unit)
        (isApproximate, isUncertain) = (approximate, uncertain)
    }

    /// From the first day of this stretch to the last of another, with the marks of both.
    func merged(with other: DateStretch) -> DateStretch {
        var copy = self
        copy.last = other.last
        copy.isApproximate = isApproximate || other.isApproximate
        copy.isUncertain = isUncertain || other.isUncertain
        return copy
    }

    /// Whether another stretch begins on the day after this one ends, or before.
    func touches(_ other: DateStretch) -> Bool {
        first.bounds.earliest <= other.first.bounds.earliest
            && other.first.bounds.earliest <= last.bounds.latest.next
    }

    /// The two ends as EDTF writes them, where it does.
    var ends: (first: String, last: String) { (first.description, last.description) }

    // MARK: - Dates

    func within(_ text: String) -> PartialDate {
        first == last ? date(.within(first), text) : between(text)
    }

    func between(_ text: String) -> PartialDate { date(.between(first, last), text) }

    func by(_ text: String) -> PartialDate { date(.by(last), text) }

    func since(_ text: String) -> PartialDate { date(.since(first), text) }

    func after(_ text: String) -> PartialDate { date(.after(last), text) }

    /// Not later than the day before the stretch; nil where the calendar has no such day.
    func before(_ text: String) -> PartialDate? {
        let day = first.bounds.earliest.previous
        return day.isFinite ? date(.by(.day(day)), text) : nil
    }

    private func date(_ form: PartialDate.Form, _ text: String) -> PartialDate {
        PartialDate(
            form: form, text: text, isApproximate: isApproximate, isUncertain: isUncertain)
    }
}
