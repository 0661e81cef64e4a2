import DiffusionModel
import DiffusionNetwork

/// Turns the lines of a scene into those of a diagram, with a sentence for each.
struct LineWriter {
    let scene: PictureScene
    let request: PictureRequest
    private var used: Set<String> = []
    /// Whether the picture has several policies, so that a line has to say which is its own.
    private var namesPolicies = false

    init(scene: PictureScene, request: PictureRequest) {
        self.scene = scene
        self.request = request
    }

    mutating func links(_ lines: [SceneLine], _ citations: inout Citations) -> [DiagramLink] {
        namesPolicies = Set(lines.flatMap(\.policies)).count > 1
        return lines.map { link($0, &citations) }
    }

    private mutating func link(
        _ line: SceneLine, _ citations: inout Citations
    ) -> DiagramLink {
        let model = scene.model
        var link = DiagramLink(
            id: unique(line.id), from: .card(model.entities[line.from].id),
            to: .card(model.entities[line.to].id), style: line.style)
        link.isIntended = line.isIntended
        link.isUndirected = line.isUndirected
        link.runsBackward = line.runsBackward
        link.terms = line.term.isEmpty ? [] : [line.term]
        link.policies = line.policies.map { Wording.name(of: model.entities[$0]) }
        link.showsPolicies = namesPolicies && showsPolicies(line)
        link.marks = citations.marks(
            of: grounds(of: line, namingPolicies: link.showsPolicies), in: scene.network)
        // What is cited for the ends alone is no word for the line.
        if !link.marks.isEmpty { link.marks = link.marks.ofClaim }
        link.sentence = sentence(line, about: link)
        link.label = label(line)
        if request.highlighted != nil {
            let isPart = request.emphasises(line, at: scene.network.settings.level)
            link.emphasis = isPart ? .strong : .quiet
        }
        return link
    }

    /// What a line rests on, and the offices at its ends.
    private func grounds(of line: SceneLine, namingPolicies namesPolicies: Bool) -> Grounds {
        var grounds = Grounds(
            links: line.links, parts: line.parts,
            offices: OfficeNeeds(ends: line.officeWays, without: line.links))
        if namesPolicies { (grounds.policies, grounds.covers) = (line.policies, line.covers) }
        return grounds
    }

    /// Likeness says nothing without the respect in which two are alike, a move without who moves.
    private func label(_ line: SceneLine) -> String {
        if let carrier = line.carrier { return scene.model.entities[carrier].name }
        return line.style == .similarity ? note(line) ?? "" : ""
    }

    /// Whether no card says what a line is about: neither the policy at its end, nor the policies
    /// to which lines lead from the item of which it is a role.
    private func showsPolicies(_ line: SceneLine) -> Bool {
        let items = Set(line.links.compactMap { scene.model.item(ofLink: $0) })
        let known = Set(items.filter { scene.isDrawn[$0] }.flatMap { covered(by: $0) })
        return !line.policies.allSatisfy { $0 == line.from || $0 == line.to || known.contains($0) }
    }

    private func covered(by item: EntityIndex) -> [EntityIndex] {
        scene.objects(of: item, as: .policy).filter { scene.isDrawn[$0] }
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

    private func sentence(_ line: SceneLine, about link: DiagramLink) -> String {
        let policies =
            link.showsPolicies ? ", about " + Wording.list(link.policies, "and") : ""
        return (line.whole ?? words(line)) + policies + link.marks.spaced
    }

    private func words(_ line: SceneLine) -> String {
        let from = name(line.from, line.behind.from)
        let to = name(line.to, line.behind.to)
        let arrow = line.isHeadless ? "—" : "→"
        let time = line.passage ?? line.timing.map { Wording.timing($0) }
        let date = time.map { ", " + $0 } ?? ""
        let note = note(line).map { " (\($0.prefix(1).lowercased() + $0.dropFirst()))" } ?? ""
        return "\(from) \(arrow) \(to): \(line.words)\(note)\(date)"
    }

    private func name(_ entity: EntityIndex, _ behind: String?) -> String {
        let name = Wording.name(of: scene.model.entities[entity])
        return behind.map { "\(name) (\($0))" } ?? name
    }
}
