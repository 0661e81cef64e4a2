public import DiffusionModel
public import DiffusionNetwork
public import GraphKernel

/// Why a question has no path.
public enum Obstacle: Hashable, Sendable {
    /// Without this filter, the last of those before it, there would be a path.
    case filter(Filter, excludedLinks: Int)
    /// There is a path, but only along links that are left out because they are only disputed.
    case disputed(links: Int)
    /// There is a path, but its steps are in order for no choice of the unknown days.
    case time
    /// There are paths, but the steps of each are about different policies, so that it carries none.
    case policies
    /// There are paths, but none that comes where it must and keeps away from where it must not:
    /// there would be one if these conditions were dropped.
    case conditions(through: Bool, avoiding: Bool)
    /// There is no path even without filters and in any order.
    case nothing
}

/// A question put to a model under filters, which can be asked again under other ones.
public struct FilteredQuestion: Sendable {
    /// The model.
    public let model: GraphModel
    /// The filters.
    public let criteria: SelectionCriteria
    /// How the selected part is frozen.
    public let settings: NetworkSettings
    /// The question.
    public let question: PathQuestion

    /// Joins a question with what it is put to.
    public init(
        model: GraphModel, criteria: SelectionCriteria, settings: NetworkSettings,
        question: PathQuestion
    ) {
        self.model = model
        self.criteria = criteria
        self.settings = settings
        self.question = question
    }

    /// The answer, or that to the same question under other filters.
    public func answer(_ other: SelectionCriteria? = nil) throws(GraphError) -> Pathways {
        let selection = Selection(other ?? criteria, in: model)
        var settings = settings
        settings.allowsAnyOrder = question.allowsAnyOrder
        return try model.freeze(selection, settings).pathways(question)
    }

    /// What stands in the way where there is no path.
    ///
    /// - Complexity: as many answers as there are filters, and two.
    public func obstacle() throws(GraphError) -> Obstacle {
        if !question.allowsMixedPolicies, isAnswered(by: { $0.allowsMixedPolicies = true }) {
            return .policies
        }
        if let obstacle = obstacleOfConditions { return obstacle }
        var reduced = criteria
        var filters = criteria.filters
        while let last = filters.popLast() {
            reduced.filters = filters
            guard try !answer(reduced).paths.isEmpty else { continue }
            return .filter(last, excludedLinks: excluded(by: filters.count))
        }
        if let obstacle = try obstacleOfDisputes(reduced) { return obstacle }
        var anyOrder = self.question
        anyOrder.allowsAnyOrder = true
        let free = FilteredQuestion(
            model: model, criteria: reduced, settings: settings, question: anyOrder)
        return try free.answer().paths.isEmpty ? .nothing : .time
    }

    /// Whether links that are only disputed would make a path.
    private func obstacleOfDisputes(
        _ criteria: SelectionCriteria
    ) throws(GraphError) -> Obstacle? {
        let count = Selection(criteria, in: model).disputedLeftOut
        guard count > 0 else { return nil }
        var kept = criteria
        kept.disputed = .keep
        return try answer(kept).paths.isEmpty ? nil : .disputed(links: count)
    }

    /// What stands in the way where paths are to come to some actors or keep away from some.
    ///
    /// That there is no path is known already, so a search that gives up here is no error.
    private var obstacleOfConditions: Obstacle? {
        let (isThrough, isAvoiding) = (!question.through.isEmpty, !question.avoiding.isEmpty)
        guard isThrough || isAvoiding else { return nil }
        if !question.allowsAnyOrder, isAnswered(by: { $0.allowsAnyOrder = true }) { return .time }
        for dropped in [(false, true), (true, false), (true, true)]
        where (isThrough || !dropped.0) && (isAvoiding || !dropped.1) {
            let isFree = isAnswered { question in
                if dropped.0 { question.through = [] }
                if dropped.1 { question.avoiding = [] }
            }
            if isFree { return .conditions(through: dropped.0, avoiding: dropped.1) }
        }
        return nil
    }

    private func isAnswered(by change: (inout PathQuestion) -> Void) -> Bool {
        var changed = question
        change(&changed)
        changed.count = 1
        let other = FilteredQuestion(
            model: model, criteria: criteria, settings: settings, question: changed)
        return (try? other.answer())?.paths.isEmpty == false
    }

    private func excluded(by step: Int) -> Int {
        Selection(criteria, in: model).takenBy.count { Int($0) == step }
    }
}
