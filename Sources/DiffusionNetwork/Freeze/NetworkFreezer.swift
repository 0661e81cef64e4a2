import DiffusionModel
import GraphKernel

/// Turns the selected links of a model into edges of one level.
struct NetworkFreezer {
    let model: GraphModel
    let selection: Selection
    let settings: NetworkSettings
    let rule: FlowRule
    let scope: EvidenceScope
    var folding: OfficeFolding
    var edges: NetworkEdges
    private var positions: [EdgeIdentity: Int] = [:]
    /// What each entity is.
    private let roles: [Role]

    init(_ model: GraphModel, _ selection: Selection, _ settings: NetworkSettings) {
        self.model = model
        self.selection = selection
        self.settings = settings
        rule = FlowRule(model, settings)
        scope = selection.evidence
        edges = NetworkEdges(model: model, policies: model.linkPolicies)
        folding = OfficeFolding(intoRegionsOf: model, selection, scope)
        roles = Role.ofEntities(in: model)
    }

    /// What makes two edges one: the same ends, the same item, the same time.
    private struct EdgeIdentity: Hashable {
        let upstream: Int
        let downstream: Int
        let through: Int
        let timing: Timing?
    }

    /// The most edges that pairs of participants may make before the network is too large.
    private static let mostPairs = 10_000_000

    mutating func collectEdges() throws(GraphError) {
        let links = model.links
        guard links.count <= NetworkEdges.Code.mostLinks else {
            throw .tooLarge(count: links.count)
        }
        if isDirectThroughout {
            edges.codes = directCodes()
            return
        }
        // Columns are fetched once: another module's property is a call each time.
        let (subjects, objects) = (links.subjects, links.objects)
        edges.codes.reserveCapacity(links.count)
        var linksOfItem: [Int: [Int]] = [:]
        for link in 0..<links.count where keeps(link) {
            let (subject, object) = (Int(subjects[link]), Int(objects[link]))
            guard settings.level != .item else {
                addDirect(link, subject, object)
                continue
            }
            switch (role(of: subject), role(of: object)) {
            case (.actor, .actor): addDirect(link, subject, object)
            case (.joiner, .actor): linksOfItem[subject, default: []].append(link)
            case (.actor, .joiner): linksOfItem[object, default: []].append(link)
            default: break
            }
        }
        let pairs = linksOfItem.values.reduce(0) { $0 + $1.count * $1.count }
        guard pairs <= Self.mostPairs else { throw .tooLarge(count: pairs) }
        for item in linksOfItem.keys.sorted() { addPairs(of: item, linksOfItem[item] ?? []) }
    }

    /// Whether every link that is kept is an edge as it is written, with nothing to fold.
    private var isDirectThroughout: Bool {
        guard settings.level != .item else { return true }
        return !(settings.level == .region && folding.hasOffices)
            && roles.allSatisfy { $0 == .actor }
    }

    /// Counts the edges of each range of links, then writes them, both by all threads.
    private func directCodes() -> [NetworkEdges.Code] {
        let (keepsLink, rule, threads) = (selection.keepsLink, rule, settings.threads)
        // Without direction, one edge stands for both ways.
        let allowed: Ways = settings.view == .ties ? .forward : [.forward, .backward]
        let size = 1 << 15
        var starts = [Int](repeating: 0, count: (keepsLink.count + size - 1) / size + 1)
        starts.withUnsafeMutableBufferPointer { starts in
            nonisolated(unsafe) let starts = starts
            Crew.forEachRange(of: keepsLink.count, by: size, threads) { links in
                var count = 0
                for link in links where keepsLink[link] {
                    count += rule.ways(ofLink: link).intersection(allowed).rawValue.nonzeroBitCount
                }
                starts[links.lowerBound / size + 1] = count
            }
        }
        for chunk in 1..<starts.count { starts[chunk] += starts[chunk - 1] }
        let total = starts[starts.count - 1]
        return [NetworkEdges.Code](unsafeUninitializedCapacity: total) { codes, filled in
            nonisolated(unsafe) let codes = codes
            let starts = starts
            Crew.forEachRange(of: keepsLink.count, by: size, threads) { links in
                var place = starts[links.lowerBound / size]
                for link in links where keepsLink[link] {
                    let ways = rule.ways(ofLink: link).intersection(allowed)
                    guard !ways.isEmpty else { continue }
                    codes.initializeElement(
                        at: place, to: .init(link: link, isTurned: ways == .backward))
                    place += 1
                    guard ways == [.forward, .backward] else { continue }
                    codes.initializeElement(at: place, to: .init(link: link, isTurned: true))
                    place += 1
                }
            }
            filled = total
        }
    }

