import DiffusionModel

/// Where a link is stated, and the id that it is given there or has as a row of a table.
struct StatedLink {
    let ref: NodeRef
    let id: TextID?
}

/// Uniting what several files say of one link: a role, a post, `acts-for`, or a link with an id.
///
/// In one file two rows are two links. In several, the parts of one link unite whichever file comes
/// first: rows of evidence add up, and values that contradict each other are errors.
extension ModelBuilder {
    mutating func uniteLinks() {
        guard trees.count > 1 else { return }
        var (united, gone): ([LinkIndex: LinkRow], Set<LinkIndex>) = ([:], [])
        for links in linksOfOneName() {
            for group in groups(of: links) where group.count > 1 {
                united[group[0]] = union(of: group)
                gone.formUnion(group.dropFirst())
            }
        }
        if !gone.isEmpty { keep(united, without: gone) }
        orderLinksOfOneID()
        refuseSecondIDs()
    }

    // MARK: - Which links are the same

    /// What links of several files have in common that may be one.
    private struct LinkName: Hashable {
        let subject: EntityIndex
        let kind: UInt16
        let object: EntityIndex
        let origin: LinkOrigin
        /// The id of a link that stands on no entity's line.
        let id: Int32
    }

    /// Links that several files state under one name, in order.
    private func linksOfOneName() -> [[LinkIndex]] {
        var (groups, positions): ([[LinkIndex]], [LinkName: Int]) = ([], [:])
        for index in model.links.indices {
            guard let name = name(ofLink: index) else { continue }
            if let position = positions[name] {
                groups[position].append(index)
            } else {
                positions[name] = groups.count
                groups.append([index])
            }
        }
        return groups.filter { Set($0.map(tree)).count > 1 }
    }

    private func name(ofLink index: LinkIndex) -> LinkName? {
        let (links, id) = (model.links, statedLinks[index].id)
        let isOnLine = model.owner(ofLink: index) != nil
        guard isOnLine || id != nil else { return nil }
        return LinkName(
            subject: links.subjects[index], kind: links.kinds[index],
            object: links.objects[index], origin: links.origins[index],
            id: isOnLine ? -1 : id?.number ?? -1)
    }

    func tree(ofLink index: LinkIndex) -> Int32 { statedLinks[index].ref.tree }

    /// The links that are one.
    ///
    /// Somebody may hold an office twice, and a file may say that somebody has a role twice; then
    /// times tell which is which.
    private func groups(of links: [LinkIndex]) -> [[LinkIndex]] {
        let origin = model.links.origins[links[0]]
        let areOffices = origin == .post || origin == .actsFor
        guard areOffices || Set(links.map(tree)).count < links.count else { return [links] }
        var matching = LinkMatching<LinkIndex>()
        for link in links {
            matching.add(
                link, of: tree(ofLink: link), at: model.links.timing(at: link),
                titled: model.links.detail(at: link)?.title)
        }
        return matching.groups
    }

    // MARK: - What they say together

    private mutating func union(of group: [LinkIndex]) -> LinkRow {
        var union = LinkUnion(whole(group[0]))
        for (position, link) in group.enumerated().dropFirst() {
            for contradiction in union.take(whole(link)) {
                refuse(contradiction, of: link, after: group[..<position])
            }
        }
        var row = union.row
        let rows = own(row.detail?.evidence ?? [], of: group)
        row.detail?.evidence = rows
        if row.detail?.saysNothing == true { row.detail = nil }
        return row
    }

    /// A link with what it stands on, whether it states that or inherits it.
    private func whole(_ index: LinkIndex) -> LinkRow {
        var row = LinkRow(model.links[index])
        row.detail = row.detail ?? LinkDetail()
        row.detail?.evidence = model.evidence(ofLink: index)
        return row
    }

    /// The rows that a link states itself: none where it inherits the same.
    private func own(_ rows: [EvidenceRow], of group: [LinkIndex]) -> [EvidenceRow]? {
        let inherited =
            model.owner(ofLink: group[0]).map { model.evidence(ofEntity: $0) } ?? model.header.cite
        return Set(inherited) == Set(rows) ? nil : inOrder(rows)
    }

