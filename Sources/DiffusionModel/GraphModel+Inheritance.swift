/// What a link says once it has inherited from its item, its kind and its file.
extension GraphModel {
    /// The item that a role link belongs to.
    public func item(ofLink index: LinkIndex) -> EntityIndex? {
        links.origins[index] == .role ? links.subjects[index] : nil
    }

    /// The kind of a link.
    public func kind(ofLink index: LinkIndex) -> LinkKind {
        codebook.linkKinds[Int(links.kinds[index])]
    }

    /// The id of the kind of a link, without the rest of the kind.
    package func kindID(ofLink index: LinkIndex) -> String {
        codebook.linkKinds[Int(links.kinds[index])].id
    }

    /// When a link was: its own time, else that of its item; nil where it is undated.
    public func timing(ofLink index: LinkIndex) -> Timing? {
        links.timing(at: index) ?? item(ofLink: index).flatMap { entities[$0].timing }
    }

    /// Whether a link takes the day of its item, and so shares one unknown day with its other
    /// roles.
    public func sharesDayOfItem(_ index: LinkIndex) -> Bool {
        links.origins[index] == .role && links.timingIndices[index] < 0
    }

    /// The entity on whose line a link stands: the item of a role, the official of a post, who acts
    /// for another; nil for rows of lists of links.
    package func owner(ofLink index: LinkIndex) -> EntityIndex? {
        isOnLineOfSubject(links.origins[index]) ? links.subjects[index] : nil
    }

    /// What supports a link: its own evidence, else that of the entity on whose line it stands,
    /// else that of the file.
    public func evidence(ofLink index: LinkIndex) -> [EvidenceRow] {
        if let own = links.evidence(at: index) { return own }
        if let owner = owner(ofLink: index) { return evidence(ofEntity: owner) }
        return header.cite
    }

    /// Whether a link states nothing but its columns and inherits from its kind and file alone.
    package func isBare(_ index: LinkIndex) -> Bool {
        !isOnLineOfSubject(links.origins[index]) && !links.hasDetail(at: index)
    }

    private func isOnLineOfSubject(_ origin: LinkOrigin) -> Bool {
        switch origin {
        case .role, .post, .actsFor: true
        case .written, .adoption: false
        }
    }

    /// What supports that an entity is as described: its own evidence, else that of the file.
    public func evidence(ofEntity index: EntityIndex) -> [EvidenceRow] {
        entities[index].evidence ?? header.cite
    }

    /// What supports that somebody took a stand on a claim.
    public func evidence(of position: Position, onClaim claim: EntityIndex) -> [EvidenceRow] {
        position.evidence ?? evidence(ofEntity: claim)
    }

    /// How far a link has come: by itself, else by its item, else unknown.
    public func stage(ofLink index: LinkIndex) -> Stage {
        if let own = links.stage(at: index) { return own }
        return item(ofLink: index).flatMap { entities[$0].detail.stage } ?? .unknown
    }

    /// Why a policy moves along a link: by itself, else by its item, else by its kind.
    public func mechanisms(ofLink index: LinkIndex) -> [Mechanism] {
        if let own = links.detailBesideTexts(at: index)?.mechanisms, !own.isEmpty { return own }
        if let item = item(ofLink: index) {
            let inherited = entities[item].detail.mechanisms
            if !inherited.isEmpty { return inherited }
        }
        return kind(ofLink: index).mechanism.map { [$0] } ?? []
    }

    /// How likely a link is held to be: by itself, else by its item; nil where none says.
    public func likelihood(ofLink index: LinkIndex) -> Likelihood? {
        links.likelihood(at: index)
            ?? item(ofLink: index).flatMap { entities[$0].detail.likelihood }
    }

    /// Who coded a link or its item.
    public func coder(ofLink index: LinkIndex) -> String? {
        links.detailBesideTexts(at: index)?.coder
            ?? item(ofLink: index).flatMap { entities[$0].detail.coder }
    }
}
