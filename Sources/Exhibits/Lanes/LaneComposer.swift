import DiffusionModel
import DiffusionNetwork

/// Finds the lanes of a picture and what happens in each.
final class LaneComposer {
    private let scene: PictureScene
    private let names: LinkNames

    init(_ scene: PictureScene) {
        self.scene = scene
        names = scene.model.linkNames
    }

    private var model: GraphModel { scene.model }

    /// The lanes of the actors with some ids, or of all, in the order of the graph.
    func lanes(_ ids: Set<String>?) -> [DiagramCard] {
        scene.drawn.filter { entity in
            ids.map { $0.contains(model.entities[entity].id) } ?? scene.isActor(entity)
        }.map { card($0) }
    }

    /// The ids of whoever has officials, for pictures of posts alone.
    var places: Set<String> {
        var places: Set<String> = []
        for official in model.entities.indices where scene.selection.comesAlong(official) {
            for post in scene.posts(of: official) {
                guard let lane = lane(of: post, official) else { continue }
                places.insert(model.entities[lane].id)
            }
        }
        return places
    }

    /// The lane of a post: that of its holder, where there is one, else that of its place.
    private func lane(of post: LinkIndex, _ official: EntityIndex) -> EntityIndex? {
        scene.isDrawn[official]
            ? official : scene.stand(for: model.links.objects[post], on: scene.days(ofLink: post))
    }

    private func card(_ entity: EntityIndex) -> DiagramCard {
        let whole = model.entities[entity]
        let name = Wording.name(of: whole)
        var card = DiagramCard(
            id: whole.id, style: DiagramCard.Style(model.codebook.shape(of: whole.kind)), name: name
        )
        let names = whole.detail.names
        card.nativeNames = names.map(\.text).filter { $0 != name }.prefix(2).map { $0 }
        card.hanLanguage = names.map(\.language)
            .first { ["zh", "ja", "ko"].contains($0.prefix(2).lowercased()) }
        return card
    }

    /// How many actors there are that could have lanes.
    var actorCount: Int { scene.drawn.count { scene.isActor($0) } }

    // MARK: - Deeds

    /// What actors did to policies, which have no lanes.
    ///
    /// - Parameters:
    ///   - arrows: The links that arrows stand for.
    ///   - citations: What is cited already.
    /// - Returns: The deeds, each with the links that it stands for.
    func deeds(
        besides arrows: Set<LinkIndex>, _ citations: inout Citations
    ) -> [(deed: LaneDeed, links: [LinkIndex])] {
        var deeds: [(LaneDeed, [LinkIndex])] = []
        for link in model.links.indices where scene.selection.keepsLink[link] {
            let (subject, object) = (model.links.subjects[link], model.links.objects[link])
            guard scene.isOne(object, .policy), scene.isActor(subject), !scene.isDrawn[object],
                let lane = scene.stand(for: subject, on: scene.days(ofLink: link))
            else { continue }
            deeds.append((deed(link, in: lane, &citations), [link]))
        }
        for item in model.entities.indices where scene.selection.keepsNode(item) {
            guard let deed = deed(item, besides: arrows, &citations) else { continue }
            deeds.append((deed, scene.links(of: item)))
        }
        return deeds
    }

    /// What one actor did, written as an event about a policy, such as a refusal.
    private func deed(
        _ item: EntityIndex, besides arrows: Set<LinkIndex>, _ citations: inout Citations
    ) -> LaneDeed? {
        let entity = model.entities[item]
        let policies = self.policies(of: item)
        guard !scene.isActor(item), !scene.isDrawn[item], !policies.isEmpty,
            ![.policy, .claim, .document].contains(model.nature(ofEntity: item)),
            !scene.links(of: item).contains(where: arrows.contains),
            let lane = doer(of: item, on: entity.timing?.possibleDays ?? .unknown)
        else { return nil }
        let rows = model.evidence(ofEntity: item).filter { scene.network.scope.stands($0) }
        let marks = citations.marks(rows)
        let date = entity.timing.map { ", " + Wording.timing($0) } ?? ""
        let names = Wording.list(policies.map { name($0) }, "and")
        return LaneDeed(
            lane: model.entities[lane].id, id: entity.id, name: names,
            term: model.codebook.entityKind(entity.kind)?.name ?? entity.kind, isAdoption: false,
            timing: entity.timing, stage: entity.detail.stage ?? .unknown, marks: marks,
            sentence: "\(name(item)), about \(names)" + date + marks.spaced)
    }

