import DiffusionAnalysis
import DiffusionModel
import DiffusionNetwork
import Exhibits
import GraphvizRenderer

extension Graph {
    /// Composes a picture, and says what is left out of it.
    ///
    /// - Throws: `NameError`, `TributaryError`, `GraphError` or `RenderError`.
    package func composed(
        view: String?, _ asked: PictureForm, hearing listener: any QuestionListener
    ) throws -> Picture {
        let form = PictureParts.widened(asked)
        let selection = try form.part.selection(in: model, hearing: listener)
        var settings = try form.network.settings(for: self)
        if form.network.level == nil {
            // Along time it is regions that have lanes, and what happened joins them; so do rows.
            settings.level = form.layout == .network ? .item : .region
        }
        guard form.layout == .network || settings.level != .item else {
            throw TributaryError(
                .senselessQuestion,
                "a picture of the layout '\(form.layout.rawValue)' is one of actors, and "
                    + "--level item has events among them",
                hint: "Leave out --level, or write actor or region.")
        }
        let choice = PictureChoice(
            self, view: view, form, try form.part.criteria(in: model, walking: true),
            level: settings.level)
        if form.facet != nil {
            let finder = PictureParts(
                model: model, form: form, window: asked.part, selection: selection)
            return try multiples(finder, choice, form, settings, hearing: listener)
        }
        try choice.checkSize(selection)
        if form.showsChanges, !StatedChanges(model).areStated {
            try listener.warn(
                "nothing in the graph says what appeared, vanished or changed", code: "no-changes",
                hint: "--changes shows what 'tributary diff OLD NEW --graph' writes.")
        }
        let frozen = try freeze(selection, settings, hearing: listener)
        let highlight = try choice.highlight()
        var request = try choice.request(highlight)
        let keepsIsolated = request.keepsIsolated
        // Whom no line reaches may have done something in its lane.
        if form.layout != .network { request.keepsIsolated = true }
        let composer = DiagramComposer(
            request, of: frozen,
            actors: try actors(for: request, settings, selection, hearing: listener), selection)
        let picture: Picture
        switch form.layout {
        case .network: picture = Picture(composer.diagram(), engine: form.engine)
        case .lanes, .matrix:
            let (chart, leftOut) = composer.lanes(
                keepingAll: keepsIsolated,
                showing: form.layout == .lanes ? .all : form.cells.parts)
            try say(of: chart, leftOut, selection, to: listener)
            picture =
                try form.layout == .lanes
                ? lanes(of: chart)
                : matrix(of: chart, form.cells, in: try order(form.order, of: frozen))
        case .grid, .map: return try areas(of: composer, form, hearing: listener)
        }
        try say(of: composer, picture.diagram, selection, to: listener)
        try highlight?.say(of: composer, in: model, to: listener)
        return picture
    }

    private func lanes(of chart: LaneChart) throws -> Picture {
        guard chart.fits else { throw Self.tooLarge(chart) }
        return Picture(chart)
    }

    static func tooLarge(_ chart: LaneChart) -> RenderError {
        .tooLarge(cards: chart.diagram.cards.count, links: chart.diagram.links.count)
    }

    private func matrix(
        of chart: LaneChart, _ content: MatrixChart.Content, in order: MatrixOrder?
    ) throws -> Picture {
        guard let matrix = chart.matrix(of: content, in: order) else { throw Self.tooLarge(chart) }
        guard matrix.cells.isEmpty else { return Picture(matrix) }
        throw Self.noCells(content)
    }

    /// The order of the rows of a matrix of a network; nil where none is asked for.
    ///
    /// - Throws: `GraphError`.
    func order(
        _ asked: PictureForm.RowOrder?, of network: FrozenNetwork
    ) throws -> MatrixOrder? {
        switch asked {
        case nil: return nil
        case .nearness?: return .nearness
        case .date?: return .date
        case .name?: return .name
        case .community?: break
        }
        let grouping = try network.groups(by: .leiden)
        var numbers: [String: Int] = [:]
        for (number, group) in grouping.groups.enumerated() {
            for actor in group { numbers[model.entities[actor].id] = number }
        }
        return .communities(
            MatrixOrder.Communities(
                numbers: numbers,
                words: "Rows stand by community; the network has \(Wording.summary(of: grouping))"))
    }

    /// That a matrix would have no cell.
    static func noCells(_ content: MatrixChart.Content) -> TributaryError {
        TributaryError(
            .nothingFound,
            content == .policies
                ? "nothing to draw: nobody is said to have done anything to a policy"
                : "nothing to draw: no link joins two actors",
            hint: "--cells shows actors, years or policies.")
    }

    private func say(
        of chart: LaneChart, _ leftOut: Int, _ selection: Selection,
        to listener: any QuestionListener
    ) throws {
        guard !chart.diagram.cards.isEmpty else {
            throw Self.nothingToDraw(
                selection, "no link joins two actors, and none has done anything to a policy")
        }
        Self.say(withoutLane: leftOut, to: listener)
    }

    /// Says how many actors are not drawn, since nothing happens to them.
    static func say(withoutLane leftOut: Int, to listener: any QuestionListener) {
        guard leftOut > 0 else { return }
        let lanes =
            leftOut == 1
            ? "1 actor to whom nothing happens is"
            : "\(leftOut) actors to whom nothing happens are"
        listener.note("\(lanes) not drawn; --isolated keep draws them.", code: "isolated")
    }

    /// The network of actors, where a view leaves items without cards.
    private func actors(
        for request: PictureRequest, _ settings: NetworkSettings, _ selection: Selection,
        hearing listener: any QuestionListener
    ) throws -> FrozenNetwork? {
        guard settings.level == .item, request.view?.only.isEmpty == false else { return nil }
        var settings = settings
        settings.level = .actor
        return try freeze(selection, settings, hearing: listener)
    }

    // MARK: - What is left out

    private func say(
        of composer: DiagramComposer, _ diagram: Diagram, _ selection: Selection,
        to listener: any QuestionListener
    ) throws {
        let missingTies = composer.joinsNone ? selection.missingTies(hasNodes: true) : nil
        guard !diagram.cards.isEmpty else {
            throw Self.nothingToDraw(
                selection, composer.isolatedCount > 0 ? missingTies : nil)
        }
        if composer.isolatedCount > 0 {
            let count = composer.isolatedCount
            let cards =
                count == 1 ? "1 card without a line is" : "\(count) cards without a line are"
            listener.note("\(cards) not drawn; --isolated keep draws them.", code: "isolated")
        }
        if let missingTies { listener.note(missingTies, code: "no-tie") }
        for panel in composer.emptyPanels {
            try listener.warn(
                "the panel '\(panel)' is left out: none of its cards is in the picture",
                code: "panel-left-out", hint: nil)
        }
    }

    private static func nothingToDraw(
        _ selection: Selection, _ missingTies: String?
    ) -> TributaryError {
        let options = selection.steps.map(\.option).joined(separator: ", ")
        let reason = options.isEmpty ? "the graph is empty" : "no entity is left by \(options)"
        return TributaryError(
            .nothingFound, "nothing to draw: \(missingTies ?? reason)",
            hint: missingTies == nil ? nil : "--isolated keep draws cards without a line.")
    }
}
