/// When something was: at one moment known within bounds, or over a time.
public enum Timing: Hashable, Sendable {
    /// It happened on one day within the bounds of the date.
    case moment(PartialDate)
    /// It lasted; an absent start or end is unknown.
    case lasting(from: PartialDate?, to: End?)
    /// It lasted, and is known on this day only.
    case seen(PartialDate)

    /// How something that lasts comes to its end.
    public enum End: Hashable, Sendable {
        /// It ended within the bounds of the date.
        case on(PartialDate)
        /// It still lasts: no end has come.
        case open
    }

    /// Whether this is one moment and no duration.
    public var isMoment: Bool {
        if case .moment = self { true } else { false }
    }

    /// Whether it lasted and is said to have ended.
    package var hasEnded: Bool {
        if case .lasting(_, .on?) = self { true } else { false }
    }

    /// The bounds of the start: of the moment itself, or of the first day of what lasts.
    ///
    /// What was `seen` on a day began on that day or earlier.
    public var start: DayBounds {
        switch self {
        case .moment(let date): date.bounds
        case .lasting(let from, let to): Self.start(from: from, to: to)
        case .seen(let date): DayBounds(.distantPast, date.bounds.latest)
        }
    }

    /// The bounds of the end: of the moment itself, or of the last day of what lasts.
    ///
    /// What was `seen` on a day ended on that day or later.
    public var end: DayBounds {
        switch self {
        case .moment(let date): date.bounds
        case .lasting(let from, let to): Self.end(from: from, to: to)
        case .seen(let date): DayBounds(date.bounds.earliest, .distantFuture)
        }
    }

    /// Every day on which it may have held: from the earliest start to the latest end.
    public var possibleDays: DayBounds { DayBounds(start.earliest, end.latest) }

    private static func start(from: PartialDate?, to: End?) -> DayBounds {
        guard let from else {
            guard case .on(let last)? = to else { return .unknown }
            return DayBounds(.distantPast, last.bounds.latest)
        }
        guard case .on(let last)? = to else { return from.bounds }
        // Nothing starts after its own end.
        return DayBounds(from.bounds.earliest, min(from.bounds.latest, last.bounds.latest))
    }

    private static func end(from: PartialDate?, to: End?) -> DayBounds {
        let first = from?.bounds.earliest ?? .distantPast
        switch to {
        case .on(let last)?: return DayBounds(max(first, last.bounds.earliest), last.bounds.latest)
        case .open?: return DayBounds(.distantFuture, .distantFuture)
        case nil: return DayBounds(first, .distantFuture)
        }
    }
}
