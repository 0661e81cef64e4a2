/// Which policies each link concerns: the one place that decides it.
///
/// A link concerns the policies that it states. One that states none concerns those of its item,
/// which are what the item states and the policies that it covers; an adoption, like any link to
/// a policy, concerns that policy. A link of which all this says nothing is *unstated*.
///
/// An item covers a policy only by a link that stands: if the evidence of that link falls, the
/// policy goes too.
public struct LinkPolicies: Sendable {
    private let links: LinkTable
    private let objects: IndexedList<LinkIndex, EntityIndex>
    private let origins: IndexedList<LinkIndex, LinkOrigin>
    private let subjects: IndexedList<LinkIndex, EntityIndex>
    /// Whether each entity is a policy; empty where none is.
    private let isPolicy: IndexedList<EntityIndex, Bool>
    /// The policies that an item states or covers, in the author's order, where it has some.
    private let ofItem: [EntityIndex: [EntityIndex]]
    /// The covers that give an item a policy which it does not state itself, in link order.
    private let coversOfItem: [EntityIndex: [LinkIndex]]
    /// Whether any link may concern a policy.
    public let areStated: Bool

    /// Looks up what the items of a model cover.
    ///
    /// - Parameters:
    ///   - model: The model.
    ///   - stands: Whether a link stands; asked only of links by which an item covers a policy.
    /// - Complexity: O(entities + links), many links at a step; build it once and keep it.
    public init(_ model: GraphModel, where stands: (_ link: LinkIndex) -> Bool = { _ in true }) {
        links = model.links
        (objects, origins, subjects) = (links.objects, links.origins, links.subjects)
        isPolicy = Self.policies(in: model)
        let covers = model.covers.filter(stands)
        ofItem = Self.ofItems(in: model, covers)
        coversOfItem = Self.needed(covers, in: model)
        areStated = !isPolicy.isEmpty || !ofItem.isEmpty || links.statePolicies
    }

    /// The policies that a link concerns, each once, in the author's order; empty where they are
    /// unstated.
    public subscript(link: LinkIndex) -> [EntityIndex] {
        guard areStated else { return [] }
        switch links.statedPolicies(at: link) {
        case .one(let policy): return [policy]
        case .several: return Self.unique(links.policies(at: link))
        case .none: break
        }
        let object = objects[link]
        if !isPolicy.isEmpty, isPolicy[object] { return [object] }
        return origins[link] == .role ? ofItem[subjects[link]] ?? [] : []
    }

    /// The covers by which a link concerns policies that neither it nor its item states, in rising
    /// order.
    package func covers(of link: LinkIndex) -> [LinkIndex] {
        guard !coversOfItem.isEmpty, origins[link] == .role,
            case .none = links.statedPolicies(at: link),
            isPolicy.isEmpty || !isPolicy[objects[link]]
        else { return [] }
        return coversOfItem[subjects[link]] ?? []
    }

    /// The one policy that a link states itself; nil where it states none or several.
    package func only(_ link: LinkIndex) -> EntityIndex? {
        if case .one(let policy) = links.statedPolicies(at: link) { policy } else { nil }
    }

    private static func policies(in model: GraphModel) -> IndexedList<EntityIndex, Bool> {
        var known: [String: Bool] = [:]
        var marks: IndexedList<EntityIndex, Bool> = []
        for (index, entity) in model.entities.indexed() {
            // Only the policies of a model cost memory, and most large models have none.
            let isOne = known[entity.kind] ?? (model.codebook.nature(of: entity.kind) == .policy)
            known[entity.kind] = isOne
            guard isOne else { continue }
            if marks.isEmpty { marks = IndexedList(repeating: false, count: model.entities.count) }
            marks[index] = true
        }
        return marks
    }

    private static func ofItems(
        in model: GraphModel, _ covers: [LinkIndex]
    ) -> [EntityIndex: [EntityIndex]] {
        var found: [EntityIndex: [EntityIndex]] = [:]
        for (index, entity) in model.entities.indexed() where !entity.policies.isEmpty {
            found[index] = entity.policies
        }
        for link in covers {
            found[model.links.subjects[link], default: []].append(model.links.objects[link])
        }
        return found.mapValues { unique($0) }
    }

    private static func needed(
        _ covers: [LinkIndex], in model: GraphModel
    ) -> [EntityIndex: [LinkIndex]] {
        let unstated = covers.filter { link in
            let item = model.entities[model.links.subjects[link]]
            return !item.policies.contains(model.links.objects[link])
        }
        return Dictionary(grouping: unstated) { model.links.subjects[$0] }
    }

    private static func unique(_ policies: [EntityIndex]) -> [EntityIndex] {
        var seen: Set<EntityIndex> = []
        return policies.filter { seen.insert($0).inserted }
    }
}

extension GraphModel {
    /// The links by which items cover policies, rising.
    ///
    /// - Complexity: O(links) where any covers something; O(1) else.
    package var covers: [LinkIndex] {
        let isCover = codebook.linkKinds.map { $0.part == .policy }
        guard isCover.indices.contains(where: { isCover[$0] && links.contains(kind: $0) })
        else { return [] }
        let (kinds, objects) = (links.kinds, links.objects)
        var known: [String: Bool] = [:]
        return kinds.indices.filter { link in
            guard isCover[Int(kinds[link])] else { return false }
            let kind = entities[objects[link]].kind
            let isPolicy = known[kind] ?? (codebook.nature(of: kind) == .policy)
            known[kind] = isPolicy
            return isPolicy
        }
    }

    /// Which policies each link concerns, as it is written, whoever is believed.
    ///
    /// - Complexity: O(entities + links); build it once and keep it.
    public var linkPolicies: LinkPolicies { LinkPolicies(self) }
}
