public import DiffusionModel
public import DiffusionNetwork
public import GraphKernel

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
}
