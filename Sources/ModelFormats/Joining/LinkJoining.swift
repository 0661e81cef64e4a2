import DiffusionModel

/// Takes links to the entities that are one, and unites those that become alike.
///
/// Links that were alike before are several on purpose and stay so. Those that become alike unite
/// where ends, kind and time are the same and nothing that they say contradicts the other.
struct LinkJoining: ~Copyable {
    private let read: ReadModel
    private let resolution: AliasResolution
    private let places: Renumbering
    /// The model with its entities joined.
    private let whole: GraphModel
    /// The links that stay, in order.
    private(set) var kept: [LinkIndex] = []
    private(set) var warnings: [Diagnostic] = []
    /// Whether an entity is one of several that are one.
    private var isJoined: IndexedList<EntityIndex, Bool>

    private var model: GraphModel { read.model }

    init(
        _ read: ReadModel, _ resolution: AliasResolution, _ places: Renumbering,
        _ whole: GraphModel
    ) {
        (self.read, self.resolution, self.places, self.whole) = (read, resolution, places, whole)
        isJoined = IndexedList(repeating: false, count: read.model.entities.count)
        for group in resolution.groups where group.members.count > 1 {
            for member in group.members { isJoined[member] = true }
        }
    }

    /// What links that may be one have in common.
    fileprivate struct Name: Hashable {
        let subject: EntityIndex
        let kind: UInt16
        let object: EntityIndex
        let origin: LinkOrigin
    }

    /// The ends of a link before entities were joined.
    fileprivate struct Ends: Hashable {
        let subject: EntityIndex
        let object: EntityIndex
    }

    /// The links of the joined model; `kept` says which stand for them.
    mutating func join() -> LinkTable {
        var (united, gone): ([LinkIndex: LinkRow], Set<LinkIndex>) = ([:], [])
        for links in alike() {
            for group in unions(of: links) where group.links.count > 1 {
                united[group.links[0]] = group.row
                gone.formUnion(group.links.dropFirst())
            }
        }
        var table = LinkTable()
        table.reserveCapacity(model.links.count - gone.count)
        for index in model.links.indices where !gone.contains(index) {
            kept.append(index)
            table.append(united[index] ?? row(index))
            warnOfSelf(index)
        }
        return table
    }

    // MARK: - Rows

    /// A link between the new places, with the evidence that it had.
    private func row(_ index: LinkIndex) -> LinkRow {
        var row = places.link(model.links[index])
        guard row.detail?.evidence == nil, let owner = model.owner(ofLink: index), isJoined[owner]
        else { return row }
        let before = places.rows(model.evidence(ofLink: index))
        guard Set(before) != Set(inherited(by: index)) else { return row }
        row.detail = row.detail ?? LinkDetail()
        row.detail?.evidence = before
        return row
    }

    /// What a link of the joined model inherits.
    private func inherited(by index: LinkIndex) -> [EvidenceRow] {
        guard let owner = model.owner(ofLink: index) else { return whole.header.cite }
        return whole.evidence(ofEntity: places.entities[owner])
    }

    // MARK: - Links that become alike

    /// Links that have the same ends and kind now and did not have the same ends before.
    private func alike() -> [[LinkIndex]] {
        let links = model.links
        var (groups, known): ([[LinkIndex]], [Name: Int]) = ([], [:])
        for index in links.indices
        where isJoined[links.subjects[index]] || isJoined[links.objects[index]] {
            let name = Name(
                subject: places.entities[links.subjects[index]], kind: links.kinds[index],
                object: places.entities[links.objects[index]], origin: links.origins[index])
            if let place = known[name] {
                groups[place].append(index)
            } else {
                known[name] = groups.count
                groups.append([index])
            }
        }
        return groups.filter { group in group.contains { ends($0) != ends(group[0]) } }
    }

    private func ends(_ index: LinkIndex) -> Ends {
        Ends(subject: model.links.subjects[index], object: model.links.objects[index])
    }

    /// A link that several are.
    fileprivate struct Union {
        var links: [LinkIndex]
        var ends: Set<Ends>
        var said: LinkUnion
        var row: LinkRow { said.row }
    }

    /// What tells links apart that have the same ends and kind.
    private struct Time: Hashable {
        let timing: Timing?
        let title: String?
    }

    private func unions(of links: [LinkIndex]) -> [(links: [LinkIndex], row: LinkRow)] {
        var (unions, waiting): ([Union], [Time: [Int]]) = ([], [:])
        // Links with the same ends before are tried one after the other, so none is tried twice.
        var tried: [Time: [Ends: Int]] = [:]
        for link in links {
            let time = Time(
                timing: model.links.timing(at: link), title: model.links.detail(at: link)?.title)
            let candidates = waiting[time] ?? []
            let start = tried[time]?[ends(link)] ?? 0
            let found = candidates.indices.dropFirst(start).prefix(Self.mostTried).first { place in
                unions[candidates[place]].take(link, ends(link), saying(link))
            }
            if let found {
                tried[time, default: [:]][ends(link)] = found + 1
                continue
            }
            waiting[time, default: []].append(unions.count)
            unions.append(
                Union(links: [link], ends: [ends(link)], said: LinkUnion(saying(link))))
        }
        return unions.map { ($0.links, settled($0)) }
    }

    /// More links than this are not tried for one that contradicts them all.
    private static let mostTried = 64

    /// A link with what it stands on, whether it states that or inherits it.
    private func saying(_ index: LinkIndex) -> LinkRow {
        var row = row(index)
        row.detail = row.detail ?? LinkDetail()
        row.detail?.evidence = places.rows(model.evidence(ofLink: index))
        return row
    }

    private func settled(_ union: Union) -> LinkRow {
        var row = union.row
        let rows = row.detail?.evidence ?? []
        row.detail?.evidence = Set(rows) == Set(inherited(by: union.links[0])) ? nil : rows
        if row.detail?.saysNothing == true { row.detail = nil }
        return row
    }

    // MARK: - Links to oneself

    private mutating func warnOfSelf(_ index: LinkIndex) {
        let (subject, object) = (model.links.subjects[index], model.links.objects[index])
        guard subject != object, places.entities[subject] == places.entities[object] else { return }
        let ids = [subject, object].map { "'\(model.entities[$0].id)'" }
        let rows = [subject, object].compactMap { resolution.rows[$0] }
        warnings.append(
            Diagnostic(
                .warning, .selfLink, at: read.places.link(index),
                "The link of \(ids[0]) and \(ids[1]) leads from an entity to itself now that "
                    + (rows.first.map(AliasResolution.words) ?? "the table")
                    + " joins them.",
                hint: "Take the link out if it says nothing of one entity."))
    }
}

extension LinkJoining.Union {
    /// Adds a link unless something that it says contradicts the others.
    fileprivate mutating func take(
        _ link: LinkIndex, _ ends: LinkJoining.Ends, _ row: LinkRow
    ) -> Bool {
        guard !self.ends.contains(ends) else { return false }
        var trial = said
        guard trial.take(row).isEmpty else { return false }
        said = trial
        links.append(link)
        self.ends.insert(ends)
        return true
    }
}
