package import DiffusionModel

/// Which way a link leads in a network.
package struct FlowRule: Sendable {
    private let model: GraphModel
    private let settings: NetworkSettings
    private let orientations: [Orientation]
    /// The ways that links of each kind lead, the view applied.
    private let ways: [Ways]
    private let origins: IndexedList<LinkIndex, LinkOrigin>
    private let kinds: IndexedList<LinkIndex, UInt16>
    /// Whether links of each kind are those of parties to an item.
    private let isParty: [Bool]
    /// The items whose parties carry no flow of their own, because the item has a learner and a
    /// model, or another pair of roles that is one-way.
    ///
    /// The pair has to be believed, but filters need not keep it.
    private let isOneWay: Set<EntityIndex>

    /// Prepares the rule for a model.
    package init(
        _ model: GraphModel, _ settings: NetworkSettings, _ scope: EvidenceScope? = nil
    ) {
        self.model = model
        self.settings = settings
        orientations = model.codebook.linkKinds.map {
            settings.orientations[$0.id] ?? $0.orientation
        }
        ways = orientations.map { Ways(settings.view.orientation ?? $0) }
        (origins, kinds) = (model.links.origins, model.links.kinds)
        isParty = model.codebook.linkKinds.map { $0.part == .party }
        isOneWay = model.links.contains(.role) ? Self.oneWayItems(in: model, scope) : []
    }

    private static func oneWayItems(
        in model: GraphModel, _ scope: EvidenceScope?
    ) -> Set<EntityIndex> {
        let (kinds, subjects) = (model.links.kinds, model.links.subjects)
        func items(with role: Int) -> Set<EntityIndex> {
            let links = kinds.indices.filter { link in
                Int(kinds[link]) == role && scope?.stands(link: link) != false
            }
            return Set(links.map { subjects[$0] })
        }
        let isOneWay = model.codebook.linkKinds.map(\.isOneWay)
        return model.codebook.rolePairs.filter { isOneWay[$0.giver] }.reduce(into: []) {
            found, pair in
            let given = items(with: pair.giver)
            for taker in pair.takers where isOneWay[taker] {
                found.formUnion(items(with: taker).intersection(given))
            }
        }
    }

    /// How a link leads: forward is from subject to object.
    package func orientation(ofLink index: LinkIndex) -> Orientation {
        if let always = settings.view.orientation { return always }
        if model.links.origins[index] == .role, isParty[Int(model.links.kinds[index])],
            isOneWay.contains(model.links.subjects[index])
        {
            return .none
        }
        return orientations[Int(model.links.kinds[index])]
    }

    /// The ways that a link leads.
    func ways(ofLink index: LinkIndex) -> Ways {
        origins[index] == .role
            ? Ways(orientation(ofLink: index)) : ways[Int(kinds[index])]
    }

    /// The ways that officials who move carry a policy to a post of each kind: forward is to the
    /// later post.
    ///
    /// A kind of posts makes no moves where it has no kind of moves, or one without orientation.
    /// Moves without direction are one edge each.
    func waysOfMoves(where isKept: (_ move: String) -> Bool) -> [Ways] {
        let book = model.codebook
        return book.linkKinds.indices.map { kind in
            guard book.isMembership(kind), let move = book.relation(of: kind),
                isKept(book.linkKinds[move].id)
            else { return [] }
            let ways = Ways(orientations[move])
            return settings.view == .ties && !ways.isEmpty ? .forward : ways
        }
    }

    /// Whether a link leads from its subject to its object.
    func leadsForward(_ index: LinkIndex) -> Bool { ways(ofLink: index).contains(.forward) }

    /// Whether a link leads from its object to its subject.
    func leadsBackward(_ index: LinkIndex) -> Bool { ways(ofLink: index).contains(.backward) }
}

/// The ways that a policy may go along a link.
struct Ways: OptionSet, Sendable {
    let rawValue: UInt8
    static let forward = Ways(rawValue: 1)
    static let backward = Ways(rawValue: 2)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    init(_ orientation: Orientation) {
        switch orientation {
        case .forward: self = .forward
        case .backward: self = .backward
        case .both: self = [.forward, .backward]
        case .none: self = []
        }
    }
}

extension NetworkView {
    /// The orientation that every link has, whatever the codebook says.
    fileprivate var orientation: Orientation? {
        switch self {
        case .ties: .both
        case .asWritten: .forward
        case .flow: nil
        }
    }
}
