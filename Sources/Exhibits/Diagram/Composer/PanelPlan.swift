import DiffusionModel

/// A panel on its way: its cards.
struct PanelPlan {
    var id: String
    var title: String
    var tone: DiagramPanel.Tone
    var cards: [EntityIndex]
    var band = 0
    var columns = 1
}

/// Sorts the cards of a picture into panels by what they do in the diffusion.
struct PanelPlanner {
    let scene: PictureScene
    let lines: [SceneLine]
    let roles: PictureRoles

    /// More cards than this stand in a free layout, panels or not.
    private static let mostCards = 90

    init(_ scene: PictureScene, _ lines: [SceneLine]) {
        self.scene = scene
        self.lines = lines
        roles = PictureRoles(scene, lines)
    }

    /// The panels of a view, else those of the roles; none where there are no two sides.
    func plans(view: View?) -> [PanelPlan] {
        if let view, !view.panels.isEmpty { return arranged(viewPlans(view)) }
        guard roles.areTwoSides, scene.drawn.count <= Self.mostCards else { return [] }
        return arranged(rolePlans())
    }

    // MARK: - By the author of the graph

    private func viewPlans(_ view: View) -> [PanelPlan] {
        var taken: Set<EntityIndex> = []
        return view.panels.enumerated().compactMap { index, panel in
            let cards = panel.members.filter {
                scene.isDrawn[$0] && taken.insert($0).inserted
            }
            guard !cards.isEmpty else { return nil }
            return PanelPlan(
                id: "\(index + 1)-\(panel.title)", title: panel.title, tone: tone(of: cards),
                cards: cards)
        }
    }

    /// What most of the cards do.
    private func tone(of cards: [EntityIndex]) -> DiagramPanel.Tone {
        let counts: [(DiagramPanel.Tone, Int)] = [
            (.reply, cards.count { roles.repliers.contains($0) }),
            (.criticism, cards.count { roles.critics.contains($0) }),
            (.claim, cards.count { scene.isOne($0, .claim) }),
            (
                .diffusion,
                cards.count { roles.models.contains($0) || roles.learners.contains($0) }
            ),
        ]
        var best: (tone: DiagramPanel.Tone, count: Int) = (.background, 0)
        for (tone, count) in counts where count > best.count { best = (tone, count) }
        return best.tone
    }

    // MARK: - By role

    private func rolePlans() -> [PanelPlan] {
        var free = Set(scene.drawn)
        var plans: [PanelPlan] = []
        func take(_ title: String, _ tone: DiagramPanel.Tone, _ cards: [EntityIndex]) {
            let cards = cards.filter { free.remove($0) != nil }
            guard !cards.isEmpty else { return }
            plans.append(
                PanelPlan(id: title.lowercased(), title: title, tone: tone, cards: cards))
        }
        take("Critics", .criticism, scene.drawn.filter(roles.critics.contains))
        take("Replies", .reply, scene.drawn.filter(roles.repliers.contains))
        take(Self.modelTitle, .diffusion, regionsFirst(roles.party(of: roles.models)))
        take(learnerTitle, .diffusion, regionsFirst(roles.party(of: roles.learners)))
        take(fieldTitle, .background, scene.drawn.filter(roles.fields.contains))
        take("Claims", .claim, scene.drawn.filter { scene.isOne($0, .claim) })
        let joining = itemsBetween(plans)
        take("Others", .background, scene.drawn.filter { !joining.contains($0) })
        let order = [Self.modelTitle, learnerTitle, fieldTitle].map { $0.lowercased() }
        return order.compactMap { id in plans.first { $0.id == id } }
            + plans.filter { !order.contains($0.id) }
    }

    private static let modelTitle = "Model"

    /// Only who has adopted something is called an adopter.
    private var learnerTitle: String {
        let regions = roles.party(of: roles.learners).filter { scene.isOne($0, .region) }
        let parties = regions.isEmpty ? Array(roles.learners) : regions
        return parties.allSatisfy(roles.adopters.contains) ? "Adopter" : "Learner"
    }

    private var fieldTitle: String {
        let regions = roles.party(of: roles.learners).filter { scene.isOne($0, .region) }
        let verb = roles.isOnlyIntended ? "aims to learn" : "learns"
        guard regions.count == 1 else { return "What is to be learnt" }
        return "What \(scene.model.entities[regions[0]].name) \(verb)"
    }

    private func regionsFirst(_ cards: [EntityIndex]) -> [EntityIndex] {
        cards.filter { scene.isOne($0, .region) }
            + cards.filter { !scene.isOne($0, .region) }
    }

    /// Agreements and events that have lines to both sides stand between them.
    private func itemsBetween(_ plans: [PanelPlan]) -> Set<EntityIndex> {
        let sides = plans.filter { $0.tone == .diffusion }.map { Set($0.cards) }
        guard sides.count > 1 else { return [] }
        return Set(
            scene.drawn.filter { card in
                guard !scene.isActor(card) else { return false }
                let others = lines.flatMap { line -> [EntityIndex] in
                    line.from == card ? [line.to] : line.to == card ? [line.from] : []
                }
                return sides.count { side in others.contains(where: side.contains) } > 1
            })
    }
}
