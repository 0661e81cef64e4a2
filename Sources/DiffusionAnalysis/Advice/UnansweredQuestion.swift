public import DiffusionModel
public import DiffusionNetwork
import GraphKernel

/// A question that found no answer, with all that decided it.
public struct UnansweredQuestion: Sendable {
    /// The model.
    public let model: GraphModel
    /// The filters.
    public private(set) var criteria: SelectionCriteria
    /// How the selected part is frozen.
    public private(set) var settings: NetworkSettings
    /// The question.
    public private(set) var question: NetworkQuestion

    /// Whether the level stays, whoever is named; otherwise it is the default for those named.
    private var isLevelChosen: Bool

    /// Joins a question with the graph, the filters and the settings that it is asked under.
    ///
    /// - Parameters:
    ///   - model: The model.
    ///   - criteria: The filters.
    ///   - settings: How the selected part is frozen.
    ///   - isLevelChosen: Whether the level was asked for, and is not just the default for those
    ///     named.
    ///   - question: The question.
    public init(
        model: GraphModel, criteria: SelectionCriteria, settings: NetworkSettings,
        isLevelChosen: Bool, question: NetworkQuestion
    ) {
        self.model = model
        self.criteria = criteria
        self.settings = settings
        self.question = question
        self.isLevelChosen = isLevelChosen
        self.settings.allowsAnyOrder = question.allowsAnyOrder
    }

    /// The same question after a remedy; nil where the remedy does not change it.
    public func after(_ remedy: Remedy) -> UnansweredQuestion? {
        var other = self
        let changes = [
            other.criteria.apply(remedy), other.settings.apply(remedy),
            other.question.apply(remedy),
        ]
        guard changes.contains(true) else { return nil }
        if case .level = remedy { other.isLevelChosen = true }
        if !other.isLevelChosen {
            other.settings.level = model.defaultLevel(naming: other.question.named)
        }
        other.settings.allowsAnyOrder = other.question.allowsAnyOrder
        return other
    }

    /// Whether the question has an answer as it stands here.
    ///
    /// A search that gives up has no answer, nor has a question that the level refuses.
    public var isAnswered: Bool {
        guard question.named.allSatisfy({ model.canBeNode($0, at: settings.level) }) else {
            return false
        }
        let selection = Selection(criteria, in: model)
        guard let network = try? model.freeze(selection, settings),
            !question.named.contains(where: { network.foldsAway($0, of: selection) })
        else { return false }
        return (try? question.isAnswered(by: network)) == true
    }

    /// How many links a filter takes of those that the filters before it leave.
    public func linksExcluded(by filter: Filter) -> Int {
        guard let step = criteria.filters.firstIndex(of: filter) else { return 0 }
        return Selection(criteria, in: model).takenBy.count { Int($0) == step }
    }
}
