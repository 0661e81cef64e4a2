package import DiffusionModel

/// Whom an actor stands for on the date of a link, by its posts and by what it acts for.
package struct OfficeFolding: Sendable {
    private let model: GraphModel
    private let isEnd: [Bool]
    /// The standing posts and `acts-for` of each actor, as positions of links.
    private var offices: [[Int]]
    /// Whether the model has any office.
    private(set) var hasOffices = false
    private(set) var usedOffices: Set<Int> = []
    /// The links that keep an actor as a node because several regions may hold.
    private(set) var unfoldedLinks: Set<Int> = []

    /// Prepares folding into some entities; whoever is one of them is not folded further.
    ///
    /// - Parameters:
    ///   - model: The model whose offices count.
    ///   - scope: The evidence that is believed; offices without standing evidence do not count.
    ///   - isEnd: Whether each entity may stand for others; shape `[entities]`.
    package init(_ model: GraphModel, _ scope: EvidenceScope, into isEnd: [Bool]) {
        self.model = model
        self.isEnd = isEnd
        offices = Array(repeating: [], count: model.entities.count)
        let (origins, kinds) = (model.links.origins, model.links.kinds)
        let areOffices = model.codebook.linkKinds.map { GraphModel.isOffice(kind: $0.id) }
        hasOffices =
            model.links.contains(.post) || model.links.contains(.actsFor)
            || areOffices.indices.contains { areOffices[$0] && model.links.contains(kind: $0) }
        guard hasOffices else { return }
        for link in origins.indices {
            let origin = origins[link]
            guard origin == .post || origin == .actsFor || areOffices[Int(kinds[link])] else {
                continue
            }
            guard scope.stands(link: link) else { continue }
            offices[Int(model.links.subjects[link])].append(link)
        }
    }

    /// Whether an actor has an office by which it may be folded.
    func mayFold(_ entity: Int) -> Bool { !offices[entity].isEmpty }

    /// Prepares folding into regions, chosen or not: no choice of nodes changes who acts for whom.
    package init(intoRegionsOf model: GraphModel, _ scope: EvidenceScope) {
        let codebook = model.codebook
        let areRegions = KindTable(of: model.entities) { codebook.isKind($0, a: "region") }.values
        self.init(model, scope, into: areRegions)
    }

    /// Whether an actor can be folded away at all.
    func canFold(_ entity: Int) -> Bool {
        mayFold(entity) && !stays(entity) && !ends(of: entity, on: .unknown, depth: 0).isEmpty
    }

    /// The only entity that an actor may stand for on a date; itself where it is one.
    package func target(of entity: Int, on days: DayBounds) -> Int? {
        let found = ends(of: entity, on: days, depth: 0)
        return Set(found.map(\.end)).count == 1 ? found[0].end : nil
    }

    /// The entity that stands for an actor on a date, or the actor where none or several may.
    mutating func end(_ entity: Int, of link: Int?, on days: DayBounds) -> Int {
        guard !stays(entity) else { return entity }
        let found = ends(of: entity, on: days, depth: 0)
        guard let only = found.first, Set(found.map(\.end)).count == 1 else {
            if !found.isEmpty, let link { unfoldedLinks.insert(link) }
            return entity
        }
        for path in found { usedOffices.formUnion(path.offices) }
        return only.end
    }

    /// The only region that a region or an agency may count for on some days.
    mutating func region(of entity: Int, on days: DayBounds) -> Int? {
        let found = ends(of: entity, on: days, depth: 0)
        guard Set(found.map(\.end)).count == 1 else { return nil }
        for path in found { usedOffices.formUnion(path.offices) }
        return found.first?.end
    }

    private struct Found {
        let end: Int
        let offices: [Int]
    }

    /// Regions are never folded, even into those that are left out.
    private func stays(_ entity: Int) -> Bool {
        isEnd[entity] || model.codebook.isKind(model.entities[entity].kind, a: "region")
    }

    private func ends(of entity: Int, on days: DayBounds, depth: Int) -> [Found] {
        if stays(entity) { return isEnd[entity] ? [Found(end: entity, offices: [])] : [] }
        // Agencies may act for one another in a circle.
        guard depth < 8 else { return [] }
        return offices[entity].flatMap { office -> [Found] in
            let held = model.timing(ofLink: office)?.possibleDays ?? .unknown
            guard held.overlaps(days) else { return [] }
            return ends(of: Int(model.links.objects[office]), on: days, depth: depth + 1)
                .map { Found(end: $0.end, offices: [office] + $0.offices) }
        }
    }
}

extension GraphModel {
    /// Whether a link is a post or says for whom an actor acts.
    package func isOffice(_ link: Int) -> Bool {
        if links.origins[link] == .post || links.origins[link] == .actsFor { return true }
        return Self.isOffice(kind: kindID(ofLink: link))
    }

    /// Whether a link is a post.
    func isPost(_ link: Int) -> Bool {
        links.origins[link] == .post || kindID(ofLink: link) == "holds-office"
    }

    fileprivate static func isOffice(kind: String) -> Bool {
        kind == "holds-office" || kind == "acts-for"
    }
}
