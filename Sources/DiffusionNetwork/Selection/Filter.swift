public import DiffusionModel

/// One filter as a user asks for it; values of one filter are alternatives, filters add up.
public enum Filter: Hashable, Sendable {
    /// Keeps entities of these kinds and of kinds that narrow them.
    case kinds([String])
    /// Keeps links of these kinds.
    case linkKinds([String])
    /// Keeps links along which a policy moves for one of these reasons.
    case mechanisms([Mechanism])
    /// Keeps links that have come this far.
    case stages([Stage])
    /// Keeps links that are more than intended.
    case notIntended
    /// Keeps links that state a policy which agrees with one of these: itself, what lies within it,
    /// or what it lies within.
    case policies([EntityIndex])
    /// Keeps what may have been on a day later than the last of one of these dates.
    case after([PartialDate])
    /// Keeps what may have been on a day earlier than the first of one of these dates.
    case before([PartialDate])
    /// Keeps what may have been on a day of one of these dates.
    case during([PartialDate])
    /// Keeps what may have been on a day of one of these dates.
    case at([PartialDate])
    /// Keeps links with a supporting row that is graded at least so.
    case minGrade(MinimumGrade)
    /// Keeps links with so many supporting rows that are independent of one another.
    case minSources(Int)
    /// Keeps links that one of these sources, actors or publishers supports; with what it disputes
    /// where `SelectionCriteria.includesDisputes` says so.
    case sources([String])
    /// Removes evidence that one of these sources, actors or publishers stands in, and what falls.
    case withoutSources([String])
    /// Keeps what lies within one of these entities.
    case within([EntityIndex])
    /// Keeps these entities, the participants of those that are items, and items that join them.
    case only([EntityIndex])

    /// What a filter looks at, whatever it asks of it.
    public enum Name: Hashable, Sendable, CaseIterable {
        /// `Filter.kinds`, and so on.
        case kinds, linkKinds, mechanisms, stages, notIntended, policies, after, before, during, at
        /// `Filter.minGrade`, and so on.
        case minGrade, minSources, sources, withoutSources, within, only
    }

    /// What the filter looks at.
    public var name: Name {
        switch self {
        case .kinds: .kinds
        case .linkKinds: .linkKinds
        case .mechanisms: .mechanisms
        case .stages: .stages
        case .notIntended: .notIntended
        case .policies: .policies
        case .after: .after
        case .before: .before
        case .during: .during
        case .at: .at
        case .minGrade: .minGrade
        case .minSources: .minSources
        case .sources: .sources
        case .withoutSources: .withoutSources
        case .within: .within
        case .only: .only
        }
    }
}

/// What a link may lack so that a filter cannot judge it; the filter takes such links unless told
/// to keep them.
public enum Lack: String, Hashable, Sendable, CaseIterable {
    /// The link has no date.
    case undated
    /// The link states no policy.
    case unstated
    /// No row of the link's evidence is graded.
    case ungraded
}

extension Filter {
    /// What a link may lack so that this filter cannot judge it; nil where it judges all.
    public var lack: Lack? {
        switch self {
        case .after, .before, .during, .at: .undated
        case .policies: .unstated
        case .minGrade: .ungraded
        default: nil
        }
    }
}

/// The grade that a row of evidence has to reach: `B2`, `B` or `2`.
public struct MinimumGrade: Hashable, Sendable {
    /// The reliability that the worst source of the chain has to reach.
    public let reliability: Reliability?
    /// The credibility that the row has to reach.
    public let credibility: Credibility?

    /// Reads a letter from A to E, a digit from 1 to 5, or both; gives nil for any other text.
    public init?(parsing text: String) {
        var rest = Substring(text.uppercased())
        reliability = rest.first.flatMap { Reliability(rawValue: String($0)) }
        if reliability != nil { rest = rest.dropFirst() }
        credibility = Int(rest).flatMap { Credibility($0) }
        guard reliability != nil || credibility != nil, reliability != .f,
            credibility?.grade != 6, credibility == nil ? rest.isEmpty : rest.count == 1
        else { return nil }
    }
}

/// What becomes of links that have evidence, but no supporting row that stands.
public enum DisputedLinks: String, Hashable, Sendable, CaseIterable {
    /// They are left out, as nobody says that there is something to walk.
    case leave
    /// They are kept.
    case keep
    /// They alone are kept.
    case only
}

/// All filters of a question, and what they do with what they cannot judge.
public struct SelectionCriteria: Hashable, Sendable {
    /// The filters in the order in which they are applied.
    public var filters: [Filter]
    /// Whether undated links pass the filters on dates.
    public var keepsUndated = false
    /// Whether links that state no policy pass the filter on policies.
    public var keepsUnstated = false
    /// Whether ungraded links pass the filter on grades.
    public var keepsUngraded = false
    /// What becomes of links that are only disputed; questions that walk a network leave them out.
    public var disputed = DisputedLinks.leave
    /// Whether a cover that is only disputed says what its item is about, if disputed links are
    /// kept; listings that keep disputed links unasked draw no conclusion from them.
    public var drawsOnDisputed = true
    /// Whether `Filter.sources` keeps links that a source disputes, too.
    public var includesDisputes = false

    /// Creates criteria.
    public init(_ filters: [Filter] = []) { self.filters = filters }

    /// The same criteria with every source believed.
    package var believingAll: SelectionCriteria {
        var criteria = self
        criteria.filters.removeAll {
            if case .withoutSources = $0 { true } else { false }
        }
        return criteria
    }
}
