/// Puts panels into bands, and the cards that no panel has between them.
extension PanelPlanner {
    /// The most panels that stand side by side.
    private static let mostPanels = 5

    /// The plans with bands, columns and a frameless panel for cards that none of them has.
    func arranged(_ plans: [PanelPlan]) -> [PanelPlan] {
        var upper = plans.filter { $0.tone == .diffusion || isLearnt($0) }
        if upper.isEmpty { upper = plans }
        let middle = plans.filter { plan in
            !upper.contains { $0.id == plan.id } && (plan.tone == .criticism || plan.tone == .reply)
        }
        let lower = plans.filter { plan in
            !(upper + middle).contains { $0.id == plan.id }
        }
        insertFree(into: &upper, plans)
        var result: [PanelPlan] = []
        for group in [upper, middle] + lower.map({ [$0] }) where !group.isEmpty {
            result += banded(group, from: (result.map(\.band).max() ?? -1) + 1)
        }
        return result
    }

    /// Whether a panel holds what the learners are to learn.
    private func isLearnt(_ plan: PanelPlan) -> Bool {
        plan.cards.contains(where: roles.fields.contains)
    }

    private func insertFree(into upper: inout [PanelPlan], _ plans: [PanelPlan]) {
        let framed = Set(plans.flatMap(\.cards))
        let free = scene.drawn.filter { !framed.contains($0) }
        guard !free.isEmpty else { return }
        let plan = PanelPlan(id: "free", title: "", tone: .none, cards: free)
        // Before the panel that the lines from the free cards lead to.
        let place = upper.firstIndex { panel in
            panel.cards.contains { roles.learners.contains($0) }
        }
        upper.insert(plan, at: max(place ?? upper.count, min(1, upper.count)))
    }

    private func banded(_ group: [PanelPlan], from band: Int) -> [PanelPlan] {
        group.enumerated().map { index, plan in
            var plan = plan
            plan.band = band + index / Self.mostPanels
            let isAlone = group.count == 1
            let wanted = isAlone ? (plan.cards.count + 2) / 3 : (plan.cards.count + 4) / 5
            let widest = plan.tone == .claim ? 3 : (isAlone ? 6 : 3)
            plan.columns = max(1, min(wanted, widest))
            return plan
        }
    }
}
