/// Whether the steps of a path can follow one another in time.
public enum Chronology: String, Hashable, Sendable, CaseIterable, Comparable {
    /// In order for every choice of the unknown days.
    case certain
    /// In order for some choice of the unknown days.
    case possible
    /// In order for some choice, and a step has no date at all.
    case undated
    /// In order for no choice.
    case impossible

    /// Whether the left one says more for the path.
    public static func < (left: Chronology, right: Chronology) -> Bool {
        left.standing < right.standing
    }

    private var standing: Int {
        switch self {
        case .certain: 0
        case .possible: 1
        case .undated: 2
        case .impossible: 3
        }
    }
}
