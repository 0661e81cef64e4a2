import DiffusionModel

/// Which region an actor acts for on the date of a link.
struct RegionFolding {
    private let model: GraphModel
    private let keepsEntity: [Bool]
    /// The standing posts and `acts-for` of each actor, as positions of links.
    private var offices: [[Int]]
    private(set) var usedOffices: Set<Int> = []
    private(set) var unfoldedLinks = 0

    init(_ model: GraphModel, _ selection: Selection, _ scope: EvidenceScope) {
        self.model = model
        keepsEntity = selection.keepsEntity
        offices = Array(repeating: [], count: model.entities.count)
        for link in 0..<model.links.count
        where model.isOffice(link) && scope.stands(link: link) {
            offices[Int(model.links.subjects[link])].append(link)
        }
    }

    /// Whether an actor can be folded away at all.
    func canFold(_ entity: Int) -> Bool {
        !isRegion(entity) && !regions(of: entity, on: .unknown, depth: 0).isEmpty
    }

    /// The region that stands for an actor on a date, or the actor where none or several may.
    mutating func end(_ entity: Int, on days: DayBounds) -> Int {
        guard !isRegion(entity) else { return entity }
        let found = regions(of: entity, on: days, depth: 0)
        guard let only = found.first, Set(found.map(\.region)).count == 1 else {
            if !found.isEmpty { unfoldedLinks += 1 }
            return entity
        }
        for path in found { usedOffices.formUnion(path.offices) }
        return only.region
    }

    private struct Found {
        let region: Int
        let offices: [Int]
    }

    private func isRegion(_ entity: Int) -> Bool {
        model.codebook.isKind(model.entities[entity].kind, a: "region")
    }

    private func regions(of entity: Int, on days: DayBounds, depth: Int) -> [Found] {
        if isRegion(entity) {
            return keepsEntity[entity] ? [Found(region: entity, offices: [])] : []
        }
        // Agencies may act for one another in a circle.
        guard depth < 8 else { return [] }
        return offices[entity].flatMap { office -> [Found] in
            let held = model.timing(ofLink: office)?.possibleDays ?? .unknown
            guard held.overlaps(days) else { return [] }
            return regions(of: Int(model.links.objects[office]), on: days, depth: depth + 1)
                .map { Found(region: $0.region, offices: [office] + $0.offices) }
        }
    }
}

extension GraphModel {
    /// Whether a link is a post or says for whom an actor acts.
    package func isOffice(_ link: Int) -> Bool {
        if links.origins[link] == .post || links.origins[link] == .actsFor { return true }
        let kind = kind(ofLink: link).id
        return kind == "holds-office" || kind == "acts-for"
    }
}
