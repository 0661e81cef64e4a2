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
    private(set) var drawn: [Int]
    /// Whether each entity has a card; shape `[entities]`.
    private(set) var isDrawn: [Bool]
    /// The kept links of each subject; shape `[entities]`.
    private let linksBySubject: [[Int]]
    /// The posts of each official, whatever the filters; by entity.
    private let posts: [Int: [Int]]
    private let folding: OfficeFolding
    /// The items for which each actor's card stands, at the level of items.
    private var itemsByActor: [Int: [Int]] = [:]

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
            isDrawn = Array(repeating: false, count: isDrawn.count)
            for entity in network.entities { isDrawn[entity] = true }
        }
        if let only = view?.only, !only.isEmpty {
            let listed = Set(only.map(Int.init))
            for entity in isDrawn.indices where !listed.contains(entity) {
                isDrawn[entity] = false
            }
        }
        self.isDrawn = isDrawn
        drawn = isDrawn.indices.filter { isDrawn[$0] }
        folding = OfficeFolding(network.model, network.scope, into: isDrawn)
        linksBySubject = Self.linksBySubject(in: network.model, selection)
        let offices = (0..<model.links.count).filter { link in
            network.model.codebook.isPost(Int(network.model.links.kinds[link]))
                && network.scope.stands(link: link)
        }
        posts = Dictionary(grouping: offices) { Int(network.model.links.subjects[$0]) }
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
    ) -> [[Int]] {
        var links = [[Int]](repeating: [], count: model.entities.count)
        for link in 0..<model.links.count where selection.keepsLink[link] {
            links[Int(model.links.subjects[link])].append(link)
        }
        return links
    }

    /// The posts of an official that are believed, in the order of the graph.
    func posts(of official: Int) -> [Int] { posts[official, default: []] }

    /// The kept links of which an entity is the subject, in the order of the graph.
    func links(of subject: Int) -> [Int] { linksBySubject[subject] }

    /// The objects of an item's links by which they have one part in it.
    func objects(of item: Int, as part: LinkKind.Part) -> [Int] {
        links(of: item).filter { model.part(ofLink: $0) == part }
            .map { Int(model.links.objects[$0]) }
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
    func stand(for entity: Int, on days: DayBounds) -> Int? {
        if isDrawn[entity] { return entity }
        if isActor(entity) { return folding.target(of: entity, on: days) }
        let makers = objects(of: entity, as: .author)
        return makers.count == 1 && isActor(makers[0]) ? stand(for: makers[0], on: days) : nil
    }

    /// The ways in which a card stands for another entity on a date, by the posts and `acts-for`
    /// that each needs; none where it has a card itself.
    func officeWays(of entity: Int, on days: DayBounds) -> [[Int]] {
        if isDrawn[entity] { return [] }
        if isActor(entity) { return folding.ways(of: entity, on: days) }
        let makers = objects(of: entity, as: .author)
        return makers.count == 1 && isActor(makers[0]) ? officeWays(of: makers[0], on: days) : []
    }

    /// The region that an actor acts for at some time, itself for a region.
    func region(of entity: Int, _ regions: OfficeFolding) -> Int? {
        regions.target(of: entity, on: .unknown)
    }

    func isActor(_ entity: Int) -> Bool { model.codebook.isActor(model.entities[entity].kind) }

    /// Whether an entity is of one nature.
    func isOne(_ entity: Int, _ nature: EntityKind.Nature) -> Bool {
        model.nature(ofEntity: entity) == nature
    }

    func days(ofLink link: Int) -> DayBounds {
        model.timing(ofLink: link)?.possibleDays ?? .unknown
    }

    /// The items without a card for which the card of an actor stands.
    func items(of actor: Int) -> [Int] { itemsByActor[actor, default: []] }
}
