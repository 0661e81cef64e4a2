import DiffusionModel
import DiffusionNetwork

/// Says one edge of a network in a sentence, with the names behind folded ends.
struct StepSentence {
    private let model: GraphModel
    private let edge: NetworkEdge

    init(_ edge: NetworkEdge, in model: GraphModel) {
        self.edge = edge
        self.model = model
    }

    /// The sentence without its sources.
    var text: String {
        if let move = moveWords { return move }
        let words = edge.through == nil ? directWords : itemWords
        let unknown = edge.isDirectionUnknown ? " (direction not stated)" : ""
        return words + ", " + time + unknown
    }

    /// What the edge is called where it falls or stands: its item's name, or the sentence.
    var label: String { edge.through.map { itemName($0) } ?? moveWords ?? directWords }

    /// When the edge was; where two links have times of their own, one after the other.
    var time: String {
        guard let passage = edge.passage else { return Self.words(edge.timing) }
        let (first, second) = (Self.words(passage.first), Self.words(passage.second))
        return first == second ? first : "\(first), then \(second)"
    }

    private static func words(_ timing: Timing?) -> String {
        timing.map(Wording.timing) ?? "undated"
    }

    // MARK: - A move

    /// Who moves from which post to which, where the edge is a move.
    private var moveWords: String? {
        guard let carrier = edge.carrier, edge.links.count == 2 else { return nil }
        var ends = [(edge.upstream, edge.upstreamActors), (edge.downstream, edge.downstreamActors)]
        if edge.laterPost(in: model) == nil { ends.reverse() }
        let from = post(edge.links[0], at: ends[0].0, ends[0].1)
        let to = post(edge.links[1], at: ends[1].0, ends[1].1)
        let subject = model.entities[carrier].name
        return Wording.clause(subject, of: carrier, succession(from, to), in: model)
    }

    /// Who may have kept the first post is not said to move, nor to be anywhere first whose posts
    /// may have begun either way round.
    private func succession(_ from: String, _ to: String) -> String {
        let first = model.timing(ofLink: edge.links[0])
        let second = model.timing(ofLink: edge.links[1])
        let begins = second?.start.earliest ?? .distantPast
        if (first?.end.latest ?? .distantFuture) <= begins {
            return verb("moves", else: "moves") + " from \(from) to \(to)"
        }
        let isFirst = (first?.start.latest ?? .distantFuture) <= begins
        let holds = edge.stage == .intended ? "is to hold" : "holds"
        return "\(holds) posts in \(from) and \(isFirst ? "then" : "perhaps later") in \(to)"
    }

    /// A region, and in brackets the agency, the title and the time of a post there.
    private func post(_ link: Int, at region: Int, _ actors: [Int]) -> String {
        let name = model.entities[region].name
        let time = model.timing(ofLink: link).map(Wording.tenure) ?? "undated"
        let words =
            actors.map { own($0, of: name) }
            + [model.links.detail(at: link)?.title].compactMap { $0 } + [time]
        return "\(name) (\(words.joined(separator: ", ")))"
    }

    // MARK: - A link of its own

    private var directWords: String {
        guard let link = edge.links.first else { return "" }
        let subject = Int(model.links.subjects[link])
        let isForward = edge.upstream == subject || edge.upstreamActors.contains(subject)
        let title = model.links.detail(at: link)?.title.map { " (\($0))" } ?? ""
        let verb = Wording.verb(ofLink: link, in: model)
        return
            (isForward
            ? clause(upstream, verb, downstream) : clause(downstream, verb, upstream)) + title
    }

    // MARK: - Through an item

    private var roles: Set<String> { Set(edge.links.map { model.kind(ofLink: $0).id }) }

    /// The relation, and the item behind a colon, or in brackets where a colon went before.
    private var itemWords: String {
        let name = edge.through.map { itemName($0) } ?? ""
        let (subject, verb, object) = relation
        let words = clause(subject, verb, object)
        return Wording.isSingular(subject.node, in: model)
            ? "\(words): \(name)" : "\(words) (\(name))"
    }

    /// Who does what to whom: as the roles have it, whichever way the edge is taken.
    private var relation: (subject: End, verb: String, object: End) {
        if let taker = taker("learner", from: "model") {
            return (taker, verb("learns-from", else: "learns from"), other(than: taker))
        }
        // Who leads a delegation visits with it.
        if let taker = taker("visitor", from: "visited") ?? taker("led-by", from: "visited") {
            return (taker, verb("visits", else: "visits"), other(than: taker))
        }
        if let taker = taker("trainee", from: "trainer") {
            return (other(than: taker), verb("trains", else: "trains"), taker)
        }
        if roles == ["parties"], isAgreement {
            return (upstream, verb("signs-with", else: "signs an agreement with"), downstream)
        }
        // Who leads the whole leads no participant.
        if leaders.contains(downstream.node) {
            return (upstream, takesPart, leading(downstream))
        }
        if leaders.contains(upstream.node) {
            return (downstream, takesPart, leading(upstream))
        }
        return (upstream, takesPart, downstream)
    }

