public import DiffusionModel
public import DiffusionNetwork
public import GraphKernel

/// Why a question has no path.
public enum Obstacle: Hashable, Sendable {
    /// Without this filter, the last of those before it, there would be a path.
    case filter(Filter, excludedLinks: Int)
    /// There is a path, but its steps are in order for no choice of the unknown days.
    case time
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
        return try model.freeze(selection, settings).pathways(question)
    }

    /// What stands in the way where there is no path.
    ///
    /// - Complexity: as many answers as there are filters, and two.
    public func obstacle() throws(GraphError) -> Obstacle {
        var reduced = criteria
        var filters = criteria.filters
        while let last = filters.popLast() {
            reduced.filters = filters
            guard try !answer(reduced).paths.isEmpty else { continue }
            return .filter(last, excludedLinks: excluded(by: filters.count))
        }
        var anyOrder = self.question
        anyOrder.allowsAnyOrder = true
        let free = FilteredQuestion(
            model: model, criteria: reduced, settings: settings, question: anyOrder)
        return try free.answer().paths.isEmpty ? .nothing : .time
    }

    private func excluded(by step: Int) -> Int {
        Selection(criteria, in: model).takenBy.count { Int($0) == step }
    }
}

/// What becomes of an answer when some sources are not believed.
public struct SourceLoss: Hashable, Sendable {
    /// One thing that the answer rested on.
    public struct Fallen: Hashable, Sendable {
        /// The item that falls, or nothing where it is a link of its own.
        public let item: Int?
        /// The links that fall, as positions in `GraphModel.links`.
        public let links: [Int]
    }

    /// The ids that are not believed.
    public let disbelieved: [String]
    /// What falls, in the order of the answer.
    public let fallen: [Fallen]
}

extension FilteredQuestion {
    /// What falls of the answer that all sources together give; nothing if all are believed.
    public func sourceLoss() throws(GraphError) -> SourceLoss? {
        let selection = Selection(criteria, in: model)
        guard !selection.disbelieved.isEmpty else { return nil }
        var believing = criteria
        believing.filters.removeAll {
            if case .withoutSources = $0 { true } else { false }
        }
        let before = try answer(believing)
        let scope = EvidenceScope(model: model, without: Set(selection.disbelieved))
        var order: [Int?] = []
        var links: [Int?: [Int]] = [:]
        for step in before.paths.flatMap(\.steps) {
            let edge = before.network.edges[step.edge]
            for link in edge.links where !scope.stands(link: link) {
                let key = edge.through ?? -1 - link
                if links[key] == nil { order.append(key) }
                if links[key]?.contains(link) != true { links[key, default: []].append(link) }
            }
        }
        let fallen = order.map { key in
            SourceLoss.Fallen(
                item: key.flatMap { $0 < 0 ? nil : $0 }, links: (links[key] ?? []).sorted())
        }
        return SourceLoss(disbelieved: selection.disbelieved, fallen: fallen)
    }
}
