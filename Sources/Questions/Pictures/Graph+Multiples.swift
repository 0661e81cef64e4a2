import DiffusionModel
import DiffusionNetwork
import Exhibits

extension Graph {
    /// Pictures of several parts of the graph beside each other.
    ///
    /// - Throws: `NameError`, `TributaryError` or `GraphError`.
    func multiples(
        _ finder: PictureParts, _ choice: PictureChoice, _ form: PictureForm,
        _ settings: NetworkSettings, hearing listener: any QuestionListener
    ) throws -> Picture {
        let (facet, selection) = (form.facet ?? .policy, finder.selection)
        try checkLayout(form)
        let parts = try finder.parts(by: facet)
        var request = try choice.request(nil)
        let keepsAll = request.keepsIsolated
        request.keepsIsolated = true
        let network = try freeze(selection, settings, hearing: listener)
        let whole = DiagramComposer(request, of: network, selection)
        let facets = try parts.map { part in
            let kept = try finder.selection(of: part)
            let frozen = try freeze(kept, settings, hearing: DeafListener())
            return PictureFacet(
                part.name, DiagramComposer(request, of: frozen, kept), policy: part.policy,
                lastYear: part.lastYear)
        }
        if form.layout == .matrix {
            let found = whole.matrices(
                of: form.cells, facets, keepingAll: keepsAll,
                in: try order(form.order, of: network), PictureParts.reasons(by: facet))
            guard let matrices = found else {
                throw Self.tooLarge(whole.lanes(keepingAll: keepsAll).chart)
            }
            guard !matrices.isEmpty else { throw Self.noCells(form.cells) }
            Self.say(withoutLane: matrices.leftOut, to: listener)
            return Picture(matrices)
        }
        let areas = try areas(of: whole, facets, form)
        Self.say(withoutPlace: areas.leftOut, to: listener)
        return Picture(areas)
    }

    private func areas(
        of whole: DiagramComposer, _ facets: [PictureFacet], _ form: PictureForm
    ) throws -> Multiples {
        let facet = form.facet ?? .policy
        let (multiples, all, policies) = whole.areas(
            form.fill, of: facets, on: form.grounds,
            about: try onlyPolicy(of: form),
            lacking: PictureParts.reasons(by: facet).none)
        if facet != .policy, policies.count > 1 { throw Self.mixing(policies) }
        let told = all.areas.filter { $0.value != .none }
        guard !told.isEmpty else { throw Self.nothingSaid(form.fill) }
        guard !multiples.isEmpty else { throw Self.noPlace(form, told) }
        return multiples
    }

    private func checkLayout(_ form: PictureForm) throws {
        let reason: String
        switch form.layout {
        case .network, .lanes:
            reason = "a picture of the layout '\(form.layout.rawValue)' is drawn by itself"
        case .grid, .map:
            guard case .attribute = form.fill else { return }
            reason = "an attribute of entities is the same in every part of the graph"
        case .matrix: return
        }
        throw TributaryError(
            .senselessQuestion, "no pictures beside each other: \(reason)",
            hint: "--multiples goes with --layout matrix, and with --layout grid or map where they "
                + "show adoptions.")
    }
}
