package import DiffusionModel

/// Answers which rows of evidence stand once some sources are not believed.
package struct EvidenceScope: Sendable {
    private let model: GraphModel
    /// The ids of sources, actors and publishers that are not believed.
    package let disbelieved: Set<String>

    /// Creates a scope in which everything but the named is believed.
    package init(model: GraphModel, without disbelieved: Set<String> = []) {
        self.model = model
        self.disbelieved = disbelieved
    }

    /// Whether a row stands: nobody in it is disbelieved.
    package func stands(_ row: EvidenceRow) -> Bool {
        disbelieved.isEmpty || !mentions(row, disbelieved)
    }

    /// The rows of a link that still stand.
    package func standingRows(ofLink index: Int) -> [EvidenceRow] {
        model.evidence(ofLink: index).filter { stands($0) }
    }

    /// Whether a link stands: one supporting row does, or it never had evidence.
    package func stands(link index: Int) -> Bool { holds(model.evidence(ofLink: index)) }

    /// Whether something stands on rows: one supporting row does, or there never was any.
    package func holds(_ rows: [EvidenceRow]) -> Bool {
        let supporting = rows.filter { $0.stance == .supports }
        return supporting.isEmpty || supporting.contains { stands($0) }
    }

    /// Whether one of some ids stands in the chain, published or wrote a member, or spoke.
    package func mentions(_ row: EvidenceRow, _ ids: Set<String>) -> Bool {
        if let speaker = row.speaker, ids.contains(model.entities[Int(speaker)].id) { return true }
        return row.chain.contains { member in
            let source = model.sources[Int(member)]
            return ids.contains(source.id) || source.publisher.map { ids.contains($0) } == true
                || source.authors.contains { ids.contains($0) }
        }
    }

    // MARK: - Independence

    /// Whether at least so many supporting rows share no member, publisher or ground pairwise.
    ///
    /// - Complexity: exponential in the number of rows at worst; a link has a handful.
    package func hasIndependentRows(_ count: Int, ofLink index: Int) -> Bool {
        let rows = standingRows(ofLink: index).filter { $0.stance == .supports }
        return largestIndependentSet(rows.prefix(16).map { marks(of: $0) }[...]) >= count
    }

    private func largestIndependentSet(_ marks: ArraySlice<Set<String>>) -> Int {
        guard let first = marks.first else { return 0 }
        let rest = marks.dropFirst()
        let without = largestIndependentSet(rest)
        let compatible = rest.filter { $0.isDisjoint(with: first) }
        return max(without, 1 + largestIndependentSet(compatible[...]))
    }

    /// What two rows must not share: members, publishers and what those depend on.
    private func marks(of row: EvidenceRow) -> Set<String> {
        var (marks, queue) = (Set<String>(), row.chain)
        while let position = queue.popLast() {
            let source = model.sources[Int(position)]
            guard marks.insert(source.id).inserted else { continue }
            if let publisher = source.publisher { marks.insert("publisher " + publisher) }
            queue += source.dependsOn
        }
        return marks
    }

    // MARK: - Grades

    /// How a link fares against a minimum grade.
    package enum GradeOutcome: Sendable { case reached, missed, ungraded }

    /// Whether one standing, supporting row of a link reaches a grade.
    package func outcome(ofLink index: Int, against minimum: MinimumGrade) -> GradeOutcome {
        let rows = standingRows(ofLink: index).filter { $0.stance == .supports }
        if rows.contains(where: { reaches($0, minimum) }) { return .reached }
        return rows.allSatisfy { isGraded($0, minimum) } && !rows.isEmpty ? .missed : .ungraded
    }

    private func reaches(_ row: EvidenceRow, _ minimum: MinimumGrade) -> Bool {
        if let least = minimum.credibility {
            guard row.credibility?.isAtLeast(least) == true else { return false }
        }
        guard let least = minimum.reliability else { return true }
        return row.chain.allSatisfy {
            model.sources[Int($0)].reliability?.isAtLeast(least) == true
        }
    }

    /// Whether all that the minimum asks about is graded, F and 6 being no grades.
    private func isGraded(_ row: EvidenceRow, _ minimum: MinimumGrade) -> Bool {
        if minimum.credibility != nil, (row.credibility?.grade ?? 6) == 6 { return false }
        return minimum.reliability == nil
            || row.chain.allSatisfy { (model.sources[Int($0)].reliability ?? .f) != .f }
    }
}
