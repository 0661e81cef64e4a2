import DiffusionModel

/// The order of links of several files that would share one made id.
///
/// They are told apart by a count, which must not hang on the order of the files: somebody who
/// wrote `a.visits.b.2012~2` down would get another link for it. They stand in the order of what
/// they say.
extension ModelBuilder {
    /// What links have in common whose made ids may be one.
    private struct Ends: Hashable {
        let subject: EntityIndex
        let kind: UInt16
        let object: EntityIndex
    }

    mutating func orderLinksOfOneID() {
        var order = IndexedList<LinkIndex, LinkIndex>(Array(model.links.indices))
        for links in linksOfOneID() {
            let ordered = links.map { (link: $0, words: words(ofLink: $0)) }
                .sorted { $0.words.lexicographicallyPrecedes($1.words) }
            for (place, row) in zip(links, ordered) { order[place] = row.link }
        }
        if !order.elementsEqual(order.indices) { putLinks(in: order) }
    }

    /// Links without ids of their own that have one made id and stand in several files.
    private func linksOfOneID() -> [[LinkIndex]] {
        let links = model.links
        var (groups, positions): ([[LinkIndex]], [Ends: Int]) = ([], [:])
        for index in links.indices where links.id(at: index) == nil {
            let ends = Ends(
                subject: links.subjects[index], kind: links.kinds[index],
                object: links.objects[index])
            if let position = positions[ends] {
                groups[position].append(index)
            } else {
                positions[ends] = groups.count
                groups.append([index])
            }
        }
        return groups.filter(areOfSeveralFiles).flatMap(linksOfOneTime).filter(areOfSeveralFiles)
    }

    private func areOfSeveralFiles(_ links: [LinkIndex]) -> Bool {
        guard let first = links.first.map(tree) else { return false }
        return links.contains { tree(ofLink: $0) != first }
    }

    private func linksOfOneTime(_ links: [LinkIndex]) -> [[LinkIndex]] {
        var (groups, positions): ([[LinkIndex]], [String: Int]) = ([], [:])
        for index in links {
            let id = model.uncountedID(ofLink: index)
            if let position = positions[id] {
                groups[position].append(index)
            } else {
                positions[id] = groups.count
                groups.append([index])
            }
        }
        return groups
    }

    /// What a link says beyond its ends: its evidence, then the rest.
    private func words(ofLink index: LinkIndex) -> [String] {
        let (detail, timing) = (model.links.detail(at: index), model.links.timing(at: index))
        let rows = inOrder(model.evidence(ofLink: index)).flatMap { words(of: $0) }
        let rest = [
            "\(model.links.origins[index])",
            timing.map { "\($0)" } ?? "",
            model.links[index].weight.map { "\($0)" } ?? "",
            detail?.stage?.rawValue ?? "", detail?.title ?? "", detail?.note ?? "",
            detail?.coder ?? "", detail?.likelihood.map { "\($0.value)" } ?? "",
        ]
        let policies = detail?.policies.map { model.entities[$0].id } ?? []
        let attributes = detail?.attributes.flatMap { [$0.name, $0.value] } ?? []
        let mechanisms = detail?.mechanisms.map(\.rawValue) ?? []
        return rows + rest + policies + mechanisms + attributes
    }

    private mutating func putLinks(in order: IndexedList<LinkIndex, LinkIndex>) {
        var links = LinkTable()
        links.reserveCapacity(order.count)
        for index in order { links.append(LinkRow(model.links[index])) }
        model.links = links
        places.links = IndexedList(order.map { places.links[$0] })
        statedLinks = IndexedList(order.map { statedLinks[$0] })
    }
}
