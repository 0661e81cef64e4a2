import DiffusionModel

/// The links of one entity as sentences that leave the entity itself out.
struct LinkSentences {
    let model: GraphModel

    /// What is alike of several links, which makes them one sentence.
    private struct Sentence {
        let phrase: String
        let rest: String
        let marks: SourceMarks
        var others: [EntityIndex]
    }

    func lines(of entity: EntityIndex, _ citations: inout Citations) -> [Passage] {
        var sentences: [Sentence] = []
        for index in model.links.indices {
            guard let (phrase, other) = phrase(of: index, for: entity) else { continue }
            let rest = rest(of: index, isPassive: isPassive(index, for: entity))
            let marks = citations.marks(model.evidence(ofLink: index))
            let like = sentences.firstIndex {
                $0.phrase == phrase && $0.rest == rest && $0.marks == marks
            }
            if let like {
                sentences[like].others.append(other)
            } else {
                sentences.append(
                    Sentence(phrase: phrase, rest: rest, marks: marks, others: [other]))
            }
        }
        return sentences.map { passage($0) }
    }

    private func passage(_ sentence: Sentence) -> Passage {
        var runs: [Passage.Run] = [.text(sentence.phrase + " ")]
        for (place, other) in sentence.others.enumerated() {
            let entity = model.entities[other]
            if place > 0 { runs.append(.text("; ")) }
            runs.append(.entity(id: entity.id, name: Wording.name(of: entity)))
        }
        runs.append(.text(sentence.rest))
        return Passage(runs + (sentence.marks.isEmpty ? [] : [.citation(sentence.marks)]))
    }

    private func phrase(of index: LinkIndex, for entity: EntityIndex) -> (
        String, other: EntityIndex
    )? {
        let subject = model.links.subjects[index]
        let object = model.links.objects[index]
        if subject == entity { return (Wording.verb(ofLink: index, in: model), object) }
        guard object == entity else { return nil }
        let kind = model.kind(ofLink: index)
        return (kind.passive ?? "← \(kind.reads):", subject)
    }

    private func isPassive(_ index: LinkIndex, for entity: EntityIndex) -> Bool {
        model.links.subjects[index] != entity
    }

    /// The title of a post, the date, and what the words do not say of the stage.
    private func rest(of index: LinkIndex, isPassive: Bool) -> String {
        var rest = ""
        if let title = model.links.detail(at: index)?.title { rest += " as " + title }
        if let timing = model.timing(ofLink: index) { rest += ", " + Wording.timing(timing) }
        if isPassive, model.stage(ofLink: index) == .intended { rest += ", intended" }
        if let note = model.links.detail(at: index)?.note { rest += " (\(note))" }
        return rest
    }
}
