import DiffusionModel

/// Which links stay beside those that filters keep, because these cannot be understood without.
struct SubsetContext {
    /// Whether each link stays though it is not kept; shape `[links]`.
    private(set) var isContext: IndexedList<LinkIndex, Bool>

    /// Finds what the kept part needs.
    ///
    /// - Complexity: O(entities + links).
    init(of selection: Selection, in model: GraphModel, _ scope: EvidenceScope) {
        let links = model.links.indices
        isContext = IndexedList(repeating: false, count: links.count)
        var isThere = IndexedList<EntityIndex, Bool>(
            model.entities.indices.map { selection.keepsNode($0) })
        let (subjects, objects) = (model.links.subjects, model.links.objects)
        var hasKeptRole = IndexedList<EntityIndex, Bool>(
            repeating: false, count: model.entities.count)
        for link in links where selection.keepsLink[link] {
            isThere[subjects[link]] = true
            isThere[objects[link]] = true
            if model.item(ofLink: link) != nil { hasKeptRole[subjects[link]] = true }
        }
        // Policies are found by what an item covers, so covers stay. A disputed cover says itself
        // that it is disputed; one that fell would be written without its evidence, as if nobody
        // doubted it, and is left out. So is one that another filter on evidence took, or it would
        // be back for whoever reads the part.
        let isCover = model.codebook.linkKinds.map { $0.part == .policy }
        for link in links where !selection.keepsLink[link] {
            guard model.item(ofLink: link) != nil, hasKeptRole[subjects[link]],
                !scope.takenCovers.contains(link),
                scope.stands(link: link)
                    || isCover[Int(model.links.kinds[link])]
                        && scope.standing(ofLink: link) != .fallen
            else { continue }
            isContext[link] = true
            isThere[objects[link]] = true
        }
        addOffices(of: &isThere, selection, in: model, scope)
    }

    /// Whom an actor acts for decides where it is folded, even if filters chose neither.
    private mutating func addOffices(
        of isThere: inout IndexedList<EntityIndex, Bool>, _ selection: Selection,
        in model: GraphModel, _ scope: EvidenceScope
    ) {
        let offices = model.links.indices.filter { link in
            model.isOffice(link) && scope.stands(link: link)
        }
        var changed = !offices.isEmpty
        while changed {
            changed = false
            for office in offices where isThere[model.links.subjects[office]] {
                if !selection.keepsLink[office], !isContext[office] {
                    isContext[office] = true
                    changed = true
                }
                let principal = model.links.objects[office]
                if !isThere[principal] {
                    isThere[principal] = true
                    changed = true
                }
            }
        }
    }
}

extension GraphModel {
    /// Says in the codebook of the graph that links of a kind, or officials who move, carry
    /// nothing.
    mutating func stop(_ id: String) {
        guard var kind = codebook.linkKind(id), kind.orientation != .none else { return }
        kind.orientation = .none
        codebook.set(kind)
        var added = codebookExtension ?? CodebookExtension()
        if !added.linkKinds.contains(id) { added.linkKinds.append(id) }
        codebookExtension = added
    }
}
