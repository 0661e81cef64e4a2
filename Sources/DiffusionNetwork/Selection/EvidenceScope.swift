package import DiffusionModel

/// Answers which rows of evidence stand once some sources are not believed.
package struct EvidenceScope: Sendable {
    private let model: GraphModel
    private let makers: SourceMakers
    /// The ids of sources, actors and publishers that are not believed.
    package let disbelieved: Set<String>
    /// What falls with them.
    package let fall: SourceFall
    /// Whether a link that is only disputed counts as one that stands.
    package let keepsDisputed: Bool
    /// The covers that a filter on evidence takes; their policies go with them, as links do.
    var takenCovers: Set<LinkIndex> = []
    /// Whether a cover that is only disputed, and kept, gives its item a policy.
    var drawsOnDisputed = true

    /// Creates a scope in which everything but the named, and what falls with it, is believed.
    package init(
        model: GraphModel, without disbelieved: Set<String> = [], keepsDisputed: Bool = false
    ) {
        self.model = model
        makers = SourceMakers(model)
        self.disbelieved = disbelieved
        self.keepsDisputed = keepsDisputed
        fall = SourceFall(model, without: disbelieved)
    }

    // MARK: - Rows

    /// Whether a row stands: nobody in its chain falls, and who spoke is believed.
    package func stands(_ row: EvidenceRow) -> Bool {
        if disbelieved.isEmpty { return true }
        if let speaker = row.speaker, disbelieved.contains(model.entities[speaker].id) {
            return false
        }
        return !row.chain.contains { isFallen(source: $0) }
    }

    /// Whether a source falls with those that are not believed.
    package func isFallen(source: SourceIndex) -> Bool {
        !fall.isFallen.isEmpty && fall.isFallen[source]
    }

    /// The rows of a link that still stand.
    package func standingRows(ofLink index: LinkIndex) -> [EvidenceRow] {
        let rows = model.evidence(ofLink: index)
        return disbelieved.isEmpty ? rows : rows.filter { stands($0) }
    }

    /// The rows that still stand of links, and of the offices by which their ends are folded or
    /// the covers by which they concern policies.
    ///
    /// If the links have rows and none of these supports them, support of an office or a cover is
    /// left out, because it would read as support of the links.
    package func standingRows(
        ofLinks links: [LinkIndex], by grounds: [LinkIndex]
    ) -> [EvidenceRow] {
        let rows = links.flatMap { standingRows(ofLink: $0) }
        let others = grounds.flatMap { standingRows(ofLink: $0) }
        let isUnsupported = !rows.isEmpty && !rows.contains { $0.stance == .supports }
        return rows + (isUnsupported ? others.filter { $0.stance != .supports } : others)
    }

    /// The rows of a link that still stand, told apart by what they do.
    package func testimony(ofLink index: LinkIndex) -> Testimony {
        Testimony(standingRows(ofLink: index))
    }

    /// Whether one of some ids stands in the chain, published or wrote a member, or spoke.
    package func mentions(_ row: EvidenceRow, _ ids: Set<String>) -> Bool {
        if let speaker = row.speaker, ids.contains(model.entities[speaker].id) { return true }
        return row.chain.contains { member in
            ids.contains(model.sources[member].id)
                || makers.publishers[member].map { ids.contains($0) } == true
                || makers.authors[member].contains { ids.contains($0) }
        }
    }

    // MARK: - Standing

    /// What is left of something once the rows that fall are taken away.
    package enum Standing: Hashable, Sendable {
        /// It never had evidence, and stands.
        case unsourced
        /// A row that speaks for it stands.
        case supported
        /// No row that speaks for it stands, but one that speaks against it or leaves it out does.
        case disputedOnly
        /// It had evidence, and no row of it stands.
        case fallen
    }

    /// What is left of something with these rows.
    package func standing(_ rows: [EvidenceRow]) -> Standing {
        if rows.isEmpty { return .unsourced }
        var isDisputed = false
        for row in rows where stands(row) {
            if row.stance == .supports { return .supported }
            isDisputed = true
        }
        return isDisputed ? .disputedOnly : .fallen
    }

    /// What is left of a link.
    package func standing(ofLink index: LinkIndex) -> Standing {
        standing(model.evidence(ofLink: index))
    }

    /// Whether a link stands: a row that supports it does, or it never had evidence, or it is only
    /// disputed and disputed links are kept.
    package func stands(link index: LinkIndex) -> Bool {
        switch standing(ofLink: index) {
        case .unsourced, .supported: true
        case .disputedOnly: keepsDisputed
        case .fallen: false
        }
    }

    /// Which policies each link concerns by what stands.
    ///
    /// A cover whose evidence falls, or that is only disputed and not kept for it, gives none; nor
    /// does one that another filter on evidence takes.
    package var linkPolicies: LinkPolicies {
        LinkPolicies(model) { cover in
            guard stands(link: cover), !takenCovers.contains(cover) else { return false }
            return drawsOnDisputed || standing(ofLink: cover) != .disputedOnly
        }
    }

    /// Whether a stand on a claim still counts: its holder, speaker and evidence are believed.
    package func stands(_ position: Position, onClaim claim: EntityIndex) -> Bool {
        if disbelieved.isEmpty { return true }
        if isFallen(source: position.holder) { return false }
        if let speaker = position.speaker, disbelieved.contains(model.entities[speaker].id) {
            return false
        }
        return standing(model.evidence(of: position, onClaim: claim)) != .fallen
    }

    /// Whether a stand on a claim is told by nobody who is believed, only disputed or left out.
    package func isUnsupported(_ position: Position, onClaim claim: EntityIndex) -> Bool {
        standing(model.evidence(of: position, onClaim: claim)) == .disputedOnly
    }

    // MARK: - Grades

    /// How a link fares against a minimum grade.
    package enum GradeOutcome: Sendable {
        /// A row reaches it.
        case reached
        /// Every row that supports the link is below it, or there are rows and none supports the
        /// link.
        case missed
        /// No row reaches it, and one is graded F or 6, which says that it cannot be judged.
        case cannotBeJudged
        /// No row reaches it, and one lacks a grade that might, or there is no evidence at all.
        case ungraded
    }

    /// Whether one standing, supporting row of a link reaches a grade.
    package func outcome(ofLink index: LinkIndex, against minimum: MinimumGrade) -> GradeOutcome {
        outcome(of: testimony(ofLink: index), against: minimum)
    }

    /// Whether one supporting row of those that stand reaches a grade.
    func outcome(of testimony: Testimony, against minimum: MinimumGrade) -> GradeOutcome {
        if testimony.isDisputedOnly { return .missed }
        if testimony.isEmpty { return .ungraded }
        let outcomes = testimony.supports.map { outcome(of: $0, minimum) }
        let order: [GradeOutcome] = [.reached, .ungraded, .cannotBeJudged]
        return order.first { outcomes.contains($0) } ?? .missed
    }

    /// How a row fares: a grade that is too low, F or 6 decides before one that is missing.
    private func outcome(of row: EvidenceRow, _ minimum: MinimumGrade) -> GradeOutcome {
        var grades: [GradeOutcome] = []
        if let least = minimum.credibility {
            grades.append(
                Self.outcome(row.credibility, row.credibility?.grade == 6) {
                    $0.isAtLeast(least)
                })
        }
        if let least = minimum.reliability {
            grades += row.chain.map { member in
                let grade = model.sources[member].reliability
                return Self.outcome(grade, grade == .f) { $0.isAtLeast(least) }
            }
        }
        let order: [GradeOutcome] = [.missed, .cannotBeJudged, .ungraded]
        return order.first { grades.contains($0) } ?? .reached
    }

    private static func outcome<Grade>(
        _ grade: Grade?, _ isUnjudgeable: Bool, reaches: (Grade) -> Bool
    ) -> GradeOutcome {
        guard let grade else { return .ungraded }
        if isUnjudgeable { return .cannotBeJudged }
        return reaches(grade) ? .reached : .missed
    }
}