    /// Rows of several files in an order that does not hang on that of the files.
    func inOrder(_ rows: [EvidenceRow]) -> [EvidenceRow] {
        rows.sorted { words(of: $0).lexicographicallyPrecedes(words(of: $1)) }
    }

    func words(of row: EvidenceRow) -> [String] {
        row.chain.map { model.sources[$0].id } + [
            row.place ?? "", row.stance.rawValue, row.quote ?? "", row.translation ?? "",
            row.note ?? "", row.credibility.map { "\($0.grade)" } ?? "",
            row.speaker.map { model.entities[$0].id } ?? "",
        ]
    }

    // MARK: - Keeping them

    private mutating func keep(_ united: [LinkIndex: LinkRow], without gone: Set<LinkIndex>) {
        var links = LinkTable()
        links.reserveCapacity(model.links.count - gone.count)
        for index in model.links.indices where !gone.contains(index) {
            links.append(united[index] ?? LinkRow(model.links[index]))
        }
        model.links = links
        let kept = statedLinks.indices.filter { !gone.contains($0) }
        places.links = IndexedList(kept.map { places.links[$0] })
        statedLinks = IndexedList(kept.map { statedLinks[$0] })
        guard model.hasContext else { return }
        model.hasContext =
            model.entities.contains { $0.detail.isContext }
            || links.indices.contains { links.detail(at: $0)?.isContext == true }
    }

    // MARK: - Mistakes

    private mutating func refuse(
        _ what: LinkUnion.Contradiction, of link: LinkIndex, after earlier: ArraySlice<LinkIndex>
    ) {
        let place = value(of: what, ofLink: link) ?? statedLinks[link].ref
        let first = earlier.compactMap { value(of: what, ofLink: $0) }.first
        let name =
            what.attribute.map { "attribute '\($0)'" }
            ?? (what.key == .date ? "time" : "\(what.key)")
        let hint =
            model.owner(ofLink: link) == nil
            ? "Make both files say the same, or give one of the two links another id."
            : "Make both files say the same, or list both in one file where there were two."
        fail(
            .contradiction, at: place,
            "The \(name) differs from what stands at "
                + "\(words(for: first ?? statedLinks[earlier[earlier.startIndex]].ref)), "
                + "of the same link.",
            hint: hint)
    }

    /// What a link is stated with that contradicts another.
    private func value(of what: LinkUnion.Contradiction, ofLink index: LinkIndex) -> NodeRef? {
        let keys = what.key == .date ? NativeKeys.timing : [what.key]
        guard let found = value(of: keys, ofLink: index), let name = what.attribute,
            shape(found) == .map
        else { return value(of: keys, ofLink: index) }
        var nodes = children(found)
        while let node = nodes.next(), let value = nodes.next() {
            if shape(node) == .scalar, text(node) == name { return value }
        }
        return found
    }

    /// The value of the first of some keys that a link is stated with.
    private func value(of keys: [NativeKey], ofLink index: LinkIndex) -> NodeRef? {
        value(of: keys, at: statedLinks[index].ref)
    }

    /// The value of the first of some keys that stand in a map.
    func value(of keys: [NativeKey], at ref: NodeRef) -> NodeRef? {
        guard shape(ref) == .map else { return nil }
        var nodes = children(ref)
        while let node = nodes.next(), let value = nodes.next() {
            guard shape(node) == .scalar, let key = NativeKey(textID(node)) else { continue }
            if keys.contains(key) { return value }
        }
        return nil
    }

    /// An id that stands on two links is a mistake, whichever files they stand in.
    private mutating func refuseSecondIDs() {
        var first = TextMap<NodeRef>()
        for (index, link) in statedLinks.indexed() {
            guard model.links.id(at: index) != nil, let id = link.id else { continue }
            let ref = value(of: [.id], ofLink: index) ?? link.ref
            if let earlier = first[id] {
                refuseID(id, at: ref, after: earlier)
            } else {
                first[id] = ref
            }
        }
    }

    mutating func refuseID(_ id: TextID, at ref: NodeRef, after earlier: NodeRef) {
        fail(
            .duplicateID, at: ref,
            "The id '\(texts.string(id))' stands here a second time; first at "
                + "\(words(for: earlier)).",
            hint: "Give one of the two links another id.")
    }
}
