public import DiffusionModel

extension Selection {
    /// The selection without the entities that no kept link joins to anything, and for whom nobody
    /// acts who is kept.
    ///
    /// - Complexity: O(links), and offices once for each step from agent to agent.
    public func withoutIsolated(in model: GraphModel) -> Selection {
        let scope = evidence
        let (subjects, objects) = (model.links.subjects, model.links.objects)
        var hasPart = Array(repeating: false, count: model.entities.count)
        for link in keepsLink.indices where keepsLink[link] {
            hasPart[Int(subjects[link])] = true
            hasPart[Int(objects[link])] = true
        }
        let offices = (0..<model.links.count).filter { keepsOffice($0, in: model, scope) }
        var changed = true
        while changed {
            changed = false
            for office in offices
            where hasPart[Int(subjects[office])] && !hasPart[Int(objects[office])] {
                hasPart[Int(objects[office])] = true
                changed = true
            }
        }
        var copy = self
        for entity in copy.keepsEntity.indices where !hasPart[entity] {
            copy.keepsEntity[entity] = false
        }
        return copy
    }
}
