import DiffusionModel
import DiffusionNetwork

/// Says what each step of an answer stands on, a sentence for each thing and footing.
///
/// Then come the covers by which steps are about policies and the offices by which ends of steps
/// are folded, a sentence for each footing. Links that read alike are told apart by their dates or,
/// where these are alike, by their ids.
struct StandingSentences {
    private let model: GraphModel
    private let witnesses: Witnesses
    private let footings: [Footing]
    private let grounds: [GroundFooting]

    /// Looks at the edges of an answer, each thing once for what it stands on.
    init(_ edges: [NetworkEdge], in network: FrozenNetwork) {
        model = network.model
        witnesses = Witnesses(network.model)
        var seen: Set<Footing.Key> = []
        footings = edges.map {
            Footing($0, in: network)
        }.filter { seen.insert($0.key).inserted }
        let covers = edges.flatMap { CoverTestimony.groups(of: $0, in: network) }
        grounds =
            GroundFooting.footings(of: covers.flatMap(\.covers), .covers, in: network)
            + GroundFooting.footings(of: edges.flatMap(\.officeLinks), .offices, in: network)
    }

    /// The sentences, in the order of the edges.
    var lines: [String] {
        zip(names, footings).map { sentence($0, $1.testimony, $1.parts) }
            + grounds.map { sentence($0.name(in: model), $0.testimony, areMany: $0.isSeveral) }
    }

    // MARK: - Names

    /// What each thing is called, as short as tells it from the others.
    private var names: [String] {
        let statements = footings.map { Statement($0.edge, in: model, namingPolicies: false) }
        let (labels, texts) = (statements.map(\.label), statements.map(\.text))
        let ids = model.linkNames
        let dated = zip(labels, texts).map { Self.isAlone($0, in: labels) ? $0 : $1 + "," }
        return zip(dated, footings).map { name, footing in
            guard !Self.isAlone(name, in: dated) else { return name }
            return name.dropLast() + " ("
                + footing.edge.links.map { ids[$0] }.joined(separator: ", ") + ")"
        }
    }

    private static func isAlone(_ name: String, in names: [String]) -> Bool {
        names.count { $0 == name } == 1
    }

    // MARK: - Sentences

    private func sentence(
        _ name: String, _ testimony: Testimony, _ parts: PartedTestimony? = nil,
        areMany: Bool = false
    ) -> String {
        guard !testimony.isEmpty else { return name.capitalizedFirst + " has no source." }
        let against = [("disputed by ", testimony.disputes), ("omitted by ", testimony.omits)]
            .filter { !$0.1.isEmpty }.map { "; " + $0.0 + titles($0.1) }.joined()
        let support = parts.map { footing($0) } ?? footing(testimony.supports, areMany)
        return name.capitalizedFirst + support + against + "."
    }

    /// What supports either part of a thing that needs both.
    private func footing(_ parts: PartedTestimony) -> String {
        switch parts {
        case .both(let one, let other):
            " stands on \(titles(one.supports)) and on \(titles(other.supports)), both needed"
        case .half(let supported, _):
            " stands on \(titles(supported.supports)) for one part, and nothing supports the other"
        }
    }

    /// What supports a thing, and whether all of that is one witness.
    private func footing(_ rows: [EvidenceRow], _ areMany: Bool) -> String {
        let verb = areMany ? " stand" : " stands"
        guard !rows.isEmpty else {
            return verb + " on nothing that supports " + (areMany ? "them" : "it")
        }
        let words = verb + " on " + titles(rows)
        guard witnesses.isOneWitness(rows) else { return words }
        let isOne = Wording.chains(rows, in: model).count == 1
        return words + (isOne ? " alone" : ", which are one independent witness")
    }

    private func titles(_ rows: [EvidenceRow]) -> String {
        var seen: Set<String> = []
        return rows.filter { seen.insert(Wording.chain($0, in: model)).inserted }
            .map { row in
                row.chain.map { Wording.title(of: model.sources[$0], in: model) }
                    .joined(separator: " via ")
            }
            .joined(separator: "; ")
    }
}

/// One thing of an answer, and who speaks of it.
private struct Footing {
    let edge: NetworkEdge
    let testimony: Testimony
    let parts: PartedTestimony?
    let key: Key

    /// An item is one thing as far as it stands on the same; a link is one whatever it stands on.
    struct Key: Hashable {
        let things: Things
        let chains: Set<[[String]]>
    }

    enum Things: Hashable {
        case item(EntityIndex)
        case links([LinkIndex])
    }

    init(_ edge: NetworkEdge, in network: FrozenNetwork) {
        self.edge = edge
        let whole = network.testimony(ofLinks: edge.links)
        testimony = whole
        parts = PartedTestimony(edge, in: network)
        let separate = parts == nil ? [whole] : network.testimonies(ofPartsOf: edge)
        let groups = separate.map { [$0.supports, $0.disputes, $0.omits] }
        key = Key(
            things: edge.through.map { .item($0) } ?? .links(edge.links),
            chains: Set(groups.map { $0.map { Wording.chains($0, in: network.model) } }))
    }
}

/// Covers or offices on which steps rest beside their links, and who speaks of all of them alike.
private struct GroundFooting {
    /// What such links are called where they are several.
    enum Kind: String {
        case covers = "covers by which these are about policies"
        case offices = "offices by which these count for regions"
    }

    let kind: Kind
    var links: [LinkIndex]
    let testimony: Testimony

    /// Those of some links that have evidence, those with the same chains together.
    static func footings(
        of links: [LinkIndex], _ kind: Kind, in network: FrozenNetwork
    ) -> [GroundFooting] {
        var seen: Set<LinkIndex> = []
        var places: [[[String]]: Int] = [:]
        var found: [GroundFooting] = []
        for link in links where seen.insert(link).inserted {
            let testimony = network.testimony(ofLinks: [link])
            guard !testimony.isEmpty else { continue }
            let chains = [testimony.supports, testimony.disputes, testimony.omits]
                .map { Wording.chains($0, in: network.model) }
            if let place = places[chains] {
                found[place].links.append(link)
            } else {
                places[chains] = found.count
                found.append(GroundFooting(kind: kind, links: [link], testimony: testimony))
            }
        }
        return found
    }

    var isSeveral: Bool { links.count > 1 }

    /// One of them as a sentence, or how many there are.
    func name(in model: GraphModel) -> String {
        isSeveral
            ? "\(links.count) \(kind.rawValue)" : Statement(ofLink: links[0], in: model).text
    }
}
