import DiffusionModel

/// Judges stands on claims by the filters on dates and on evidence, as links are judged.
///
/// Each has a date, a speaker and evidence of its own; other filters choose no stands.
extension LinkJudge {
    /// What becomes of a stand on a claim under a filter; nil where the filter judges none.
    func verdict(on position: Position, ofClaim claim: EntityIndex, _ filter: Filter) -> Verdict? {
        switch filter {
        case .after, .before, .during, .at: verdict(onDate: position.timing, filter)
        case .sources(let ids):
            takes(position, Set(ids))
                ? .matches : evidence.verdict(onRows: rows(of: position, claim), filter)
        case .minGrade, .minSources: evidence.verdict(onRows: rows(of: position, claim), filter)
        case .withoutSources: scope.stands(position, onClaim: claim) ? .matches : .misses
        case .kinds, .linkKinds, .mechanisms, .stages, .notIntended, .policies, .within, .only: nil
        }
    }

    private func rows(of position: Position, _ claim: EntityIndex) -> [EvidenceRow] {
        model.evidence(of: position, onClaim: claim).filter { scope.stands($0) }
    }

    /// Whether a stand is one of theirs: it also falls with the word of who takes it, and of who
    /// spoke.
    private func takes(_ position: Position, _ ids: Set<String>) -> Bool {
        var word = EvidenceRow(chain: [position.holder], writtenVia: 0)
        word.speaker = position.speaker
        return scope.mentions(word, ids)
    }
}
