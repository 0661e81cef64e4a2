/// How well in order the paths must be that a search looks for.
enum PathStanding: Hashable, CaseIterable {
    /// In order for every choice of the unknown days.
    case certain
    /// Without a step that has no date at all.
    case dated
    /// As the rules allow.
    case possible

    /// Whether edges without any date may be used.
    var allowsUndated: Bool { self == .possible }
}
