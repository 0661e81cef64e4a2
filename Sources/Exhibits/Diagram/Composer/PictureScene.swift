import DiffusionModel
import DiffusionNetwork

/// Which entities have cards, and which card stands for an entity that has none.
struct PictureScene: Sendable {
    let model: GraphModel
    let selection: Selection
    let network: FrozenNetwork
    /// The entities with cards, in the order of the graph; positions.
    private(set) var drawn: [Int]
    /// Whether each entity has a card; shape `[entities]`.
    let isDrawn: [Bool]
    /// The roles of items that have no card: who said or made each.
    private let authors: [Int: [Int]]
    private let folding: OfficeFolding

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
        authors = Self.authors(in: network.model, selection)
    }

    private static func authors(in model: GraphModel, _ selection: Selection) -> [Int: [Int]] {
        var authors: [Int: [Int]] = [:]
        for link in 0..<model.links.count
        where selection.keepsLink[link] && model.kind(ofLink: link).id == "by" {
            authors[Int(model.links.subjects[link]), default: []]
                .append(Int(model.links.objects[link]))
        }
        return authors
    }

    /// Leaves out the cards that no line reaches; gives how many they are.
    mutating func leaveOutIsolated(_ lines: [SceneLine]) -> Int {
        let joined = Set(lines.flatMap { [$0.from, $0.to] })
        let kept = drawn.filter(joined.contains)
        defer { drawn = kept }
        return drawn.count - kept.count
    }

    /// The entity whose card stands for another on a date, or nothing.
    ///
    /// An actor is stood for by whom it acts for, an item by its only author.
    func stand(for entity: Int, on days: DayBounds) -> Int? {
        if isDrawn[entity] { return entity }
        if isActor(entity) { return folding.target(of: entity, on: days) }
        let makers = authors[entity, default: []]
        return makers.count == 1 && isActor(makers[0]) ? stand(for: makers[0], on: days) : nil
    }

    /// The region that an actor acts for at some time, itself for a region.
    func region(of entity: Int, _ regions: OfficeFolding) -> Int? {
        regions.target(of: entity, on: .unknown)
    }

    func isActor(_ entity: Int) -> Bool { model.codebook.isActor(model.entities[entity].kind) }

    func isKind(_ entity: Int, a kind: String) -> Bool {
        model.codebook.isKind(model.entities[entity].kind, a: kind)
    }

    func days(ofLink link: Int) -> DayBounds {
        model.timing(ofLink: link)?.possibleDays ?? .unknown
    }

    /// The items without a card for which the card of an actor stands.
    func items(of actor: Int) -> [Int] {
        // Above the level of items these are steps of the network and no one's own.
        guard network.settings.level == .item else { return [] }
        return model.entities.indices.filter { item in
            !isDrawn[item] && !isActor(item) && selection.keepsEntity[item]
                && stand(for: item, on: .unknown) == actor
        }
    }
}
