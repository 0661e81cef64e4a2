import DiffusionModel

/// An actor who is a node no more because an office of it fell: it counts for a region now.
public struct Refolded: Hashable, Sendable {
    /// The actor, as a position in `GraphModel.entities`.
    public let actor: Int
    /// The regions that it counts for now, in the order of its offices.
    public let regions: [Int]
    /// The offices that fell, its own and those of whom it acts for, as positions of links.
    public let offices: [Int]
}

extension FrozenNetwork {
    /// The actors who were nodes, as posts in several regions might hold, and count for a region
    /// now that some of these fell.
    ///
    /// - Parameter before: The same question to the same model, with more evidence believed.
    /// - Returns: The actors in the order of the model; none but at the level of regions.
    /// - Complexity: O(entities), and O(links) where any is found.
    package func refolded(since before: FrozenNetwork) -> [Refolded] {
        guard settings.level == .region else { return [] }
        let lost = model.entities.indices.filter {
            before.nodeOfEntity[$0] >= 0 && nodeOfEntity[$0] < 0
        }
        guard !lost.isEmpty else { return [] }
        let folding = OfficeFolding(intoRegionsOf: model, scope)
        let offices = before.standingOffices
        return lost.compactMap { actor in
            let regions = folding.regions(of: actor)
            let fallen = links(leadingUpFrom: actor, by: offices)
                .filter { !scope.stands(link: $0) }
            guard !regions.isEmpty, !fallen.isEmpty else { return nil }
            return Refolded(actor: actor, regions: regions, offices: fallen)
        }
    }

    /// The offices of each holder whose evidence stands.
    private var standingOffices: [Int: [Int]] {
        let offices = (0..<model.links.count).filter {
            model.isOffice($0) && scope.stands(link: $0)
        }
        return Dictionary(grouping: offices) { Int(model.links.subjects[$0]) }
    }

    /// The offices by which an actor counts for others, and those by which these do.
    private func links(leadingUpFrom actor: Int, by offices: [Int: [Int]]) -> [Int] {
        var found: [Int] = []
        var known: Set = [actor]
        var queue = [actor]
        while let holder = queue.popLast() {
            for office in offices[holder, default: []] {
                found.append(office)
                let principal = Int(model.links.objects[office])
                if known.insert(principal).inserted { queue.append(principal) }
            }
        }
        return found.sorted()
    }
}
