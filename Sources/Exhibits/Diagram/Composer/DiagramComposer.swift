package import DiffusionModel
package import DiffusionNetwork

/// Composes a picture from a graph: cards, panels by role, lines, numbered sources.
///
/// The picture says no more than the graph: what is only intended has an open head, what is
/// left out is not named, and every card that claims something bears the marks of its sources.
package struct DiagramComposer {
    let request: PictureRequest
    let scene: PictureScene
    var lines: [SceneLine]
    /// How many cards are left out because no line reaches them.
    package private(set) var isolatedCount = 0

    /// Prepares a picture.
    ///
    /// - Parameters:
    ///   - request: What it shall show.
    ///   - network: The selection, frozen at the level that is drawn.
    ///   - actors: The selection at the level of actors, where a view draws items without cards;
    ///     these are then lines between those that they join.
    ///   - selection: What of the graph is kept.
    package init(
        _ request: PictureRequest, of network: FrozenNetwork, actors: FrozenNetwork? = nil,
        _ selection: Selection
    ) {
        self.request = request
        scene = PictureScene(network, selection, view: request.view)
        lines = Self.lines(of: scene, actors: actors)
        if !request.keepsIsolated { isolatedCount = scene.leaveOutIsolated(lines) }
    }

    /// The picture.
    ///
    /// - Complexity: O(cards · links) time.
    package func diagram() -> Diagram {
        let planner = PanelPlanner(scene, self.lines)
        let plans = planner.plans(view: request.view)
        // Beside panels, what an item is about and by whom it is stands on its card.
        let lines = self.lines.filter { plans.isEmpty || !SaidLinks.isSaid($0, in: model) }
        let composer = CardComposer(scene, lines, planner.roles, plans)
        var citations = Citations(model, isBrief: true)
        var diagram = Diagram(title: title, subtitle: subtitle)
        diagram.cards = readingOrder(plans).map { composer.card($0, &citations) }
        diagram.panels = plans.map { panel($0) }
        var writer = LineWriter(scene: scene, request: request)
        diagram.links = writer.links(lines, &citations)
        if request.showsChanges { ChangeMarks(model).show(on: &diagram, lines) }
        if request.groupsParallel { diagram.links = ParallelLines.united(diagram.links) }
        if !plans.isEmpty { diagram.links = LineTerms.told(apart: diagram.links) }
        diagram.links = LineMarks.shown(on: diagram.links, cards: diagram.cards)
        emphasise(&diagram)
        diagram.sources = citations.sourcesOfPicture
        diagram.notes = notes(diagram, lines)
        diagram.summary = PictureSummary(diagram).text
        diagram.theme = request.theme
        diagram.page = request.page
        return diagram
    }

    /// Whether no line joins a card to another.
    package var joinsNone: Bool { !lines.contains { $0.from != $0.to } }

    /// Whether an entity is in the picture: as a card, or stood for by one.
    package func shows(_ entity: EntityIndex) -> Bool {
        scene.stand(for: entity, on: .unknown) != nil
    }

    /// The links of the emphasised lines.
    package var emphasisedLinks: Set<LinkIndex> {
        let level = scene.network.settings.level
        return Set(lines.filter { request.emphasises($0, at: level) }.flatMap(\.links))
    }

    /// The titles of the panels of the view that have no card in the picture.
    package var emptyPanels: [String] {
        (request.view?.panels ?? [])
            .filter { panel in !panel.members.contains { scene.isDrawn[$0] } }
            .map(\.title)
    }

    private static func lines(
        of scene: PictureScene, actors: FrozenNetwork?
    ) -> [SceneLine] {
        let ids = scene.model.linkNames
        guard scene.network.settings.level == .item else {
            return NetworkLines(scene, network: scene.network, ids: ids)
                .lines(for: Array(scene.network.edges))
        }
        return LinkLines(scene, ids: ids).lines(through: actors)
    }

    var model: GraphModel { scene.model }

    var title: String {
        request.title ?? request.view?.title ?? model.header.title ?? ""
    }

    var subtitle: String {
        if request.title != nil, request.view == nil { return "" }
        return request.view?.subtitle ?? model.header.subtitle ?? ""
    }

    private func readingOrder(_ plans: [PanelPlan]) -> [EntityIndex] {
        let placed = plans.flatMap(\.cards)
        let known = Set(placed)
        return placed + scene.drawn.filter { !known.contains($0) }
    }

    private func panel(_ plan: PanelPlan) -> DiagramPanel {
        var panel = DiagramPanel(
            id: plan.id, title: plan.title, tone: plan.tone,
            cards: plan.cards.map { model.entities[$0].id })
        panel.band = plan.band
        panel.columns = plan.columns
        return panel
    }

    /// Cards at the ends of emphasised lines are emphasised too.
    private func emphasise(_ diagram: inout Diagram) {
        guard request.highlighted != nil else { return }
        var ends: Set<DiagramLink.End> = []
        for link in diagram.links where link.emphasis == .strong {
            ends.insert(link.from)
            ends.insert(link.to)
        }
        for index in diagram.cards.indices where ends.contains(.card(diagram.cards[index].id)) {
            diagram.cards[index].emphasis = .strong
        }
    }

    func notes(_ diagram: Diagram, _ lines: [SceneLine]) -> [String] {
        notesOfLines(diagram, lines) + notesOfPart(diagram)
    }

    /// How lines are to be read.
    func notesOfLines(_ diagram: Diagram, _ lines: [SceneLine]) -> [String] {
        var notes: [String] = []
        switch scene.network.settings.view {
        case .flow: notes += directionNotes(lines.filter { !$0.isHeadless })
        case .ties: notes.append("Links are drawn as ties without direction.")
        case .asWritten: notes.append("Lines lead from subject to object, as links are written.")
        }
        if diagram.links.contains(where: \.showsPolicies) {
            notes.append("Beside lines stand the policies that they are about.")
        }
        return notes
    }

    /// What is emphasised, which part of the graph is shown, and what its author says of it.
    func notesOfPart(_ diagram: Diagram) -> [String] {
        var notes: [String] = []
        let isEmphasised = diagram.links.contains { $0.emphasis == .strong }
        if let emphasis = request.emphasis, isEmphasised {
            notes.append("Emphasised: \(emphasis).")
        }
        if !request.filters.isEmpty {
            notes.append("Part of the graph: \(request.filters.joined(separator: "; ")).")
        }
        if let note = ChangeMarks.note(of: diagram.cards) { notes.append(note) }
        if let note = request.view?.note { notes.append(note) }
        return notes
    }

    /// Which way the heads point, where lines of both sorts have one.
    private func directionNotes(_ lines: [SceneLine]) -> [String] {
        let asked = scene.network.settings.orientations
        guard asked.isEmpty else {
            return ["Where policies flow is asked for: \(request.words(.orientations(asked)))."]
        }
        let movements = lines.filter { $0.style.isMovement && !isWithoutFlow($0) }
        guard !movements.isEmpty, movements.count < lines.count else { return [] }
        let names = LinkKind.Style.allCases.filter { style in
            movements.contains { $0.style == style }
        }
        let list = Wording.list(names.map(\.rawValue), "and")
        let hasFields = movements.contains { scene.isOne($0.to, .policy) }
        let rest = hasFields ? ", and from there to what" : ""
        return [
            "Lines of \(list) lead to who \(verb(movements))\(rest); other arrows lead from who or "
                + "what acts to whom or what it concerns."
        ]
    }

    /// Whether a line has the look of a policy's movement and is none, as sanctions are.
    private func isWithoutFlow(_ line: SceneLine) -> Bool {
        line.links.allSatisfy { link in
            model.links.origins[link] == .written && model.kind(ofLink: link).orientation == .none
        }
    }

    private func verb(_ movements: [SceneLine]) -> String {
        let isIntended = movements.allSatisfy(\.isIntended)
        guard movements.allSatisfy({ $0.style == .learning }) else {
            return isIntended ? "is to take up a policy" : "takes up a policy"
        }
        return isIntended ? "is to learn" : "learns"
    }
}
