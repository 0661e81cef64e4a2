import DiffusionModel

/// What links of FollowTheMoney rest on, and the posts that people hold.
extension FollowTheMoneyFilling {
    // MARK: - Evidence

    /// The sources of a link: the entities that prove it, then the addresses of others.
    func evidence(of entity: FollowTheMoneyEntity) -> [FollowTheMoneyEntity.Value] {
        let proofs = values(of: FollowTheMoneySchemata.proof, entity).filter(isEvidence)
        let known = proofs.compactMap { positions[$0.text] }.flatMap {
            values(of: FollowTheMoneySchemata.address, entities[$0]).map(\.text)
        }
        let addresses = values(of: FollowTheMoneySchemata.address, entity).filter {
            isEvidence($0) && !known.contains($0.text)
        }
        return proofs + addresses
    }

    /// Whether a proof or an address can be a source: a node of the file, or an address that can
    /// be an id.
    func isEvidence(_ value: FollowTheMoneyEntity.Value) -> Bool {
        let text = graph.texts.string(value.text)
        let isID = text.utf8.count <= Self.longestID && !text.contains(where: \.isWhitespace)
        guard isID, !NoSource.isSaid(by: text) else { return false }
        if let index = positions[value.text] { return !isLink[index] }
        return ["https://", "http://"].contains { text.hasPrefix($0) && text != $0 }
    }

    /// How many bytes an address may have that is an id.
    private static let longestID = 250

    /// Puts what a link rests on, and notes addresses that are sources from now on.
    mutating func put(_ evidence: [FollowTheMoneyEntity.Value]) {
        guard let first = evidence.first else { return }
        for value in evidence where positions[value.text] == nil {
            guard addresses.insert(value.text).inserted else { continue }
            graph.addresses.append((value.text, value.place))
        }
        let ids = evidence.map { graph.texts.string($0.text) }
        graph.put(edge: graph.edges.column(.evidence), CellText.joined(ids), at: first.place)
    }

    /// Whether a title says no more than the name.
    func isName(
        _ value: FollowTheMoneyEntity.Value, _ property: TextID, _ entity: FollowTheMoneyEntity
    ) -> Bool {
        graph.texts.string(property) == "title"
            && entity.values(of: name).contains { $0.text == value.text }
    }

    // MARK: - Posts

    /// Puts what somebody holds: an office at the body of the post, or at the post itself where
    /// the file names no body or several.
    mutating func fill(office post: FollowTheMoneyEntity.Value, at place: GenericRows.Place) {
        graph.put(edge: graph.edges.column(.kind), Shorthand.post, at: place)
        let target = graph.edges.column(.target)
        guard let body = body(of: post) else {
            return graph.edges.put(target, post.text, at: post.place)
        }
        graph.edges.put(target, body, at: post.place)
        let title = positions[post.text].flatMap { entities[$0].values(of: name).first?.text }
        graph.edges.put(
            graph.edges.column(.attribute, "post"), title ?? post.text, at: post.place)
    }

    /// The body that a post is at, if the file has it.
    private func body(of post: FollowTheMoneyEntity.Value) -> TextID? {
        guard let index = positions[post.text],
            graph.texts.string(entities[index].schema.text) == FollowTheMoneySchemata.position
        else { return nil }
        let bodies = values(of: FollowTheMoneySchemata.body, entities[index])
        guard bodies.count == 1, let body = bodies.first, let known = positions[body.text],
            !isLink[known]
        else { return nil }
        return body.text
    }
}
