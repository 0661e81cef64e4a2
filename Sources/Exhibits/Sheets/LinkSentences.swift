import DiffusionModel

/// The links of one entity as sentences that leave the entity itself out.
struct LinkSentences {
    let model: GraphModel

    /// What is alike of several links, which makes them one sentence.
    private struct Sentence {
        let phrase: String
        let rest: String
        var names: [String]
    }

    func lines(of entity: Int, numbers: inout SourceNumbers) -> [String] {
        var sentences: [Sentence] = []
        for index in 0..<model.links.count {
            guard let (phrase, other) = phrase(of: index, for: entity) else { continue }
            let rest = rest(of: index, isPassive: isPassive(index, for: entity), &numbers)
            let name = Wording.name(of: model.entities[other])
            let like = sentences.firstIndex { $0.phrase == phrase && $0.rest == rest }
            if let like {
                sentences[like].names.append(name)
            } else {
                sentences.append(Sentence(phrase: phrase, rest: rest, names: [name]))
            }
        }
        return sentences.map {
            "\($0.phrase) \($0.names.joined(separator: "; "))\($0.rest)"
        }
    }

    private func phrase(of index: Int, for entity: Int) -> (String, other: Int)? {
        let subject = Int(model.links.subjects[index])
        let object = Int(model.links.objects[index])
        if subject == entity { return (Wording.verb(ofLink: index, in: model), object) }
        guard object == entity else { return nil }
        let kind = model.kind(ofLink: index)
        return (kind.passive ?? "← \(kind.reads):", subject)
    }

    private func isPassive(_ index: Int, for entity: Int) -> Bool {
        Int(model.links.subjects[index]) != entity
    }

    /// The title of a post, the date, what the words do not say of the stage, and the sources.
    private func rest(
        of index: Int, isPassive: Bool, _ numbers: inout SourceNumbers
    ) -> String {
        var rest = ""
        if let title = model.links.detail(at: index)?.title { rest += " as " + title }
        if let timing = model.timing(ofLink: index) { rest += ", " + Wording.timing(timing) }
        if isPassive, model.stage(ofLink: index) == .intended { rest += ", intended" }
        if let note = model.links.detail(at: index)?.note { rest += " (\(note))" }
        return rest + numbers.mark(model.evidence(ofLink: index))
    }
}
