import DiffusionModel
public import DiffusionNetwork
import GraphKernel

/// A change of the question that would give a path where there is none.
public enum Opening: Hashable, Sendable {
    /// The same question at another level of the network.
    case level(NetworkLevel)
    /// The question turned round: there is a path from the end to the start.
    case turned
    /// The same question of links without direction, also those along which no policy flows.
    case ties
    /// Steps on one day are in order.
    case sameDay
    /// Links without a date pass the filters on dates.
    case undated
}

extension FilteredQuestion {
    /// What would give a path, each by itself, in a fixed order: other levels, the other direction,
    /// then what was left out.
    ///
    /// A search that gives up is no opening.
    ///
    /// - Complexity: as many answers as there are openings to try, seven at most.
    public func openings() -> [Opening] {
        let levels = NetworkLevel.allCases.filter { $0 != settings.level }
        var tried: [Opening] = levels.map { .level($0) } + [.turned]
        if settings.view == .flow { tried.append(.ties) }
        if !question.allowsSameDay { tried.append(.sameDay) }
        if !criteria.keepsUndated, criteria.filters.contains(where: \.isOfDates) {
            tried.append(.undated)
        }
        return tried.filter { isOpened(by: $0) }
    }

    private func isOpened(by opening: Opening) -> Bool {
        var (criteria, settings, question) = (criteria, settings, question)
        switch opening {
        case .level(let level): settings.level = level
        case .turned: (question.from, question.to) = (question.to, question.from)
        case .ties: settings.view = .ties
        case .sameDay: question.allowsSameDay = true
        case .undated: criteria.keepsUndated = true
        }
        // Among regions nothing is said of those whom the level folds away.
        question.count = 1
        let other = FilteredQuestion(
            model: model, criteria: criteria, settings: settings, question: question)
        return (try? other.answer())?.paths.isEmpty == false
    }
}

extension Filter {
    /// Whether the filter looks at dates.
    var isOfDates: Bool {
        switch self {
        case .after, .before, .during, .at: true
        default: false
        }
    }
}
