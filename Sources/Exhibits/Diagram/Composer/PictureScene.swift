import DiffusionModel
import DiffusionNetwork

/// Which entities have cards, and which card stands for an entity that has none.
///
/// All who compose a picture look at the one scene, so it is handed round, not copied.
final class PictureScene {
    let model: GraphModel
    let selection: Selection
    let network: FrozenNetwork
    /// The entities with cards, in the order of the graph; positions.
    private(set) var drawn: [EntityIndex]
    /// Whether each entity has a card; shape `[entities]`.
    private(set) var isDrawn: IndexedList<EntityIndex, Bool>
    /// The kept links of each subject; shape `[entities]`.
    private let linksBySubject: IndexedList<EntityIndex, [LinkIndex]>
    /// The posts of each official, whatever the filters; by entity.
    private let posts: [EntityIndex: [LinkIndex]]
    private let folding: OfficeFolding
    /// The items for which each actor's card stands, at the level of items.
    private var itemsByActor: [EntityIndex: [EntityIndex]] = [:]

    /// Sets the scene.
    ///
    /// - Parameters:
    ///   - network: The selected part of the graph; above the level of items its nodes are drawn.
    ///   - selection: What is selected.
    ///   - view: The named picture that narrows the selection, if any.
    init(_ network: FrozenNetwork, _ selection: Selection, view: View?) {
        model = network.model
        self.selection = selection
        self.network = network
        var isDrawn = selection.keepsEntity
        if network.settings.level != .item {
            isDrawn = IndexedList(repeating: false, count: isDrawn.count)
            for entity in network.entities { isDrawn[entity] = true }
        }
        if let only = view?.only, !only.isEmpty {
            let listed = Set(only)
            for entity in isDrawn.indices where !listed.contains(entity) {
                isDrawn[entity] = false
            }
        }
        self.isDrawn = isDrawn
        drawn = isDrawn.indices.filter { isDrawn[$0] }
        folding = OfficeFolding(network.model, network.scope, into: isDrawn)
        linksBySubject = Self.linksBySubject(in: network.model, selection)
        let offices = model.links.indices.filter { link in
            network.model.codebook.isPost(Int(network.model.links.kinds[link]))
                && network.scope.stands(link: link)
        }
        posts = Dictionary(grouping: offices) { network.model.links.subjects[$0] }
        guard network.settings.level == .item else { return }
        // Above the level of items these are steps of the network and no one's own.
        for item in model.entities.indices
        where !self.isDrawn[item] && selection.comesAlong(item) && !isActor(item) {
            guard let actor = stand(for: item, on: .unknown) else { continue }
            itemsByActor[actor, default: []].append(item)
        }
    }

    private static func linksBySubject(
        in model: GraphModel, _ selection: Selection
    ) -> IndexedList<EntityIndex, [LinkIndex]> {
        var links = IndexedList<EntityIndex, [LinkIndex]>(
            repeating: [], count: model.entities.count)
        for link in model.links.indices where selection.keepsLink[link] {
            links[model.links.subjects[link]].append(link)
        }
        return links
    }

    /// The posts of an official that are believed, in the order of the graph.
    func posts(of official: EntityIndex) -> [LinkIndex] { posts[official, default: []] }

    /// The kept links of which an entity is the subject, in the order of the graph.
    func links(of subject: EntityIndex) -> [LinkIndex] { linksBySubject[subject] }

    /// The objects of an item's links by which they have one part in it.
    func objects(of item: EntityIndex, as part: LinkKind.Part) -> [EntityIndex] {
        links(of: item).filter { model.part(ofLink: $0) == part }
            .map { model.links.objects[$0] }
    }

    /// Leaves out the cards that no line reaches; gives how many they are.
    func leaveOutIsolated(_ lines: [SceneLine]) -> Int {
        let joined = Set(lines.flatMap { [$0.from, $0.to] })
        let isolated = drawn.filter { !joined.contains($0) }
        for entity in isolated { isDrawn[entity] = false }
        drawn.removeAll { !joined.contains($0) }
        return isolated.count
    }

    /// The entity whose card stands for another on a date, or nothing.
    ///
    /// An actor is stood for by whom it acts for, an item by its only author.
    func stand(for entity: EntityIndex, on days: DayBounds) -> EntityIndex? {
        if isDrawn[entity] { return entity }
        if isActor(entity) { return folding.target(of: entity, on: days) }
        let makers = objects(of: entity, as: .author)
        return makers.count == 1 && isActor(makers[0]) ? stand(for: makers[0], on: days) : nil
    }

    /// The ways in which a card stands for another entity on a date, by the posts and `acts-for`
    /// that each needs; none where it has a card itself.
    func officeWays(of entity: EntityIndex, on days: DayBounds) -> [[LinkIndex]] {
        if isDrawn[entity] { return [] }
        if isActor(entity) { return folding.ways(of: entity, on: days) }
        let makers = objects(of: entity, as: .author)
        return makers.count == 1 && isActor(makers[0]) ? officeWays(of: makers[0], on: days) : []
    }

    /// The region that an actor acts for at some time, itself for a region.
    func region(of entity: EntityIndex, _ regions: OfficeFolding) -> EntityIndex? {
        regions.target(of: entity, on: .unknown)
    }

    func isActor(_ entity: EntityIndex) -> Bool {
        model.codebook.isActor(model.entities[entity].kind)
    }

    /// Whether an entity is of one nature.
    func isOne(_ entity: EntityIndex, _ nature: EntityKind.Nature) -> Bool {
        model.nature(ofEntity: entity) == nature
    }

    /// Whether a link is a post of an official.
    func isPost(_ link: LinkIndex) -> Bool { model.codebook.isPost(Int(model.links.kinds[link])) }

    func days(ofLink link: LinkIndex) -> DayBounds {
        model.timing(ofLink: link)?.possibleDays ?? .unknown
    }

    /// The items without a card for which the card of an actor stands.
    func items(of actor: EntityIndex) -> [EntityIndex] { itemsByActor[actor, default: []] }
}
