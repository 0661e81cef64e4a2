package import DiffusionModel
package import DiffusionNetwork

extension Statement {
    /// States a link as it is written: `Ningxia resembles Xinjiang`.
    package init(ofLink index: LinkIndex, in model: GraphModel) {
        self.init(
            Party(model.links.subjects[index], in: model),
            Wording.verb(ofLink: index, in: model),
            Party(model.links.objects[index], in: model))
    }

    /// States an edge of a network, with the names behind folded ends.
    ///
    /// - Parameters:
    ///   - edge: The edge.
    ///   - model: The graph.
    ///   - namesPolicies: Whether it says which policies it is about.
    package init(_ edge: NetworkEdge, in model: GraphModel, namingPolicies namesPolicies: Bool) {
        self = EdgeStatement(edge, in: model).statement
        if namesPolicies { policies = edge.policies.map { Party($0, in: model) } }
    }
}

extension Statement.Party {
    /// Names an entity of a model.
    init(_ entity: EntityIndex, aside: String = "", in model: GraphModel) {
        self.init(
            id: model.entities[entity].id, name: model.entities[entity].name, aside: aside,
            isSingular: Wording.isSingular(entity, in: model))
    }
}

/// Finds what one edge of a network states.
private struct EdgeStatement: ~Copyable {
    private let model: GraphModel
    private let edge: NetworkEdge

    init(_ edge: NetworkEdge, in model: GraphModel) {
        self.edge = edge
        self.model = model
    }

    var statement: Statement {
        if let move { return move }
        var statement = edge.through.map { through($0) } ?? direct
        statement.time = Wording.time(of: edge)
        statement.isDirectionUnknown = edge.isDirectionUnknown
        return statement
    }

    // MARK: - A move

    /// Who moves from which post to which, where the edge is a move.
    private var move: Statement? {
        guard let carrier = edge.carrier, edge.links.count == 2 else { return nil }
        var ends = [(edge.upstream, edge.upstreamActors), (edge.downstream, edge.downstreamActors)]
        if edge.laterPost(in: model) == nil { ends.reverse() }
        let (verb, words) = succession
        var statement = Statement(
            Statement.Party(carrier, in: model), verb,
            post(edge.links[0], at: ends[0].0, ends[0].1))
        statement.destination = (words, post(edge.links[1], at: ends[1].0, ends[1].1))
        return statement
    }

    /// Who may have kept the first post is not said to move, nor to be anywhere first whose posts
    /// may have begun either way round.
    private var succession: (verb: String, words: String) {
        let first = model.timing(ofLink: edge.links[0])
        let second = model.timing(ofLink: edge.links[1])
        let begins = second?.start.earliest ?? .distantPast
        let move = model.move(toPost: edge.links[1]).flatMap { model.codebook.linkKind($0) }
        if let move, (first?.end.latest ?? .distantFuture) <= begins {
            return (verb(move) + " from", " to ")
        }
        let isFirst = (first?.start.latest ?? .distantFuture) <= begins
        let holds = edge.stage == .intended ? "is to hold" : "holds"
        return ("\(holds) posts in", " and \(isFirst ? "then" : "perhaps later") in ")
    }

    /// A region, and in brackets the agency, the title and the time of a post there.
    private func post(
        _ link: LinkIndex, at region: EntityIndex, _ actors: [EntityIndex]
    ) -> Statement.Party {
        let name = model.entities[region].name
        let time = model.timing(ofLink: link).map(Wording.tenure) ?? "undated"
        let words =
            actors.map { own($0, of: name) }
            + [model.links.detail(at: link)?.title].compactMap { $0 } + [time]
        return Statement.Party(region, aside: " (\(words.joined(separator: ", ")))", in: model)
    }

    // MARK: - A link of its own

    private var direct: Statement {
        guard let link = edge.links.first else {
            return Statement(upstream.party, "", downstream.party)
        }
        let subject = model.links.subjects[link]
        let isForward = edge.upstream == subject || edge.upstreamActors.contains(subject)
        let verb = Wording.verb(ofLink: link, in: model)
        let ends = isForward ? [upstream, downstream] : [downstream, upstream]
        var statement = Statement(ends[0].party, verb, ends[1].party)
        statement.title = model.links.detail(at: link)?.title
        return statement
    }

    // MARK: - Through an item

    private func through(_ item: EntityIndex) -> Statement {
        let (subject, verb, object) = relation
        var statement = Statement(subject.party, verb, object.party)
        statement.item = Statement.Party(
            id: model.entities[item].id, name: itemName(item),
            isSingular: true)
        return statement
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
            let who = model.links.objects[link]
            return who == end.node || behind.contains(who)
        }
    }

    /// Taking part, which is no deed yet where the item is only intended.
    private var takesPart: String {
        edge.stage == .intended ? "is to take part with" : "takes part with"
    }

    private func leading(_ end: End) -> End {
        let who = model.nature(ofEntity: end.node) == .person ? "who" : "which"
        var leading = end
        leading.party.aside += ", \(who) leads"
        return leading
    }

    /// Those at the head of the item.
    private var leaders: Set<EntityIndex> {
        let led = edge.links.filter { model.part(ofLink: $0) == .leader }
        return Set(led.flatMap { [model.links.subjects[$0], model.links.objects[$0]] })
    }

    private var isAgreement: Bool {
        edge.through.map { model.nature(ofEntity: $0) == .agreement } ?? false
    }

    private func verb(_ kind: LinkKind) -> String {
        guard edge.stage == .intended else { return kind.reads }
        return kind.intended ?? "is to: " + kind.reads
    }

    /// The item's name, in small letters where it is no more than a description of its kind.
    private func itemName(_ item: EntityIndex) -> String {
        let name = model.entities[item].name
        guard let first = name.first, isDescription(name, of: item) else { return name }
        return first.lowercased() + name.dropFirst()
    }

    private func isDescription(_ name: String, of item: EntityIndex) -> Bool {
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

    /// An end of the edge as the statement names it.
    private struct End {
        let node: EntityIndex
        var party: Statement.Party
    }

    private var upstream: End { end(edge.upstream, edge.upstreamActors) }

    private var downstream: End { end(edge.downstream, edge.downstreamActors) }

    /// A node, and in brackets who of it is meant.
    private func end(_ node: EntityIndex, _ actors: [EntityIndex]) -> End {
        let name = model.entities[node].name
        let leaders = leaders
        let behind =
            actors.filter { !leaders.contains($0) }.map { own($0, of: name) }
            + actors.filter { leaders.contains($0) }.map { "led by \(model.entities[$0].name)" }
        let aside = behind.isEmpty ? "" : " (\(behind.joined(separator: ", ")))"
        return End(node: node, party: Statement.Party(node, aside: aside, in: model))
    }

    /// `Ningxia authorities` of Ningxia are `its authorities`; other names stay whole.
    private func own(_ actor: EntityIndex, of node: String) -> String {
        let name = model.entities[actor].name
        guard name.hasPrefix(node + " ") else { return name }
        return "its" + name.dropFirst(node.count)
    }
}
