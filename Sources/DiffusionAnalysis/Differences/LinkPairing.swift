import DiffusionModel

/// Finds which links of two graphs are the same.
///
/// Links are the same that state one id. Of those with the same ends and kind, first those that say
/// the same are, then those of the same time and title, then those whose times do not contradict
/// each other, and last the only one that is left on either side: its time has changed.
struct LinkPairing {
    /// What links have in common that may be the same, by places in the newer graph.
    private struct Ends: Hashable {
        let subject: EntityIndex
        let kind: Int
        let object: EntityIndex
    }

    /// Links that may be the same.
    private struct Candidates {
        var old: [LinkIndex] = []
        var new: [LinkIndex] = []
    }

    private let old: GraphModel
    private let new: GraphModel
    private let entities: Pairs<EntityIndex>
    /// The place of each kind of the older graph in the codebook of the newer.
    private let kinds: [Int?]
    private(set) var pairs: Pairs<LinkIndex>

    init(_ old: GraphModel, _ new: GraphModel, _ entities: Pairs<EntityIndex>) {
        (self.old, self.new, self.entities) = (old, new, entities)
        kinds = old.codebook.linkKinds.map { new.codebook.linkKindPosition($0.id) }
        pairs = Pairs(old: old.links.count, new: new.links.count)
        joinByID()
        joinBareRows()
        for candidates in candidates() { join(candidates) }
    }

    private mutating func joinByID() {
        var known: [String: LinkIndex] = [:]
        for index in new.links.indices {
            if let id = new.links.id(at: index) { known[id] = index }
        }
        guard !known.isEmpty else { return }
        for index in old.links.indices {
            if let other = old.links.id(at: index).flatMap({ known[$0] }) {
                pairs.join(index, other)
            }
        }
    }

    // MARK: - Links with the same ends and kind

    private func ends(ofOld link: LinkIndex) -> Ends? {
        guard let kind = kinds[Int(old.links.kinds[link])],
            let subject = entities.new[old.links.subjects[link]],
            let object = entities.new[old.links.objects[link]]
        else { return nil }
        return Ends(subject: subject, kind: kind, object: object)
    }

    private func ends(ofNew link: LinkIndex) -> Ends {
        Ends(
            subject: new.links.subjects[link], kind: Int(new.links.kinds[link]),
            object: new.links.objects[link])
    }

    /// Rows of large tables mostly stand where they stood, and need not be looked for.
    private mutating func joinBareRows() {
        for link in old.links.indices.clamped(to: new.links.indices)
        where pairs.new[link] == nil && pairs.old[link] == nil {
            guard !old.links.hasDetail(at: link), !new.links.hasDetail(at: link),
                old.links.timing(at: link) == new.links.timing(at: link),
                old.links.weight(at: link) == new.links.weight(at: link),
                ends(ofOld: link) == ends(ofNew: link)
            else { continue }
            pairs.join(link, link)
        }
    }

    /// The links that are not paired yet, by their ends, in the order of the older graph.
    private func candidates() -> [Candidates] {
        var (groups, places): ([Candidates], [Ends: Int]) = ([], [:])
        for link in old.links.indices where pairs.new[link] == nil {
            guard let ends = ends(ofOld: link) else { continue }
            let place = places[ends] ?? groups.count
            if place == groups.count {
                places[ends] = place
                groups.append(Candidates())
            }
            groups[place].old.append(link)
        }
        for link in new.links.indices where pairs.old[link] == nil {
            if let place = places[ends(ofNew: link)] { groups[place].new.append(link) }
        }
        return groups
    }

    private mutating func join(_ candidates: Candidates) {
        var left = candidates
        if left.old.count > 1 || left.new.count > 1 {
            joinAlike(&left) { graph, link in Words(graph, link) }
            joinAlike(&left) { graph, link in TimeAndTitle(graph, link) }
            joinAgreeing(&left)
        }
        // Given ids that differ say that two links are two.
        guard left.old.count == 1, left.new.count == 1, mayBeOne(left.old[0], left.new[0])
        else { return }
        pairs.join(left.old[0], left.new[0])
    }

    private func mayBeOne(_ one: LinkIndex, _ other: LinkIndex) -> Bool {
        old.links.id(at: one) == nil || new.links.id(at: other) == nil
    }

    // MARK: - Which of several is the same

    /// All that a link says.
    private struct Words: Hashable {
        let fields: StatedFields
        let evidence: EvidenceWords

        init(_ model: GraphModel, _ link: LinkIndex) {
            fields = model.fields(ofLink: link, timing: model.links.timing(at: link))
            evidence = EvidenceWords(model.evidence(ofLink: link), in: model)
        }
    }

    private struct TimeAndTitle: Hashable {
        let timing: Timing?
        let title: String?

        init(_ model: GraphModel, _ link: LinkIndex) {
            (timing, title) = (model.links.timing(at: link), model.links.detail(at: link)?.title)
        }
    }

    private mutating func joinAlike<Key: Hashable>(
        _ left: inout Candidates, by key: (GraphModel, LinkIndex) -> Key
    ) {
        guard !left.old.isEmpty, !left.new.isEmpty else { return }
        var waiting: [Key: [LinkIndex]] = [:]
        for link in left.new.reversed() { waiting[key(new, link), default: []].append(link) }
        for link in left.old {
            let key = key(old, link)
            guard let other = waiting[key]?.last, mayBeOne(link, other) else { continue }
            waiting[key]?.removeLast()
            pairs.join(link, other)
        }
        left.old.removeAll { pairs.new[$0] != nil }
        left.new.removeAll { pairs.old[$0] != nil }
    }

    /// More links than this of one kind between the same two are not compared each with each.
    private static let mostCompared = 64

    private mutating func joinAgreeing(_ left: inout Candidates) {
        guard (1...Self.mostCompared).contains(left.old.count),
            (1...Self.mostCompared).contains(left.new.count)
        else { return }
        let choices = left.old.map { one in left.new.filter { agree(one, $0) } }
        for (link, others) in zip(left.old, choices) {
            guard others.count == 1, let other = others.first,
                choices.count(where: { $0.contains(other) }) == 1
            else { continue }
            pairs.join(link, other)
        }
        left.old.removeAll { pairs.new[$0] != nil }
        left.new.removeAll { pairs.old[$0] != nil }
    }

    /// Whether nothing that the two say of their times and titles contradicts the other.
    private func agree(_ one: LinkIndex, _ other: LinkIndex) -> Bool {
        let (mine, others) = (TimeAndTitle(old, one), TimeAndTitle(new, other))
        if let title = mine.title, let second = others.title, title != second { return false }
        guard let timing = mine.timing, let second = others.timing else { return true }
        return mayBeOne(one, other) && timing.united(with: second) != nil
    }
}
