import DiffusionNetwork

/// What would give an answer where there is none.
///
/// Whatever stands here was tried: the same question with just these changes has an answer.
public struct Advice: Hashable, Sendable {
    /// The changes each of which gives an answer by itself, in a fixed order: filters, what filters
    /// leave out for not knowing, rules of paths, conditions, then other levels, directions and
    /// networks.
    public let alone: [Remedy]
    /// Changes that only together give an answer, all of them needed; empty where one alone does.
    public let together: [Remedy]

    /// Whether no change was found that gives an answer.
    public var isEmpty: Bool { alone.isEmpty && together.isEmpty }
}

extension UnansweredQuestion {
    /// Finds what would give an answer.
    ///
    /// - Complexity: an answer for each option that could be changed, some fifteen and the filters;
    ///   where none helps by itself, as many again.
    public func advice() -> Advice {
        let alone = (wider + others).filter { after($0)?.isAnswered == true }
        return Advice(alone: alone, together: alone.isEmpty ? combination : [])
    }

    /// The remedies that only let more through, in the same network.
    private var wider: [Remedy] {
        criteria.filters.map { .without($0) } + [
            .undated, .unstated, .ungraded, .disputed, .anyOrder, .sameDay, .mixedPolicies,
            .withoutThrough, .withoutAvoiding,
        ]
    }

    /// Other levels, the other direction, and other networks.
    private var others: [Remedy] {
        NetworkLevel.allCases.map { .level($0) } + [.turned] + views + [.withoutOrientations]
    }

    private var views: [Remedy] {
        switch settings.view {
        case .flow: [.view(.ties)]
        case .asWritten: [.view(.flow), .view(.ties)]
        case .ties: []
        }
    }

    /// The fewest other networks that give an answer if everything is let through, with those of
    /// the remedies that let more through which cannot be spared.
    private var combination: [Remedy] {
        let effective = wider.filter { after($0) != nil }
        let ties: [Remedy] = settings.view == .ties ? [] : [.view(.ties)]
        let levels: [Remedy] = NetworkLevel.allCases.filter { $0 != settings.level }
            .map { .level($0) }
        let others = [[], ties] + levels.map { [$0] } + levels.map { [$0] + ties }
        for network in others where after(effective + network)?.isAnswered == true {
            return needed(of: effective, with: network)
        }
        return []
    }

    /// Leaves out, one after the other, each remedy that the rest can do without.
    private func needed(of remedies: [Remedy], with network: [Remedy]) -> [Remedy] {
        var kept = remedies
        for remedy in remedies {
            let fewer = kept.filter { $0 != remedy }
            if after(fewer + network)?.isAnswered == true { kept = fewer }
        }
        return kept + network
    }

    private func after(_ remedies: [Remedy]) -> UnansweredQuestion? {
        remedies.reduce(self) { question, remedy in question.after(remedy) ?? question }
    }
}
