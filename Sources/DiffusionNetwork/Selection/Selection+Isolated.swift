public import DiffusionModel

extension Selection {
    /// The selection without isolated entities.
    ///
    /// An entity stays if a kept link joins it to anything, if a kept actor acts for it, or if it
    /// is a policy that was asked for or that a kept link states.
    ///
    /// - Complexity: O(links), and offices once for each step from agent to agent.
    public func withoutIsolated(in model: GraphModel) -> Selection {
        let scope = evidence
        let (subjects, objects) = (model.links.subjects, model.links.objects)
        var hasPart = IndexedList<EntityIndex, Bool>(
            repeating: false, count: model.entities.count)
        for link in keepsLink.indices where keepsLink[link] {
            hasPart[subjects[link]] = true
            hasPart[objects[link]] = true
        }
        for policy in policies { hasPart[policy] = true }
        markPolicies(stated: &hasPart, in: model)
        let offices = model.links.indices.filter { keepsOffice($0, in: model, scope) }
        var changed = true
        while changed {
            changed = false
            for office in offices
            where hasPart[subjects[office]] && !hasPart[objects[office]] {
                hasPart[objects[office]] = true
                changed = true
            }
        }
        var copy = self
        for entity in copy.keepsEntity.indices where !hasPart[entity] {
            copy.keepsEntity[entity] = false
        }
        return copy
    }

    /// A policy that a kept link or its item states has a part in the answer.
    private func markPolicies(
        stated hasPart: inout IndexedList<EntityIndex, Bool>, in model: GraphModel
    ) {
        for link in keepsLink.indices where keepsLink[link] {
            for policy in model.links.policies(at: link) { hasPart[policy] = true }
            guard let item = model.item(ofLink: link) else { continue }
            for policy in model.entities[item].detail.policies { hasPart[policy] = true }
        }
    }
}
