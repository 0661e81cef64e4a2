package import DiffusionModel
package import DiffusionNetwork

/// How much a graph, or the selected part of it, holds.
package struct GraphCounts: Sendable {
    /// The number of entities, ends that were never declared included.
    package private(set) var entities = 0
    /// The number of links: written ones, roles, posts, `acts-for` and adoptions.
    package private(set) var links = 0
    /// The number of claims among the entities.
    package private(set) var claims = 0
    /// The number of adoptions among the links.
    package private(set) var adoptions = 0
    /// The number of sources; under filters, of those that the kept part needs.
    package let sources: Int
    /// The entities of each kind that occurs, in the order of the codebook.
    package private(set) var kinds: [(id: String, count: Int)] = []
    /// The links of each kind that occurs, in the order of the codebook.
    package private(set) var linkKinds: [(id: String, count: Int)] = []
    /// The number of links without a date, their item's included.
    package private(set) var undated = 0
    /// The number of links without evidence, their item's and the file's included.
    package private(set) var unsourced = 0
    /// The number of links that have evidence, but no supporting row that stands.
    package private(set) var disputedOnly = 0
    /// The first and the last day that a dated link or item names.
    package private(set) var days: (earliest: CalendarDay, latest: CalendarDay)?

    /// Counts what a selection keeps: the entities that it chooses, what joins two of them, and the
    /// links between.
    ///
    /// - Complexity: O(entities + links).
    package init(_ model: GraphModel, selection: Selection) {
        sources = model.needsSource(selection).count { $0 }
        countEntities(model, selection)
        countLinks(model, selection)
    }

    private mutating func countEntities(_ model: GraphModel, _ selection: Selection) {
        var counts: [String: Int] = [:]
        for index in model.entities.indices where selection.keepsNode(index) {
            let entity = model.entities[index]
            entities += 1
            counts[entity.kind, default: 0] += 1
            if model.codebook.nature(of: entity.kind) == .claim { claims += 1 }
            if let timing = entity.timing { widen(timing) }
        }
        kinds = model.codebook.entityKinds.compactMap { kind in
            counts.removeValue(forKey: kind.id).map { (kind.id, $0) }
        }
        kinds += counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    private mutating func countLinks(_ model: GraphModel, _ selection: Selection) {
        var counts = Array(repeating: 0, count: model.codebook.linkKinds.count)
        let isAdoption = model.codebook.linkKinds.map(\.isAdoption)
        for index in model.links.indices where selection.keepsLink[index] {
            links += 1
            let kind = Int(model.links.kinds[index])
            counts[kind] += 1
            if model.links.origins[index] == .adoption || isAdoption[kind] { adoptions += 1 }
            if let timing = model.timing(ofLink: index) { widen(timing) } else { undated += 1 }
            switch selection.evidence.standing(ofLink: index) {
            case .unsourced: unsourced += 1
            case .disputedOnly: disputedOnly += 1
            case .supported, .fallen: break
            }
        }
        linkKinds = zip(model.codebook.linkKinds, counts).filter { $0.1 > 0 }
            .map { ($0.0.id, $0.1) }
    }

    private mutating func widen(_ timing: Timing) {
        let (start, end) = (timing.start, timing.end)
        for day in [start.earliest, start.latest, end.earliest, end.latest] where day.isFinite {
            days = (min(days?.earliest ?? day, day), max(days?.latest ?? day, day))
        }
    }
}
