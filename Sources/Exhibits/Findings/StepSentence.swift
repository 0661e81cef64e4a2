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
        let move = model.move(toPost: edge.links[1]).flatMap { model.codebook.linkKind($0) }
        if let move, (first?.end.latest ?? .distantFuture) <= begins {
            return verb(move) + " from \(from) to \(to)"
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
        if let pair { return pair }
        if let relation = relationOfParties { return (upstream, verb(relation), downstream) }
        // Who leads the whole leads no participant.
        if leaders.contains(downstream.node) {
            return (upstream, takesPart, leading(downstream))
        }
        if leaders.contains(upstream.node) {
            return (downstream, takesPart, leading(upstream))
        }
        return (upstream, takesPart, downstream)
    }

    /// What the taker of a pair of roles does with the giver, or the giver with the taker.
    private var pair: (subject: End, verb: String, object: End)? {
        let book = model.codebook
        for pair in book.rolePairs {
            guard let relation = pair.relation.map({ book.linkKinds[$0] }) else { continue }
            for role in pair.takers {
                guard let taker = taker(role, from: pair.giver) else { continue }
                let other = other(than: taker)
                return relation.orientation == .forward
                    ? (other, verb(relation), taker) : (taker, verb(relation), other)
            }
        }
        return nil
    }

    /// What parties to an agreement do with each other.
    private var relationOfParties: LinkKind? {
        let kinds = Set(edge.links.map { Int(model.links.kinds[$0]) })
        guard kinds.count == 1, let kind = kinds.first, model.codebook.part(of: kind) == .party,
            isAgreement
        else { return nil }
        return model.codebook.relation(of: kind).map { model.codebook.linkKinds[$0] }
    }

    /// The end that has one role where the other end has another; nothing of who only takes part,
    /// who is not said to learn, to visit or to train.
    private func taker(_ role: Int, from giver: Int) -> End? {
        let ends = [upstream, downstream]
        for (one, another) in [(ends[1], ends[0]), (ends[0], ends[1])]
        where has(one, role) && has(another, giver) { return one }
        return nil
    }

    private func other(than end: End) -> End { end.node == upstream.node ? downstream : upstream }

    /// Whether an end, or who acts for it, has a role in the item.
    private func has(_ end: End, _ role: Int) -> Bool {
        let behind = end.node == edge.upstream ? edge.upstreamActors : edge.downstreamActors
        return edge.links.contains { link in
            guard Int(model.links.kinds[link]) == role else { return false }
            let who = Int(model.links.objects[link])
            return who == end.node || behind.contains(who)
        }
    }

    /// Taking part, which is no deed yet where the item is only intended.
    private var takesPart: String {
        edge.stage == .intended ? "is to take part with" : "takes part with"
    }

    private func leading(_ end: End) -> End {
        let who = model.nature(ofEntity: end.node) == .person ? "who" : "which"
        return End(node: end.node, name: end.name + ", \(who) leads")
    }

    /// Those at the head of the item.
    private var leaders: Set<Int> {
        let led = edge.links.filter { model.part(ofLink: $0) == .leader }
        return Set(led.flatMap { [Int(model.links.subjects[$0]), Int(model.links.objects[$0])] })
    }

    private var isAgreement: Bool {
        edge.through.map { model.nature(ofEntity: $0) == .agreement } ?? false
    }

    private func verb(_ kind: LinkKind) -> String {
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
        let book = model.codebook
        let kinds = book.entityKinds.filter { kind in
            kind.id == model.entities[item].kind
                || kind.parent == nil && kind.family == .item && book.nature(of: kind.id).isJoiner
        }.map { $0.name.lowercased() }
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
