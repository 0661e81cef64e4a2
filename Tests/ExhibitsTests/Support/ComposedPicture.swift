import DiffusionModel
import DiffusionNetwork
import ModelFormats
import TestSupport

@testable import Exhibits

/// A picture composed from a graph file or a text, as `render` composes it.
struct ComposedPicture {
    let diagram: Diagram
    /// The same picture along time.
    let lanes: LaneChart
    /// What composes pictures in which whom no line reaches stays.
    let composer: DiagramComposer

    init(
        _ text: String, view: String? = nil, level: NetworkLevel = .item,
        network: NetworkView = .flow, orientations: [String: Orientation] = [:],
        filters: [(GraphModel) -> Filter] = [], request base: PictureRequest = PictureRequest()
    ) throws {
        let bytes = text.hasSuffix(".yaml") ? try Repository.bytes(text) : Array(text.utf8)
        let model = try ModelReader.read([
            InputFile(name: text.hasPrefix("{") ? "graph.json" : "graph.yaml", bytes: bytes)
        ]).model
        var request = base
        request.view = model.views.first { $0.id == view }
        var criteria = SelectionCriteria(filters.map { $0(model) })
        criteria.disputed = .keep
        let selection = Selection(criteria, in: model)
        var settings = NetworkSettings(level: level, view: network, orientations: orientations)
        let frozen = try model.freeze(selection, settings)
        settings.level = .actor
        let actors = try model.freeze(selection, settings)
        let composer = DiagramComposer(request, of: frozen, actors: actors, selection)
        diagram = composer.diagram()
        var all = request
        all.keepsIsolated = true
        self.composer = DiagramComposer(all, of: frozen, selection)
        lanes = self.composer.lanes(keepingAll: request.keepsIsolated).chart
    }

    static let real = "graphs/xinjiang-ningxia.yaml"
    static let pilot = "graphs/pilot-cascade.yaml"

    func card(_ id: String) -> DiagramCard? { diagram.cards.first { $0.id == id } }

    func panel(_ title: String) -> [String]? {
        diagram.panels.first { $0.title == title }?.cards
    }

    /// Each line as `from style to`, an intended one with `?`, one without a head with `-`.
    var lines: Set<String> {
        Set(
            diagram.links.map { link in
                let mark = (link.isIntended ? "?" : "") + (link.isHeadless ? "-" : "")
                return "\(name(link.from)) \(link.style.rawValue)\(mark) \(name(link.to))"
            })
    }

    private func name(_ end: DiagramLink.End) -> String {
        switch end {
        case .card(let id), .panel(let id): id
        }
    }
}
