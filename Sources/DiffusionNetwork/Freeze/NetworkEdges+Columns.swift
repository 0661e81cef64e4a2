import DiffusionModel

/// Single things that edges say, without making the whole edge.
extension NetworkEdges {
    /// The policies that an edge concerns, sorted; empty where none is stated.
    func policies(of code: Code) -> [EntityIndex] {
        if let link = code.link { return policies[link].sorted() }
        guard let pair = code.pair else { return wholes[code.whole].policies }
        return policies.united(pairs[pair].first, pairs[pair].second)
    }

    /// How likely an edge is held to be; nil where nothing says.
    func likelihood(of code: Code) -> Double? {
        if let link = code.link { return model.likelihood(ofLink: link)?.value }
        guard let pair = code.pair.map({ pairs[$0] }) else { return wholes[code.whole].likelihood }
        return NetworkEdge.likelihood(pair.first, pair.second, through: pair.item, in: model)
    }

    /// The weight of an edge; nil where no link states one.
    func weight(of code: Code) -> Double? {
        if let link = code.link { return model.links.weight(at: link) }
        guard let pair = code.pair.map({ pairs[$0] }) else { return wholes[code.whole].weight }
        return NetworkEdge.weight(pair.first, pair.second, in: model)
    }

    /// The links that an edge stands for, each once.
    func links(of code: Code) -> [LinkIndex] {
        if let link = code.link { return [link] }
        guard let pair = code.pair.map({ pairs[$0] }) else { return wholes[code.whole].links }
        return [pair.first, pair.second]
    }

    /// The item that an edge runs through.
    func through(_ code: Code) -> EntityIndex? {
        if code.link != nil { return nil }
        return code.pair.map { pairs[$0].item } ?? wholes[code.whole].through
    }
}

extension LinkPolicies {
    /// The policies that two links concern, sorted.
    func united(_ one: LinkIndex, _ other: LinkIndex) -> [EntityIndex] {
        let (first, second) = (self[one], self[other])
        if first == second { return first.count < 2 ? first : first.sorted() }
        return Set(first + second).sorted()
    }
}

extension LinkTable {
    /// Whom a link joins to an item.
    @inline(__always)
    func other(end item: EntityIndex, of link: LinkIndex) -> EntityIndex {
        subjects[link] == item ? objects[link] : subjects[link]
    }
}