    /// The end that has one role where the other end has another; nothing of who only takes part,
    /// who is not said to learn, to visit or to train.
    private func taker(_ role: String, from giver: String) -> End? {
        let ends = [upstream, downstream]
        for (one, another) in [(ends[1], ends[0]), (ends[0], ends[1])]
        where has(one, role) && has(another, giver) { return one }
        return nil
    }

    private func other(than end: End) -> End { end.node == upstream.node ? downstream : upstream }

    /// Whether an end, or who acts for it, has a role in the item.
    private func has(_ end: End, _ role: String) -> Bool {
        let behind = end.node == edge.upstream ? edge.upstreamActors : edge.downstreamActors
        return edge.links.contains { link in
            guard model.kindID(ofLink: link) == role else { return false }
            let who = Int(model.links.objects[link])
            return who == end.node || behind.contains(who)
        }
    }

    /// Taking part, which is no deed yet where the item is only intended.
    private var takesPart: String {
        edge.stage == .intended ? "is to take part with" : "takes part with"
    }

    private func leading(_ end: End) -> End {
        let kind = model.entities[end.node].kind
        let who = model.codebook.isKind(kind, a: "official") ? "who" : "which"
        return End(node: end.node, name: end.name + ", \(who) leads")
    }

    /// Those at the head of the item.
    private var leaders: Set<Int> {
        let led = edge.links.filter { model.kind(ofLink: $0).id == "led-by" }
        return Set(led.flatMap { [Int(model.links.subjects[$0]), Int(model.links.objects[$0])] })
    }

    private var isAgreement: Bool {
        edge.through.map { model.codebook.isKind(model.entities[$0].kind, a: "agreement") }
            ?? false
    }

    private func verb(_ kind: String, else words: String) -> String {
        guard let kind = model.codebook.linkKind(kind) else { return words }
        guard edge.stage == .intended else { return kind.reads }
        return kind.intended ?? "is to: " + kind.reads
    }

    /// The item's name, in small letters where it is no more than a description of its kind.
    private func itemName(_ item: Int) -> String {
        let name = model.entities[item].name
        guard let first = name.first, isDescription(name, of: item) else { return name }
        return first.lowercased() + name.dropFirst()
    }

    private func isDescription(_ name: String, of item: Int) -> Bool {
        let small = name.lowercased()
        let kinds = [model.entities[item].kind, "agreement", "event"]
            .compactMap { model.codebook.entityKind($0)?.name.lowercased() }
        guard name.dropFirst() == small.dropFirst(), kinds.contains(where: small.hasSuffix),
            let word = name.split(separator: " ").first
        else { return false }
        // A name that begins with somebody's name keeps its capital.
        return !model.entities.contains {
            $0.id != model.entities[item].id && $0.name.hasPrefix(word)
        }
    }

    // MARK: - Ends

    /// An end of the edge as the sentence names it.
    private struct End {
        let node: Int
        let name: String
    }

    private var upstream: End {
        End(node: edge.upstream, name: end(edge.upstream, edge.upstreamActors))
    }

    private var downstream: End {
        End(node: edge.downstream, name: end(edge.downstream, edge.downstreamActors))
    }

    private func clause(_ subject: End, _ verb: String, _ object: End) -> String {
        Wording.clause(subject.name, of: subject.node, "\(verb) \(object.name)", in: model)
    }

    /// A node's name, and in brackets who of it is meant.
    private func end(_ node: Int, _ actors: [Int]) -> String {
        let name = model.entities[node].name
        let leaders = leaders
        let behind =
            actors.filter { !leaders.contains($0) }.map { own($0, of: name) }
            + actors.filter { leaders.contains($0) }.map { "led by \(model.entities[$0].name)" }
        return behind.isEmpty ? name : "\(name) (\(behind.joined(separator: ", ")))"
    }

    /// `Ningxia authorities` of Ningxia are `its authorities`; other names stay whole.
    private func own(_ actor: Int, of node: String) -> String {
        let name = model.entities[actor].name
        guard name.hasPrefix(node + " ") else { return name }
        return "its" + name.dropFirst(node.count)
    }
}
