import DiffusionModel
import DiffusionNetwork

/// Turns the lines of a scene into those of a diagram, with a sentence for each.
struct LineWriter {
    let scene: PictureScene
    let request: PictureRequest
    private var used: Set<String> = []

    init(scene: PictureScene, request: PictureRequest) {
        self.scene = scene
        self.request = request
    }

    mutating func links(_ lines: [SceneLine], _ numbers: inout ChainNumbers) -> [DiagramLink] {
        lines.map { link($0, &numbers) }
    }

    private mutating func link(
        _ line: SceneLine, _ numbers: inout ChainNumbers
    ) -> DiagramLink {
        let model = scene.model
        var link = DiagramLink(
            id: unique(line.id), from: .card(model.entities[line.from].id),
            to: .card(model.entities[line.to].id), style: line.style)
        link.isIntended = line.isIntended
        link.isUndirected = line.isUndirected
        link.runsBackward = line.runsBackward
        let rows = line.links.flatMap { scene.network.scope.standingRows(ofLink: $0) }
        link.sentence = sentence(line, mark: numbers.mark(rows))
        if let highlighted = request.highlighted {
            link.emphasis = line.links.contains(where: highlighted.contains) ? .strong : .quiet
        }
        return link
    }

    /// One link may be two edges of a network.
    private mutating func unique(_ id: String) -> String {
        var candidate = id
        var number = 2
        while !used.insert(candidate).inserted {
            candidate = "\(id)~\(number)"
            number += 1
        }
        return candidate
    }

    private func sentence(_ line: SceneLine, mark: String) -> String {
        let from = name(line.from, line.behind.from)
        let to = name(line.to, line.behind.to)
        let arrow = line.isUndirected || line.style == .office ? "—" : "→"
        let date = line.timing.map { ", " + Wording.timing($0) } ?? ""
        return "\(from) \(arrow) \(to): \(line.words)\(date)" + (mark.isEmpty ? "" : " \(mark)")
    }

    private func name(_ entity: Int, _ behind: String?) -> String {
        let name = scene.model.entities[entity].name
        return behind.map { "\(name) (\($0))" } ?? name
    }
}
