import DiffusionModel
import DiffusionNetwork

/// What the card of an item says in words, because a line for it would only clutter.
///
/// These are what the item is about and by whom it is, where no line shows it, and the
/// participants for whom the card of another stands.
struct SaidLinks {
    private let scene: PictureScene
    /// The links that are lines.
    let drawn: Set<LinkIndex>

    /// Prepares the words for a scene in which some links are lines.
    init(_ scene: PictureScene, _ lines: [SceneLine]) {
        self.scene = scene
        drawn = Set(lines.flatMap(\.links))
    }

    private var model: GraphModel { scene.model }

    /// The kinds of links that a card says rather than the picture draws.
    static func isSaid(_ line: SceneLine, in model: GraphModel) -> Bool {
        line.links.allSatisfy { link in
            model.links.origins[link] == .role && isSaid(model.part(ofLink: link))
        }
    }

    private static func isSaid(_ part: LinkKind.Part?) -> Bool {
        part == .topic || part == .author
    }

    /// The lines of an item's card, one for each role.
    func lines(of item: EntityIndex, _ citations: inout Citations) -> [String] {
        guard !scene.isActor(item), model.nature(ofEntity: item) != .claim else { return [] }
        var roles: [(role: Int, names: [String])] = []
        for link in scene.links(of: item) where isSaid(link) {
            let role = Int(model.links.kinds[link])
            let rows = scene.network.scope.standingRows(ofLink: link)
            let name = name(of: link, in: item) + doubt(rows, in: item, &citations)
            if let place = roles.firstIndex(where: { $0.role == role }) {
                roles[place].names.append(name)
            } else {
                roles.append((role, [name]))
            }
        }
        return roles.map { role in
            let words = words(model.codebook.linkKinds[role.role])
            return "\(words) \(role.names.joined(separator: "; "))"
        }
    }

    /// The participant, and that it is only intended where the card does not say so of the item.
    private func name(of link: LinkIndex, in item: EntityIndex) -> String {
        let name = model.entities[model.links.objects[link]].name
        let isIntended = model.stage(ofLink: link) == .intended
        let isSaidOfItem = model.entities[item].detail.stage == .intended
        return isIntended && !isSaidOfItem ? name + " (only intended)" : name
    }

    /// Who doubts a participant; the marks of the card say who doubts the item itself.
    private func doubt(
        _ rows: [EvidenceRow], in item: EntityIndex, _ citations: inout Citations
    ) -> String {
        let own = model.evidence(ofEntity: item).filter { scene.network.scope.stands($0) }
        return rows == own ? "" : citations.doubt(rows)
    }

    private func isSaid(_ link: LinkIndex) -> Bool {
        guard model.links.origins[link] == .role else { return false }
        let part = model.part(ofLink: link)
        guard !drawn.contains(link) else {
            return !scene.isDrawn[model.links.objects[link]] && part != .policy
        }
        return Self.isSaid(part)
    }

    /// The role before the names of who has it: `By`, `Led by`, `Learner:`.
    private func words(_ role: LinkKind) -> String {
        switch role.part {
        case .author, .topic, .leader:
            String(role.id.map { $0 == "-" ? " " : $0 }).capitalizedFirst
        default: role.id.capitalizedFirst + ":"
        }
    }
}
