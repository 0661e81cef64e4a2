/// What two statements say together of one time.
extension Timing {
    /// This time with what another statement adds; nil where the two contradict each other.
    ///
    /// One may give the start of what lasts and the other its end. Dates that differ in nothing but
    /// their words are the same.
    package func united(with other: Timing) -> Timing? {
        switch (self, other) {
        case (.moment(let one), .moment(let two)): one.same(as: two).map { .moment($0) }
        case (.seen(let one), .seen(let two)): one.same(as: two).map { .seen($0) }
        case (.lasting(let from, let to), .lasting(let otherFrom, let otherTo)):
            Self.lasting(from, otherFrom, to, otherTo)
        default: nil
        }
    }

    private static func lasting(
        _ from: PartialDate?, _ otherFrom: PartialDate?, _ to: End?, _ otherTo: End?
    ) -> Timing? {
        let (start, end) = (from ?? otherFrom, to ?? otherTo)
        let united = Timing.lasting(
            from: start.flatMap { $0.same(as: otherFrom ?? $0) },
            to: end.flatMap { $0.same(as: otherTo ?? $0) })
        guard case .lasting(let first, let last) = united, (first == nil) == (start == nil),
            (last == nil) == (end == nil)
        else { return nil }
        // Nothing ends before it starts.
        if let first, case .on(let last)? = last, first.bounds.earliest > last.bounds.latest {
            return nil
        }
        return united
    }
}

extension Timing.End {
    fileprivate func same(as other: Timing.End) -> Timing.End? {
        switch (self, other) {
        case (.open, .open): .open
        case (.on(let one), .on(let two)): one.same(as: two).map { .on($0) }
        default: nil
        }
    }
}

extension PartialDate {
    /// The date if another one says the same; of two wordings, the one that comes first by letters.
    fileprivate func same(as other: PartialDate) -> PartialDate? {
        guard form == other.form, isApproximate == other.isApproximate,
            isUncertain == other.isUncertain
        else { return nil }
        return text <= other.text ? self : other
    }
}
