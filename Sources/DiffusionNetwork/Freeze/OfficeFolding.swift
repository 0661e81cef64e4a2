package import DiffusionModel

/// Whom an actor stands for on the date of a link, by its posts and by what it acts for.
///
/// An office that is only intended does not count yet: nobody stands for anybody by it.
package struct OfficeFolding: Sendable {
    private let model: GraphModel
    private let isEnd: IndexedList<EntityIndex, Bool>
    /// The standing posts and `acts-for` of each actor.
    private let offices: [EntityIndex: OfficeDays]
    /// Whether somebody may stand for others in more ways than are looked through.
    private(set) var hasTooManyWays = false
    /// The actors with an office that is only intended.
    private var intending: Set<EntityIndex> = []
    /// Whether the model has any office.
    private(set) var hasOffices = false
    private(set) var usedOffices: Set<LinkIndex> = []
    /// The links that keep an actor as a node because several regions may hold.
    private(set) var unfoldedLinks: Set<LinkIndex> = []
    /// The links by which somebody who has posts counts for no region, of each such actor.
    private(set) var looseLinks: [EntityIndex: Set<LinkIndex>] = [:]

    /// Prepares folding into some entities; whoever is one of them is not folded further.
    ///
    /// - Parameters:
    ///   - model: The model whose offices count.
    ///   - scope: The evidence that is believed; offices without standing evidence do not count.
    ///   - isEnd: Whether each entity may stand for others; shape `[entities]`.
    package init(
        _ model: GraphModel, _ scope: EvidenceScope, into isEnd: IndexedList<EntityIndex, Bool>
    ) {
        self.model = model
        self.isEnd = isEnd
        var offices: [EntityIndex: [LinkIndex]] = [:]
        let (origins, kinds) = (model.links.origins, model.links.kinds)
        let areOffices = model.codebook.linkKinds.map(\.isMembership)
        hasOffices =
            model.links.contains(.post) || model.links.contains(.actsFor)
            || areOffices.indices.contains { areOffices[$0] && model.links.contains(kind: $0) }
        guard hasOffices else {
            self.offices = [:]
            return
        }
        for link in origins.indices {
            let origin = origins[link]
            guard origin == .post || origin == .actsFor || areOffices[Int(kinds[link])] else {
                continue
            }
            guard scope.stands(link: link) else { continue }
            let holder = model.links.subjects[link]
            if model.stage(ofLink: link) == .intended {
                intending.insert(holder)
            } else {
                offices[holder, default: []].append(link)
            }
        }
        self.offices = offices.mapValues { OfficeDays($0, in: model) }
        hasTooManyWays = offices.keys.contains { holder in
            // Posts of its own, however many, are a way each and no more.
            var search = WaySearch(most: Self.mostWays + (offices[holder]?.count ?? 0))
            _ = ends(of: holder, on: .unknown, &search)
            return search.isOver
        }
    }

    /// Whether an actor has an office, by which it is folded unless it is only intended.
    func mayFold(_ entity: EntityIndex) -> Bool {
        offices[entity] != nil || !intending.isEmpty && intending.contains(entity)
    }

    /// Prepares folding into regions, chosen or not: no choice of nodes changes who acts for whom.
    package init(intoRegionsOf model: GraphModel, _ scope: EvidenceScope) {
        let codebook = model.codebook
        let areRegions = KindTable(of: model.entities) { kind in
            codebook.nature(of: kind) == .region
        }.values
        self.init(model, scope, into: areRegions)
    }

    /// Whether there is a day on which an actor stands for one region alone; who acts for two at
    /// all times is a node at all times, whatever its links.
    func canFold(_ entity: EntityIndex) -> Bool {
        guard mayFold(entity), !stays(entity) else { return false }
        let found = ends(of: entity, on: .unknown)
        guard Self.only(of: found) == nil, !found.isEmpty else { return !found.isEmpty }
        return daysOfChange(of: found).contains { day in
            Self.only(of: ends(of: entity, on: DayBounds(day, day))) != nil
        }
    }

    /// A day of each stretch in which the same offices may hold.
    private func daysOfChange(of found: [Found]) -> [CalendarDay] {
        let held = Set(found.flatMap(\.offices)).compactMap {
            model.timing(ofLink: $0)?.possibleDays
        }
        return held.flatMap { [$0.earliest.previous, $0.earliest, $0.latest, $0.latest.next] }
            .filter(\.isFinite)
    }

    /// The only entity that an actor may stand for on a date; itself where it is one.
    package func target(of entity: EntityIndex, on days: DayBounds) -> EntityIndex? {
        Self.only(of: ends(of: entity, on: days))
    }

    /// Whom an actor may stand for at some time, each once.
    func regions(of entity: EntityIndex) -> [EntityIndex] {
        ends(of: entity, on: .unknown).map(\.end).reduce(into: []) { known, end in
            if !known.contains(end) { known.append(end) }
        }
    }

    /// The ways in which an actor stands for the only entity that it may stand for on a date, by
    /// the offices that each needs.
    package func ways(of entity: EntityIndex, on days: DayBounds) -> [[LinkIndex]] {
        let found = ends(of: entity, on: days)
        return Self.only(of: found) == nil ? [] : found.map(\.offices)
    }

    /// The offices by which an actor may stand for anybody on a date.
    func possibleOffices(of entity: EntityIndex, on days: DayBounds) -> [LinkIndex] {
        ends(of: entity, on: days).flatMap(\.offices)
    }

    /// The entity that stands for an actor at some time, or the actor where none or several may.
    mutating func fold(_ entity: EntityIndex, at time: Timing?) -> Fold {
        guard !stays(entity) else { return Fold(end: entity, offices: []) }
        let found = ends(of: entity, on: time?.possibleDays ?? .unknown)
        guard let end = Self.only(of: found) else {
            return Fold(end: entity, offices: [], mayStandForSeveral: !found.isEmpty)
        }
        return fold(into: end, by: found, at: time)
    }

    /// Notes the link of an edge by which somebody who has offices stays a node.
    mutating func note(_ fold: Fold, of entity: EntityIndex, by link: LinkIndex?) {
        guard let link, fold.end == entity, !stays(entity) else { return }
        if fold.mayStandForSeveral { unfoldedLinks.insert(link) }
        if mayFold(entity), !model.isOffice(link) {
            looseLinks[entity, default: []].insert(link)
        }
    }

    /// The only region that a region or an agency may count for at some time.
    mutating func region(of entity: EntityIndex, at time: Timing?) -> Fold? {
        let found = ends(of: entity, on: time?.possibleDays ?? .unknown)
        return Self.only(of: found).map { fold(into: $0, by: found, at: time) }
    }

    private struct Found {
        let end: EntityIndex
        let offices: [LinkIndex]
    }

    /// The end that all have in common.
    private static func only(of found: [Found]) -> EntityIndex? {
        guard let end = found.first?.end, found.allSatisfy({ $0.end == end }) else { return nil }
        return end
    }

    // MARK: - What folding rests on

    /// Whom an actor stands for, and the offices by which it does.
    struct Fold {
        let end: EntityIndex
        let offices: [Office]
        /// Whether it stays a node because several regions may hold.
        var mayStandForSeveral = false
    }

    /// An office by which an actor is folded.
    struct Office {
        let link: LinkIndex
        /// Whether it is not certain that the office was held then, and no certain way leads there
        /// either.
        let onlyMayHold: Bool
    }

    /// All offices count that lead to the end; where one way there is sure none is in doubt.
    private mutating func fold(
        into end: EntityIndex, by found: [Found], at time: Timing?
    ) -> Fold {
        let hasSureWay = found.contains { way in way.offices.allSatisfy { isSure($0, at: time) } }
        var offices: [Office] = []
        for link in found.flatMap(\.offices) where !offices.contains(where: { $0.link == link }) {
            offices.append(Office(link: link, onlyMayHold: !hasSureWay && !isSure(link, at: time)))
        }
        usedOffices.formUnion(offices.map(\.link))
        return Fold(end: end, offices: offices)
    }

    /// Whether an office was held at some time whatever the unknown days are; one without a date
    /// is taken to have been.
    private func isSure(_ office: LinkIndex, at time: Timing?) -> Bool {
        guard let held = model.timing(ofLink: office) else { return true }
        let (start, end) = (time?.start ?? .unknown, time?.end ?? .unknown)
        return held.start.latest <= end.earliest && start.latest <= held.end.earliest
    }

    /// Regions are never folded, even into those that are left out.
    private func stays(_ entity: EntityIndex) -> Bool {
        isEnd[entity] || model.nature(ofEntity: entity) == .region
    }

    /// The most ways in which one actor may stand for others, and the most steps to find them.
    package static let mostWays = 2_000

    /// How much was looked through, and by whom the present way leads.
    private struct WaySearch {
        var way: [EntityIndex] = []
        var found = 0
        var steps = 0
        let most: Int
        var isOver: Bool { found > most || steps > 10 * most }
    }

    private func ends(of entity: EntityIndex, on days: DayBounds) -> [Found] {
        var search = WaySearch(most: Self.mostWays + (offices[entity]?.all.count ?? 0))
        return ends(of: entity, on: days, &search)
    }

    /// The ends of all ways from an actor; fewer where there are more than are looked through, of
    /// which no network is made.
    private func ends(
        of entity: EntityIndex, on days: DayBounds, _ search: inout WaySearch
    ) -> [Found] {
        if stays(entity) {
            search.found += 1
            return isEnd[entity] ? [Found(end: entity, offices: [])] : []
        }
        search.steps += 1
        // Agencies may act for one another in a circle, which says nothing of whom they act for.
        guard search.way.count < 8, !search.way.contains(entity), !search.isOver,
            let held = offices[entity]?.held(on: days)
        else { return [] }
        search.way.append(entity)
        defer { search.way.removeLast() }
        var found: [Found] = []
        for office in held {
            found += ends(of: model.links.objects[office], on: days, &search)
                .map { Found(end: $0.end, offices: [office] + $0.offices) }
        }
        return found
    }
}

extension GraphModel {
    /// Whether a link is a post or says for whom an actor acts.
    package func isOffice(_ link: LinkIndex) -> Bool {
        if links.origins[link] == .post || links.origins[link] == .actsFor { return true }
        return codebook.isMembership(Int(links.kinds[link]))
    }

    /// Whether a link is a post.
    func isPost(_ link: LinkIndex) -> Bool {
        links.origins[link] == .post || codebook.isPost(Int(links.kinds[link]))
    }
}
