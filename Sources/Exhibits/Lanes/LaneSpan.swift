import DiffusionModel

/// Where a time lies on the page: the room that its day leaves, and the bar that shows it.
struct LaneSpan {
    /// Between which places the moment may stand, or the start of what lasts.
    var room: ClosedRange<Double>
    /// Where it stands by preference.
    var place: Double
    /// The bar from the first to the last possible day; nil for a day that is known.
    var bar: Bar?

    /// A bar along time, whose ends are soft by some widths, which are days that are not sure.
    struct Bar {
        /// What the bar shows.
        enum Kind {
            /// The days between which a date lies.
            case date
            /// The time that something lasts.
            case lasting
            /// The days on one of which something was so, before and after which nothing is known.
            case seen
        }

        /// What its right end is.
        enum End {
            /// A day, which may be soft.
            case day
            /// It lasts still.
            case open
            /// Nobody says when it ended.
            case unknown
        }

        var left: Double
        var right: Double
        var softLeft: Double
        var softRight: Double
        var kind = Kind.date
        var end = End.day
    }

    /// How far a bar goes on where nobody knows how far it should.
    private static let open = 42.0

    /// Where a time lies; nil where no day of it is known.
    init?(_ timing: Timing?, on axis: TimeAxis) {
        guard let timing else { return nil }
        let known: DayBounds
        switch timing {
        case .moment(let date), .seen(let date): known = date.bounds
        case .lasting: known = timing.start.isHalfKnown ? timing.start : timing.end
        }
        guard known.isHalfKnown else { return nil }
        let (first, last) = Self.ends(of: known, on: axis)
        room = first...max(first, last)
        place =
            !known.earliest.isFinite ? last : !known.latest.isFinite ? first : (first + last) / 2
        switch timing {
        case .moment: bar = Self.bar(of: known, first, last)
        case .seen: bar = Self.bar(seen: first, last, on: axis)
        case .lasting: bar = Self.bar(from: timing.start, to: timing.end, on: axis)
        }
    }

    /// Where bounds begin and end; the end of a day is where the next begins.
    private static func ends(of bounds: DayBounds, on axis: TimeAxis) -> (Double, Double) {
        let last = axis.place(of: bounds.latest.isFinite ? bounds.latest.next : bounds.latest)
        let first = axis.place(of: bounds.earliest)
        if !bounds.earliest.isFinite { return (max(axis.left, last - open), last) }
        if !bounds.latest.isFinite { return (first, min(axis.right, first + open)) }
        return (first, last)
    }

    private static func bar(of bounds: DayBounds, _ first: Double, _ last: Double) -> Bar? {
        guard bounds.earliest != bounds.latest, last > first else { return nil }
        let soft = min(8, (last - first) / 3)
        return Bar(
            left: first, right: last,
            softLeft: bounds.earliest.isFinite ? soft : last - first,
            softRight: bounds.latest.isFinite ? soft : last - first)
    }

    /// Nothing of it is sure but that it was so on some day.
    private static func bar(seen first: Double, _ last: Double, on axis: TimeAxis) -> Bar {
        let (left, right) = (max(axis.left, first - open / 2), min(axis.right, last + open / 2))
        let middle = (first + last) / 2
        return Bar(
            left: left, right: right, softLeft: middle - left, softRight: right - middle,
            kind: .seen)
    }

    private static func bar(from start: DayBounds, to end: DayBounds, on axis: TimeAxis) -> Bar? {
        var bar = Bar(
            left: axis.place(of: start.earliest), right: axis.right, softLeft: 0, softRight: 0,
            kind: .lasting)
        bar.softLeft = axis.place(of: start.latest) - bar.left
        if !start.earliest.isFinite {
            let sure = start.latest.isFinite ? axis.place(of: start.latest) : axis.right
            bar.left = max(axis.left, sure - open)
            bar.softLeft = sure - bar.left
        }
        if end.latest.isFinite {
            bar.right = axis.place(of: end.latest.next)
            bar.softRight =
                end.earliest == end.latest ? 0 : bar.right - axis.place(of: end.earliest)
        } else if end.earliest.isFinite {
            let sure = max(axis.place(of: end.earliest), axis.place(of: start.latest), bar.left)
            bar.right = min(axis.right, sure + 2 * open)
            (bar.softRight, bar.end) = (bar.right - sure, .unknown)
        } else {
            bar.end = .open
        }
        guard bar.right - bar.left > 1 else { return nil }
        bar.softLeft = min(max(bar.softLeft, 0), bar.right - bar.left)
        bar.softRight = min(max(bar.softRight, 0), bar.right - bar.left)
        return bar
    }
}

extension DayBounds {
    /// Whether one end of the bounds is a day.
    var isHalfKnown: Bool { earliest.isFinite || latest.isFinite }

    /// The days of the bounds, as far as they are known.
    var finiteDays: [CalendarDay] { [earliest, latest].filter(\.isFinite) }
}

extension LaneChart {
    /// All days that are known of anything.
    var days: [CalendarDay] {
        let timings =
            times.flatMap { [$0.departure, $0.arrival] } + deeds.map(\.timing)
            + tenures.map(\.timing)
        return timings.compactMap { $0 }.flatMap { timing -> [CalendarDay] in
            switch timing {
            case .moment(let date), .seen(let date): date.bounds.finiteDays
            case .lasting: timing.start.finiteDays + timing.end.finiteDays
            }
        }
    }
}
