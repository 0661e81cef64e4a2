import DiffusionModel
import DiffusionNetwork

/// What part each card plays: whose practice is taken, who learns, who criticises, who answers.
struct PictureRoles {
    /// The cards of those learnt from and of whom they act for.
    private(set) var models: Set<EntityIndex> = []
    /// The cards of those who learn and of whom they act for.
    private(set) var learners: Set<EntityIndex> = []
    /// The cards of what is to be learnt.
    private(set) var fields: Set<EntityIndex> = []
    /// The cards from which criticism comes.
    private(set) var critics: Set<EntityIndex> = []
    /// The cards from which replies come.
    private(set) var repliers: Set<EntityIndex> = []
    /// Whether all that is learnt is only intended.
    private(set) var isOnlyIntended = true
    /// The cards of those who adopt something.
    private(set) var adopters: Set<EntityIndex> = []

    private let scene: PictureScene
    private let regions: OfficeFolding

    init(_ scene: PictureScene, _ lines: [SceneLine]) {
        self.scene = scene
        regions = OfficeFolding(intoRegionsOf: scene.model, scene.network.scope)
        for line in lines { take(line) }
        spreadAuthors()
    }

    /// More parties than this on one side are a network and no two sides.
    private static let mostParties = 3

    /// Whether those learnt from and those who learn are different parties, and few.
    var areTwoSides: Bool {
        let sides = [models, learners].map { cards in
            Set(cards.map { scene.region(of: $0, regions) ?? $0 })
        }
        let areFew = sides.allSatisfy { (1...Self.mostParties).contains($0.count) }
        return areFew && sides[0].isDisjoint(with: sides[1])
    }

    /// All cards of a side: its regions and whoever acts for them.
    func party(of cards: Set<EntityIndex>) -> [EntityIndex] {
        let sides = Set(cards.map { scene.region(of: $0, regions) ?? $0 })
        return scene.drawn.filter { card in
            guard scene.isActor(card) else { return false }
            return cards.contains(card) || sides.contains(scene.region(of: card, regions) ?? card)
        }
    }

    // MARK: - Collecting

    private mutating func take(_ line: SceneLine) {
        // Who deals with himself stands on no side of anything.
        guard line.from != line.to else { return }
        if line.links.contains(where: isAdoption) { adopters.insert(line.from) }
        // Who only means to criticise or to reply has not done so, nor who is only denied to have.
        if !line.isIntended, line.links.contains(where: isSupported) {
            if line.style == .criticism { critics.insert(line.from) }
            if line.style == .reply { repliers.insert(line.from) }
        }
        if line.style.isMovement, scene.isOne(line.to, .policy) {
            fields.insert(line.to)
            isOnlyIntended = isOnlyIntended && line.isIntended
            return
        }
        for link in line.links { takeRole(of: link, line) }
        let areActors = scene.isActor(line.from) && scene.isActor(line.to)
        // Being advised, trained or directed is not yet learning.
        let isLearning = line.links.contains { link in
            scene.model.kind(ofLink: link).orientation == .backward
                || scene.model.links.origins[link] == .role
        }
        // As written a line leads from the subject, whichever part that plays.
        guard scene.network.settings.view == .flow, line.style.isMovement, areActors, isLearning,
            !line.isUndirected
        else { return }
        models.insert(line.from)
        learners.insert(line.to)
    }

    /// Whether a link says that a policy is taken up, or is being, on somebody's word or on none.
    private func isAdoption(_ link: LinkIndex) -> Bool {
        let model = scene.model
        guard model.codebook.isAdoption(Int(model.links.kinds[link])) else { return false }
        return isSupported(link) && [.begun, .done].contains(model.stage(ofLink: link))
    }

    /// Whether a link stands on somebody's word or on none, and is not only disputed.
    private func isSupported(_ link: LinkIndex) -> Bool {
        !Testimony(scene.network.scope.standingRows(ofLink: link)).isDisputedOnly
    }

    private mutating func takeRole(of link: LinkIndex, _ line: SceneLine) {
        let ends = [line.from, line.to].filter(scene.isActor)
        guard ends.count == 1 else { return }
        switch scene.model.part(ofLink: link) {
        case .giver: models.insert(ends[0])
        case .taker: learners.insert(ends[0])
        default: break
        }
    }

    /// Whoever speaks through an item that criticises or replies does so too.
    private mutating func spreadAuthors() {
        for link in scene.model.links.indices
        where scene.selection.keepsLink[link] && scene.model.part(ofLink: link) == .author {
            guard isSupported(link) else { continue }
            let item = scene.model.links.subjects[link]
            let author = scene.model.links.objects[link]
            guard scene.isDrawn[item], scene.isDrawn[author] else { continue }
            if critics.contains(author) { critics.insert(item) }
            if critics.contains(item) { critics.insert(author) }
            if repliers.contains(item) { repliers.insert(author) }
        }
    }
}
