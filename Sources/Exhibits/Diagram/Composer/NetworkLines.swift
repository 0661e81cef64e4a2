import DiffusionModel
import DiffusionNetwork

/// The lines of a picture for edges of a network, which may run through items.
struct NetworkLines {
    private let scene: PictureScene
    private let view: NetworkView
    private let rule: LineRule
    private let ids: LinkNames

    init(_ scene: PictureScene, network: FrozenNetwork, ids: LinkNames) {
        self.scene = scene
        view = network.settings.view
        rule = LineRule(scene: scene)
        self.ids = ids
    }

    private var model: GraphModel { scene.model }

    /// The lines of edges in their order; two opposite edges of unstated direction are one.
    func lines(for edges: [NetworkEdge]) -> [SceneLine] {
        var known: Set<String> = []
        return edges.compactMap { line($0) }.filter { line in
            let ends = [line.from, line.to].sorted()
            return !line.isUndirected || known.insert("\(line.links.sorted()) \(ends)").inserted
        }
    }

    private func line(_ edge: NetworkEdge) -> SceneLine? {
        let days = edge.days
        guard let upstream = scene.stand(for: edge.upstream, on: days),
            let downstream = scene.stand(for: edge.downstream, on: days),
            upstream != downstream || edge.upstream == edge.downstream,
            let first = edge.links.first
        else { return nil }
        let style = style(of: edge, first)
        let names = edge.links.map { ids[$0] }
        var line = SceneLine(
            id: names.joined(separator: " "), from: upstream, to: downstream, style: style,
            links: edge.links, words: "", timing: edge.timing)
        line.term =
            edge.carrier == nil
            ? Wording.term(ofLink: first, style: style, in: model) : termOfMove(edge)
        if edge.passage != nil { line.passage = Wording.time(of: edge) }
        line.isIntended = edge.stage == .intended
        line.parts = edge.parts(in: model)
        line.isUndirected = view == .ties || isUndirected(edge)
        line.behind = (
            behind(edge.upstreamActors, edge.upstream, upstream),
            behind(edge.downstreamActors, edge.downstream, downstream)
        )
        line.officeWays = edge.officeWays(in: model)
        for end in [edge.upstream, edge.downstream] {
            line.officeWays.append(scene.officeWays(of: end, on: days))
        }
        (line.policies, line.covers) = (edge.policies, edge.covers)
        line.times = edge.laneTime
        let isTurned = turn(&line, edge, first)
        line.words = words(edge, first, isTurned: isTurned)
        // Who moves is no end of the line: the step is told as a list of paths tells it.
        line.carrier = edge.carrier
        if edge.carrier != nil {
            line.whole = Statement(edge, in: model, namingPolicies: false).text
        }
        return line
    }

    /// The strongest meaning of the links: a policy's movement before an action.
    private func style(of edge: NetworkEdge, _ first: LinkIndex) -> LinkKind.Style {
        if edge.carrier != nil { return .action }
        let styles = edge.links.map { rule.style(ofLink: $0) }
        return styles.first { $0.isMovement } ?? styles.first { $0 == .action } ?? styles[0]
    }

    private func isUndirected(_ edge: NetworkEdge) -> Bool {
        guard edge.carrier == nil else { return false }
        return edge.isDirectionUnknown || edge.links.allSatisfy { model.isOffice($0) }
            || isOneParty(edge)
    }

    /// A leader and those who are led take part together: neither acts on the other.
    private func isOneParty(_ edge: NetworkEdge) -> Bool {
        let parts = Set(edge.links.map { model.part(ofLink: $0) })
        return parts.contains(.leader) && !parts.contains(.giver)
    }

    /// What the legend calls a move.
    private func termOfMove(_ edge: NetworkEdge) -> String {
        let kind = scene.network.kinds(of: edge).first.flatMap { model.codebook.linkKind($0) }
        return kind?.legend ?? ""
    }

    /// The item's name, else the verb as it reads from where the line starts.
    private func words(_ edge: NetworkEdge, _ first: LinkIndex, isTurned: Bool) -> String {
        if let item = edge.through {
            let hedge = edge.stage == .intended ? " (only intended)" : ""
            return model.entities[item].name + hedge
        }
        let isUpstream = edge.comes(from: model.links.subjects[first])
        return isUpstream != isTurned
            ? Wording.verb(ofLink: first, in: model)
            : Wording.passiveVerb(ofLink: first, in: model)
    }

    private func behind(
        _ actors: [EntityIndex], _ end: EntityIndex, _ card: EntityIndex
    ) -> String? {
        let folded = actors.isEmpty && end != card ? [end] : actors
        return folded.isEmpty
            ? nil : folded.map { model.entities[$0].name }.joined(separator: ", ")
    }

    /// An action points from who acts, which may be against the flow.
    private func turn(_ line: inout SceneLine, _ edge: NetworkEdge, _ first: LinkIndex) -> Bool {
        // A move leads from the earlier post, and is no deed to anybody.
        guard !line.style.isMovement, view == .flow, !line.isUndirected, edge.carrier == nil else {
            return false
        }
        // Of an item it is the giver who is acted on, where the deed is the taker's.
        let giver = edge.links.first {
            model.codebook.isTakersDeed(ofGiver: Int(model.links.kinds[$0]))
        }
        let isAgainst =
            edge.through == nil
            ? !edge.comes(from: model.links.subjects[first])
            : giver.map { edge.comes(from: model.links.objects[$0]) } ?? false
        guard isAgainst else { return false }
        (line.from, line.to) = (line.to, line.from)
        line.behind = (line.behind.to, line.behind.from)
        line.times = line.times.map { LaneTime(from: $0.arrival, to: $0.departure) }
        line.runsBackward = true
        return true
    }
}

extension NetworkEdge {
    /// Whether an entity is the upstream end, or is behind it.
    fileprivate func comes(from entity: EntityIndex) -> Bool {
        upstream == entity || upstreamActors.contains(entity)
    }

    /// When it leaves upstream and comes downstream, which a move and a passage do at two times.
    fileprivate var laneTime: LaneTime? {
        guard passage != nil || carrier != nil else { return nil }
        let (first, second) = passage.map { ($0.first, $0.second) } ?? (timing, timing)
        guard carrier != nil else { return LaneTime(from: first, to: second) }
        // Whoever moves leaves when the earlier post ends and comes when the later one begins.
        var (left, came) = (Timing?.none, second)
        if case .lasting(_, .on(let last)?)? = first { left = .moment(last) }
        if case .lasting(let from?, _)? = second { came = .moment(from) }
        return LaneTime(from: left, to: came)
    }
}
