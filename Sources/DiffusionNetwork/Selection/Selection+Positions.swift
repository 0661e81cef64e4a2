public import DiffusionModel

/// Stands on claims under filters on dates and on evidence.
extension Selection {
    /// What a filter did with stands on claims.
    public struct PositionStep: Hashable, Sendable {
        /// How many were left after it.
        public internal(set) var left = 0
        /// How many it took because they lack what it judges by.
        public internal(set) var unjudged = 0
        /// How many it took because no row reaches the grade and one cannot be judged.
        public internal(set) var cannotBeJudged = 0
        /// How many it kept that only may match.
        public internal(set) var uncertain = 0
    }

    /// The stands on a claim that are kept, in their order.
    public func positions(ofClaim claim: EntityIndex, in model: GraphModel) -> [Position] {
        let positions = model.entities[claim].detail.positions
        guard let kept = keepsPosition[claim] else { return positions }
        return zip(positions, kept).filter(\.1).map(\.0)
    }

    /// Every stand on every claim is kept until a filter takes it.
    static func positions(in model: GraphModel) -> [EntityIndex: [Bool]] {
        var kept: [EntityIndex: [Bool]] = [:]
        for (claim, entity) in model.entities.indexed() where !entity.detail.positions.isEmpty {
            kept[claim] = entity.detail.positions.map { _ in true }
        }
        return kept
    }

    /// How many stands are kept.
    public var positionCount: Int { keepsPosition.values.reduce(0) { $0 + $1.count { $0 } } }

    /// Takes the stands that a filter does not keep.
    mutating func takePositions(_ filter: Filter, _ judge: LinkJudge) -> PositionStep {
        takePositions(of: judge.model) { judge.verdict(on: $0, ofClaim: $1, filter) }
    }

    /// Leaves out stands that are only disputed, or all others.
    mutating func takePositions(_ disputed: DisputedLinks, in model: GraphModel) -> PositionStep {
        let scope = evidence
        return takePositions(of: model) { position, claim in
            let isDisputed = scope.isUnsupported(position, onClaim: claim)
            return isDisputed == (disputed == .only) ? .matches : .misses
        }
    }

    private mutating func takePositions(
        of model: GraphModel, by verdict: (Position, EntityIndex) -> LinkJudge.Verdict?
    ) -> PositionStep {
        var step = PositionStep()
        for (claim, kept) in keepsPosition {
            let positions = model.entities[claim].detail.positions
            var still = kept
            for index in positions.indices where kept[index] {
                let verdict = verdict(positions[index], claim) ?? .matches
                still[index] = verdict == .matches || verdict == .mayMatch
                step.count(verdict)
            }
            keepsPosition[claim] = still
        }
        return step
    }
}

extension Selection.PositionStep {
    fileprivate mutating func count(_ verdict: LinkJudge.Verdict) {
        switch verdict {
        case .matches: left += 1
        case .mayMatch: (left, uncertain) = (left + 1, uncertain + 1)
        case .misses: break
        case .unjudged: unjudged += 1
        case .cannotBeJudged: cannotBeJudged += 1
        }
    }
}
