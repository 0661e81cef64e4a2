import DiffusionModel

/// Who and what comes along with chosen entities, so that what they did is kept whole.
///
/// Whoever acts for a chosen actor, through any number of offices, comes along as its agent; an
/// item that joins two chosen actors, or their agents, comes along as their tie.
struct Companions {
    /// Whether each entity is chosen or comes along; shape `[entities]`.
    private(set) var isNear: IndexedList<EntityIndex, Bool>
    /// Whether each entity is an item that joins two of the chosen themselves; shape `[entities]`.
    private(set) var joins: IndexedList<EntityIndex, Bool>

    private let model: GraphModel
    private let roles: IndexedList<EntityIndex, NetworkFreezer.Role>

    /// Finds who comes along.
    ///
    /// - Parameters:
    ///   - chosen: Whether each entity is chosen.
    ///   - passes: Whether each link passes the filters on links.
    ///   - model: The model that they are in.
    ///   - scope: The evidence that is believed; offices without standing evidence do not count.
    /// - Complexity: O(entities + links), and offices once for each step from agent to agent.
    init(
        of chosen: IndexedList<EntityIndex, Bool>, _ passes: IndexedList<LinkIndex, Bool>,
        in model: GraphModel,
        _ scope: EvidenceScope
    ) {
        self.model = model
        roles = NetworkFreezer.Role.ofEntities(in: model)
        isNear = chosen
        joins = IndexedList(repeating: false, count: chosen.count)
        let direct = joiners(of: chosen, passes)
        for item in direct { joins[item] = true }
        addAgents(scope)
        for item in joiners(of: isNear, passes) { isNear[item] = true }
    }

    private mutating func addAgents(_ scope: EvidenceScope) {
        let regions = KindTable(of: model.entities) { [codebook = model.codebook] kind in
            codebook.nature(of: kind) == .region
        }.values
        let offices = model.links.indices.filter { link in
            model.isOffice(link) && scope.stands(link: link)
        }
        var changed = !offices.isEmpty
        while changed {
            changed = false
            for office in offices {
                let (agent, principal) = (subject(office), object(office))
                guard isNear[principal], !isNear[agent], !regions[agent],
                    roles[principal] == .actor
                else { continue }
                isNear[agent] = true
                changed = true
            }
        }
    }

    /// The items that join two different actors of some.
    private func joiners(
        of actors: IndexedList<EntityIndex, Bool>, _ passes: IndexedList<LinkIndex, Bool>
    ) -> [EntityIndex] {
        var first: [EntityIndex: EntityIndex] = [:]
        var found: Set<EntityIndex> = []
        for link in passes.indices where passes[link] {
            let (one, other) = (subject(link), object(link))
            let item: EntityIndex
            switch (roles[one], roles[other]) {
            case (.joiner, .actor): item = one
            case (.actor, .joiner): item = other
            default: continue
            }
            let actor = item == one ? other : one
            guard actors[actor] else { continue }
            if let known = first[item], known != actor { found.insert(item) }
            first[item] = first[item] ?? actor
        }
        return found.sorted()
    }

    private func subject(_ link: LinkIndex) -> EntityIndex { model.links.subjects[link] }

    private func object(_ link: LinkIndex) -> EntityIndex { model.links.objects[link] }
}