    /// The policies that an item is about, in whichever role they are written.
    private func policies(of item: EntityIndex) -> [EntityIndex] {
        let written = scene.links(of: item).map { model.links.objects[$0] }
            .filter { scene.isOne($0, .policy) }
        var policies: [EntityIndex] = []
        for policy in written + model.entities[item].detail.policies
        where !policies.contains(policy) {
            policies.append(policy)
        }
        return policies
    }

    /// Who did what an item says: its author, or the only actor that has a part in it.
    private func doer(of item: EntityIndex, on days: DayBounds) -> EntityIndex? {
        if let author = scene.stand(for: item, on: days) { return author }
        let actors = Set(
            scene.links(of: item).map { model.links.objects[$0] }.filter { scene.isActor($0) })
        guard actors.count == 1, let only = actors.first else { return nil }
        return scene.stand(for: only, on: days)
    }

    private func deed(
        _ link: LinkIndex, in lane: EntityIndex, _ citations: inout Citations
    ) -> LaneDeed {
        let (subject, object) = (model.links.subjects[link], model.links.objects[link])
        let ways = scene.officeWays(of: subject, on: scene.days(ofLink: link))
        let marks = citations.marks(
            of: Grounds(links: [link], offices: OfficeNeeds(ends: [ways], without: [link])),
            in: scene.network)
        let timing = model.timing(ofLink: link)
        let date = timing.map { ", " + Wording.timing($0) } ?? ""
        let kind = model.kind(ofLink: link)
        return LaneDeed(
            lane: model.entities[lane].id, id: names[link], name: name(object),
            term: kind.legend ?? kind.reads,
            isAdoption: model.codebook.isAdoption(Int(model.links.kinds[link])),
            timing: timing, stage: model.stage(ofLink: link), marks: marks,
            sentence: "\(name(subject)) \(Wording.verb(ofLink: link, in: model)) \(name(object))"
                + date + marks.spaced)
    }

    private func name(_ entity: EntityIndex) -> String { Wording.name(of: model.entities[entity]) }

    // MARK: - Tenures

    /// The posts of whoever is selected, in the lane of the place, or in that of the holder.
    func tenures(
        in lanes: Set<String>, _ citations: inout Citations
    ) -> [(tenure: LaneTenure, link: LinkIndex)] {
        var tenures: [(LaneTenure, LinkIndex)] = []
        for official in model.entities.indices where scene.selection.comesAlong(official) {
            for post in scene.posts(of: official) {
                guard let lane = lane(of: post, official),
                    lanes.contains(model.entities[lane].id)
                else { continue }
                let isOwn = scene.isDrawn[official]
                let marks = citations.marks(of: Grounds(links: [post]), in: scene.network)
                let words = Wording.post(post, in: model, withPlace: true)
                tenures.append(
                    (
                        LaneTenure(
                            lane: model.entities[lane].id, id: names[post],
                            name: isOwn ? words : name(official),
                            timing: model.timing(ofLink: post),
                            isIntended: model.stage(ofLink: post) == .intended, marks: marks,
                            sentence: "\(name(official)): \(words)" + marks.spaced), post
                    ))
            }
        }
        return tenures
    }

    // MARK: - What has no place

    /// What all arrows are about that say so, where that stands beside none of them.
    func note(ofPolicies arrows: [SceneLine]) -> [String] {
        let policies = Set(arrows.flatMap(\.policies))
        guard policies.count == 1, let policy = policies.first else { return [] }
        let others = arrows.count { $0.policies.isEmpty }
        let rest = others == 0 ? "" : "; \(others) of \(arrows.count) state no policy"
        return ["Arrows are about \(name(policy))\(rest)."]
    }

    /// How many links are selected and have no place in the picture.
    func note(ofLinksBeside drawn: Set<LinkIndex>) -> [String] {
        let count = model.links.indices.count { link in
            scene.selection.keepsLink[link] && !drawn.contains(link) && !model.isOffice(link)
        }
        guard count > 0 else { return [] }
        return [
            count == 1
                ? "1 link is not drawn: an end of it is in no lane, or both are in one."
                : "\(count) links are not drawn: an end of each is in no lane, or both are in one."
        ]
    }
}
