import DiffusionAnalysis
import DiffusionModel
import DiffusionNetwork
import Exhibits
import GraphKernel
import GraphvizRenderer

/// Turns what is wanted of a picture into a request.
///
/// By reference, as copying all of it is much code.
final class PictureChoice {
    private let graph: Graph
    private let viewName: String?
    private let form: PictureForm
    private let criteria: SelectionCriteria
    private let level: NetworkLevel

    init(
        _ graph: Graph, view: String?, _ form: PictureForm, _ criteria: SelectionCriteria,
        level: NetworkLevel
    ) {
        (self.graph, viewName, self.form) = (graph, view, form)
        (self.criteria, self.level) = (criteria, level)
    }

    /// The request, with the links of paths to emphasise.
    func request(_ highlight: PictureHighlight?) throws -> PictureRequest {
        var request = PictureRequest()
        request.view = try view()
        request.title = form.title
        request.groupsParallel = form.groupsParallel
        request.showsChanges = form.showsChanges
        request.keepsIsolated = keepsIsolated
        request.highlighted = highlight?.links
        request.emphasis = highlight.map { $0.words(in: graph.model) }
        request.filters = criteria.filters.map { Wording.part(by: $0, in: graph.model) }
        request.words = Offer.typed
        request.isNarrowed = criteria.filters.contains { filter in
            if case .policies = filter { false } else { filter.takesLinks }
        }
        (request.theme, request.page) = (form.theme, form.page)
        return request
    }

    /// Refuses a large plain table, before anything is made for a picture that nobody could read.
    ///
    /// Where there are items some links are no lines, and only composing tells how many are.
    func checkSize(_ selection: Selection) throws {
        let links = graph.model.links
        let isPlain = links.origins.allSatisfy { $0 == .written || $0 == .adoption }
        guard level == .item, viewName == nil, isPlain else { return }
        var isCard = selection.keepsEntity
        if !keepsIsolated { isCard = IndexedList(repeating: false, count: isCard.count) }
        var lines = 0
        let (subjects, objects) = (links.subjects, links.objects)
        for link in subjects.indices
        where selection.keepsLink[link] {
            isCard[subjects[link]] = true
            isCard[objects[link]] = true
            lines += 1
        }
        try EngineChoice.check(cards: isCard.count { $0 }, links: lines)
    }

    private var keepsIsolated: Bool {
        form.keepsIsolated
            ?? (level == .item && !criteria.filters.contains(where: \.takesLinks))
    }

    private func view() throws -> View? {
        guard let name = viewName else { return nil }
        let views = graph.model.views
        if let view = views.first(where: { $0.id == name }) { return view }
        guard !views.isEmpty else {
            throw TributaryError(
                .unknownName, "unknown view '\(name)'", hint: "The graph has no views.")
        }
        throw TributaryError.unknown("view", name, known: views.map(\.id))
    }

    /// The paths between the two ends to emphasise; nil where none are asked for.
    ///
    /// - Throws: `NameError`, `TributaryError` or `GraphError`.
    func highlight() throws -> PictureHighlight? {
        let view = try view()
        guard let ends = try ends() ?? view?.highlight.map({ ends(of: $0) }) else { return nil }
        // The same paths that the verb of that name gives.
        let settings = try form.network.settings(for: graph, naming: [ends.from, ends.to])
        let question = FilteredQuestion(
            model: graph.model, criteria: criteria, settings: settings,
            question: PathQuestion(from: [ends.from], to: [ends.to]))
        return PictureHighlight(try question.answer(), between: [ends.from, ends.to])
    }

    private func ends(of highlight: ViewHighlight) -> (from: EntityIndex, to: EntityIndex) {
        (highlight.upstream, highlight.downstream)
    }

    private func ends() throws -> (from: EntityIndex, to: EntityIndex)? {
        guard let ends = form.highlight else { return nil }
        let names = NameLookup(graph.model)
        return (try names.entity(ends.from), try names.entity(ends.to))
    }
}

extension Filter {
    /// Whether the filter is about links, so that cards may lose all of theirs.
    fileprivate var takesLinks: Bool {
        switch self {
        case .kinds, .within, .only: false
        default: true
        }
    }
}
