import DiffusionModel
import DiffusionNetwork

/// The lines of a picture at the level of items: one for each link between cards.
struct LinkLines {
    private let scene: PictureScene
    private let rule: LineRule
    private let ids: LinkNames
    private let policies: LinkPolicies
    /// The roles that pair with a giver beside a leader, who takes for whom he leads.
    private let led: Set<UInt16>

    init(_ scene: PictureScene, ids: LinkNames) {
        self.scene = scene
        policies = scene.network.scope.linkPolicies
        rule = LineRule(scene: scene)
        self.ids = ids
        let book = scene.model.codebook
        let takers = book.rolePairs.map(\.takers).filter { takers in
            takers.contains { book.part(of: $0) == .leader }
        }
        led = Set(takers.joined().filter { book.part(of: $0) == .taker }.map { UInt16($0) })
    }

    private var model: GraphModel { scene.model }

    /// The lines in the order of the graph's links, then those through items without a card.
    ///
    /// - Parameter actors: The network of actors, where items may have no card.
    /// - Returns: The lines.
    func lines(through actors: FrozenNetwork?) -> [SceneLine] {
        let links = model.links.indices
        let direct = links.filter { scene.selection.keepsLink[$0] }.compactMap { line($0) }
        return united(direct) + throughLines(actors)
    }

    /// What makes two role links one line: the same item, role, policies, stage and cards.
    private struct RoleKey: Hashable {
        let item: EntityIndex
        let kind: UInt16
        let from: EntityIndex
        let to: EntityIndex
        let policies: [EntityIndex]
        let isIntended: Bool
    }

    /// Roles of one item whose participants one card stands for are one line.
    private func united(_ lines: [SceneLine]) -> [SceneLine] {
        var result: [SceneLine] = []
        var places: [RoleKey: Int] = [:]
        for line in lines {
            guard let link = line.links.first, let item = model.item(ofLink: link) else {
                result.append(line)
                continue
            }
            let key = RoleKey(
                item: item, kind: model.links.kinds[link], from: line.from, to: line.to,
                policies: line.policies, isIntended: line.isIntended)
            guard let place = places[key] else {
                places[key] = result.count
                result.append(line)
                continue
            }
            result[place].links += line.links
            // Either participant will do, so the ways of both are alternatives.
            result[place].officeWays = zip(result[place].officeWays, line.officeWays)
                .map { $0 + $1 }
            result[place].behind.from = both(result[place].behind.from, line.behind.from)
            result[place].behind.to = both(result[place].behind.to, line.behind.to)
        }
        return result
    }

    private func both(_ one: String?, _ other: String?) -> String? {
        guard let one, let other, one != other else { return one ?? other }
        return "\(one), \(other)"
    }

    // MARK: - Links

    private func line(_ link: LinkIndex) -> SceneLine? {
        if let learnt = learntLine(link) { return learnt }
        let (subject, object) = ends(link)
        let days = scene.days(ofLink: link)
        guard let one = scene.stand(for: subject, on: days),
            let other = scene.stand(for: object, on: days), one != other || subject == object
        else { return nil }
        let style = rule.style(ofLink: link)
        // What an item is about stays with the item when its author's card stands for it.
        if style == .neutral, isFoldedItem(subject) || isFoldedItem(object) { return nil }
        if isSaidByLeader(link, object: other) { return nil }
        var line = SceneLine(
            id: ids[link], from: one, to: other, style: style, links: [link],
            words: Wording.verb(ofLink: link, in: model), timing: model.timing(ofLink: link))
        line.isIntended = model.stage(ofLink: link) == .intended
        line.term = Wording.term(ofLink: link, style: style, in: model)
        (line.policies, line.covers) = (policies[link], policies.covers(of: link))
        line.behind = (behind(subject, one), behind(object, other))
        line.officeWays = [subject, object].map { scene.officeWays(of: $0, on: days) }
        point(&line, rule.way(ofLink: link, style: style))
        return line
    }

    private func point(_ line: inout SceneLine, _ way: LineRule.Way) {
        line.isUndirected = way == .undirected
        let isRole = line.links.first.map { model.links.origins[$0] == .role } ?? false
        line.runsBackward = line.style == .reply || (isRole && line.style == .action)
        guard way == .fromObject, let link = line.links.first else { return }
        line.words = Wording.passiveVerb(ofLink: link, in: model)
        (line.from, line.to) = (line.to, line.from)
        line.behind = (line.behind.to, line.behind.from)
    }

    private func ends(_ link: LinkIndex) -> (EntityIndex, EntityIndex) {
        (model.links.subjects[link], model.links.objects[link])
    }

    private func isFoldedItem(_ entity: EntityIndex) -> Bool {
        !scene.isDrawn[entity] && !scene.isActor(entity)
    }

    private func behind(_ entity: EntityIndex, _ card: EntityIndex) -> String? {
        entity == card ? nil : Wording.name(of: model.entities[entity])
    }

    /// Whether a delegation's leader has a card of his own, which says who went.
    private func isSaidByLeader(_ link: LinkIndex, object: EntityIndex) -> Bool {
        let (item, visitor) = ends(link)
        guard led.contains(model.links.kinds[link]), visitor != object else { return false }
        return scene.objects(of: item, as: .leader).contains { leader in
            scene.isDrawn[leader]
                && scene.links(of: leader).contains { office in
                    model.isOffice(office)
                        && [visitor, object].contains(model.links.objects[office])
                }
        }
    }

    /// What an item covers is drawn from who is to learn it, where that is one card.
    private func learntLine(_ link: LinkIndex) -> SceneLine? {
        let (item, field) = ends(link)
        guard scene.network.settings.view == .flow, model.part(ofLink: link) == .policy,
            scene.isDrawn[field]
        else { return nil }
        let role = scene.links(of: item).filter { link in
            let kind = model.kind(ofLink: link)
            return kind.isOneWay && kind.part == .taker
        }
        guard role.count == 1,
            let learner = scene.stand(for: ends(role[0]).1, on: scene.days(ofLink: link)),
            learner != field
        else { return nil }
        let style = rule.style(ofLink: role[0])
        let isIntended = [link, role[0]].contains { model.stage(ofLink: $0) == .intended }
        var line = SceneLine(
            id: ids[link], from: learner, to: field, style: style, links: [link],
            words: isIntended ? "aims to learn" : "learns", timing: model.timing(ofLink: link))
        line.isIntended = isIntended
        (line.policies, line.covers) = (policies[link], policies.covers(of: link))
        line.behind.from = behind(ends(role[0]).1, learner)
        line.officeWays = [scene.officeWays(of: ends(role[0]).1, on: scene.days(ofLink: link)), []]
        return line
    }

    // MARK: - Items without a card

    /// Agreements and events that have no card are lines between those that they join.
    private func throughLines(_ actors: FrozenNetwork?) -> [SceneLine] {
        guard let actors else { return [] }
        let edges = actors.edges.filter { edge in
            edge.through.map { !scene.isDrawn[$0] && scene.stand(for: $0, on: .unknown) == nil }
                ?? false
        }
        return NetworkLines(scene, network: actors, ids: ids).lines(for: edges)
    }
}