    /// Among regions an office is no link that a filter may choose, but a belonging.
    private func keeps(_ link: Int) -> Bool {
        selection.keepsLink[link]
            || settings.level == .region && selection.keepsOffice(link, in: model, scope)
    }

    // MARK: - What entities are

    /// What an entity is at levels above that of items.
    enum Role {
        /// A node.
        case actor
        /// An agreement or event: edges between the actors that it joins.
        case joiner
        /// A policy, claim or document: no part of the network.
        case matter

        fileprivate static func ofEntities(in model: GraphModel) -> [Role] {
            KindTable(of: model.entities) { Role(kind: $0, in: model.codebook) }.values
        }

        private init(kind: String, in codebook: Codebook) {
            let matters = ["policy", "claim", "document"]
            let isMatter = matters.contains { codebook.isKind(kind, a: $0) }
            self = codebook.isActor(kind) ? .actor : isMatter ? .matter : .joiner
        }
    }

    func role(of entity: Int) -> Role { roles[entity] }

    func ends(of link: Int) -> (subject: Int, object: Int) {
        (Int(model.links.subjects[link]), Int(model.links.objects[link]))
    }

    // MARK: - Edges

    private mutating func addDirect(_ link: Int, _ subject: Int, _ object: Int) {
        let ways = rule.ways(ofLink: link)
        // Without direction, one edge stands for both ways.
        let leadsBackward = ways.contains(.backward) && settings.view != .ties
        guard settings.level == .region, folding.mayFold(subject) || folding.mayFold(object) else {
            if ways.contains(.forward) { edges.codes.append(.init(link: link, isTurned: false)) }
            if leadsBackward { edges.codes.append(.init(link: link, isTurned: true)) }
            return
        }
        var edge = NetworkEdge(link, in: model, edges.policies)
        if ways.contains(.forward) { add(&edge, from: subject, to: object) }
        if leadsBackward { add(&edge, from: object, to: subject) }
    }

    /// Adds an edge for every pair of actors that a policy may pass between through an item.
    private mutating func addPairs(of item: Int, _ links: [Int]) {
        for (position, first) in links.enumerated() where leads(first, into: item) {
            for (other, second) in links.enumerated() where leads(second, outOf: item) {
                if settings.view == .ties, other <= position { continue }
                let (from, to) = (participant(first, item), participant(second, item))
                guard from != to else { continue }
                var edge = NetworkEdge(
                    first, second, through: item, in: model, edges.policies)
                add(&edge, from: from, to: to)
            }
        }
    }

    private func participant(_ link: Int, _ item: Int) -> Int {
        let (subject, object) = ends(of: link)
        return subject == item ? object : subject
    }

    private func leads(_ link: Int, into item: Int) -> Bool {
        ends(of: link).subject == item ? rule.leadsBackward(link) : rule.leadsForward(link)
    }

    private func leads(_ link: Int, outOf item: Int) -> Bool {
        ends(of: link).subject == item ? rule.leadsForward(link) : rule.leadsBackward(link)
    }

    private mutating func add(_ edge: inout NetworkEdge, from upstream: Int, to downstream: Int) {
        (edge.upstream, edge.downstream) = (upstream, downstream)
        (edge.upstreamActors, edge.downstreamActors) = ([], [])
        if settings.level == .region {
            let days = edge.timing?.possibleDays ?? .unknown
            edge.upstream = folding.end(upstream, of: edge.links.first, on: days)
            edge.downstream = folding.end(downstream, of: edge.links.last, on: days)
            if edge.upstream != upstream { edge.upstreamActors = [upstream] }
            if edge.downstream != downstream { edge.downstreamActors = [downstream] }
            // What happens between a region and its own agencies stays inside the node.
            if edge.upstream == edge.downstream, upstream != downstream { return }
        }
        guard let item = edge.through else { return append(edge) }
        let ends = (edge.upstream, edge.downstream)
        let swap = settings.view == .ties && ends.0 > ends.1
        let identity = EdgeIdentity(
            upstream: swap ? ends.1 : ends.0, downstream: swap ? ends.0 : ends.1, through: item,
            timing: edge.timing)
        if let known = positions[identity] {
            edges.wholes[known].unite(edge)
        } else {
            positions[identity] = edges.wholes.count
            append(edge)
        }
    }

    private mutating func append(_ edge: NetworkEdge) {
        edges.codes.append(.init(whole: edges.wholes.count))
        edges.wholes.append(edge)
    }
}
