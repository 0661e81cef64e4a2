package import DiffusionModel

extension NetworkEdge {
    /// The links of the edge by what it needs.
    ///
    /// A move needs both posts, and an edge through an item a role at either end, so each is a part
    /// of its own; links of one part are alternatives.
    package func parts(in model: GraphModel) -> [[LinkIndex]] {
        guard links.count > 1 else { return [links] }
        if carrier != nil { return links.map { [$0] } }
        guard let through else { return [links] }
        var (entries, exits): ([LinkIndex], [LinkIndex]) = ([], [])
        for link in links {
            let (subject, object) = (model.links.subjects[link], model.links.objects[link])
            let participant = subject == through ? object : subject
            if participant == upstream || upstreamActors.contains(participant) {
                entries.append(link)
            } else {
                exits.append(link)
            }
        }
        return [entries, exits].filter { !$0.isEmpty }
    }
}

extension FrozenNetwork {
    /// The believed rows of evidence that speak of each part that an edge needs, without those of
    /// the offices by which its ends are folded.
    package func testimonies(ofPartsOf edge: NetworkEdge) -> [Testimony] {
        edge.parts(in: model).map { testimony(ofLinks: $0) }
    }
}
