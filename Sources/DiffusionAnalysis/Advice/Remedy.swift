public import DiffusionNetwork

/// One option that could be left out, added or changed where a question has no answer.
public enum Remedy: Hashable, Sendable {
    /// The filter is left out.
    case without(Filter)
    /// Links without a date pass the filters on dates.
    case undated
    /// Links that state no policy pass the filter on policies.
    case unstated
    /// Links without a grade pass the filter on grades.
    case ungraded
    /// Links are walked that are only disputed.
    case disputed
    /// Steps are walked that time forbids.
    case anyOrder
    /// Steps on one day are in order.
    case sameDay
    /// The steps of a path may be about different policies.
    case mixedPolicies
    /// Paths need not come to some actors.
    case withoutThrough
    /// Paths need not keep away from some actors.
    case withoutAvoiding
    /// The network is folded otherwise.
    case level(NetworkLevel)
    /// Links lead another way.
    case view(NetworkView)
    /// Kinds of links lead as the codebook has it.
    case withoutOrientations
    /// The question is turned round.
    case turned
}

extension NetworkQuestion {
    /// Changes the question itself; says whether the remedy is one of it and changes anything.
    mutating func apply(_ remedy: Remedy) -> Bool {
        let before = self
        switch self {
        case .paths(var asked):
            asked.apply(remedy)
            self = .paths(asked)
        case .reach(let side, let entity, var rules):
            rules.apply(remedy)
            self = .reach(side, of: entity, rules)
        case .reachOverTime(let entity, var rules):
            // Counts by day obey time.
            if remedy != .anyOrder { rules.apply(remedy) }
            self = .reachOverTime(of: entity, rules)
        case .separation(let start, let end):
            if remedy == .turned { self = .separation(from: end, to: start) }
        case .presence: break
        }
        return self != before
    }
}

extension PathQuestion {
    fileprivate mutating func apply(_ remedy: Remedy) {
        switch remedy {
        case .anyOrder: allowsAnyOrder = true
        case .sameDay: allowsSameDay = true
        case .mixedPolicies: allowsMixedPolicies = true
        case .withoutThrough: through = []
        case .withoutAvoiding: avoiding = []
        case .turned: (from, to) = (to, from)
        default: break
        }
    }
}

extension ReachRules {
    fileprivate mutating func apply(_ remedy: Remedy) {
        switch remedy {
        case .anyOrder: allowsAnyOrder = true
        case .sameDay: allowsSameDay = true
        case .mixedPolicies: allowsMixedPolicies = true
        default: break
        }
    }
}

extension SelectionCriteria {
    /// Changes the filters; says whether the remedy is one of them and changes anything.
    mutating func apply(_ remedy: Remedy) -> Bool {
        let before = self
        switch remedy {
        case .without(let filter): filters.removeAll { $0 == filter }
        case .undated where hasFilter(of: .undated): keepsUndated = true
        case .unstated where hasFilter(of: .unstated): keepsUnstated = true
        case .ungraded where hasFilter(of: .ungraded): keepsUngraded = true
        case .disputed: (disputed, includesDisputes) = (.keep, true)
        default: break
        }
        return self != before
    }

    private func hasFilter(of lack: Lack) -> Bool { filters.contains { $0.lack == lack } }
}

extension NetworkSettings {
    /// Changes the settings; says whether the remedy is one of them and changes anything.
    mutating func apply(_ remedy: Remedy) -> Bool {
        let before = self
        switch remedy {
        case .level(let level): self.level = level
        case .view(let view): self.view = view
        case .withoutOrientations: orientations = [:]
        default: break
        }
        return self != before
    }
}
