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
        link.terms = line.term.isEmpty ? [] : [line.term]
        let rows = line.links.flatMap { scene.network.scope.standingRows(ofLink: $0) }
        link.marks = numbers.marks(rows)
        link.sentence = sentence(line, mark: link.marks.text)
        link.label = label(line)
        if request.highlighted != nil {
            let isPart = request.emphasises(line, at: scene.network.settings.level)
            link.emphasis = isPart ? .strong : .quiet
        }
        return link
    }

    /// Likeness says nothing without the respect in which two are alike.
    private func label(_ line: SceneLine) -> String {
        line.style == .similarity ? note(line) ?? "" : ""
    }

    /// The remark on a link, where it is short enough to stand in a sentence.
    private func note(_ line: SceneLine) -> String? {
        guard line.links.count == 1,
            let note = scene.model.links.detail(at: line.links[0])?.note,
            note.count <= Self.shortNote
        else { return nil }
        return note.hasSuffix(".") ? String(note.dropLast()) : note
    }

    private static let shortNote = 70

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
        let isHeadless = line.isUndirected || line.style == .office || line.style == .similarity
        let arrow = isHeadless ? "—" : "→"
        let date = line.timing.map { ", " + Wording.timing($0) } ?? ""
        let note = note(line).map { " (\($0.prefix(1).lowercased() + $0.dropFirst()))" } ?? ""
        return "\(from) \(arrow) \(to): \(line.words)\(note)\(date)"
            + (mark.isEmpty ? "" : " \(mark)")
    }

    private func name(_ entity: Int, _ behind: String?) -> String {
        let name = scene.model.entities[entity].name
        return behind.map { "\(name) (\($0))" } ?? name
    }
}
