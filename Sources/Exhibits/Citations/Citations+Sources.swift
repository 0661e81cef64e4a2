import DiffusionModel

/// One entry of the list of what a document cites.
public struct CitedSource: Hashable, Sendable {
    /// The number that marks refer to.
    public let number: Int
    /// The ids of the sources, the first hand first.
    public let chain: [String]
    /// The reference in words: who wrote what and when, through whom it came, and the place.
    public let text: String
    /// Where the first hand can be read, or nil.
    public let url: String?

    /// The entry as a line: `[1] From quay to hill, 2019, p. 4 (book)`.
    ///
    /// The ids stand behind it, unless they are all that there is to say.
    var line: String {
        let ids = chain.joined(separator: " via ")
        return text == ids ? "[\(number)] \(text)" : "[\(number)] \(text) (\(ids))"
    }
}

extension Citations {
    /// What is cited, each entry with the whole reference, in the order of their numbers.
    var sources: [CitedSource] {
        let references = References(model, isBrief: isBrief)
        return rows.enumerated().map { index, row in
            entry(index, row, row.chain.map { references[$0] }.joined(separator: ", via "))
        }
    }

    /// The footnotes as a picture has them.
    var sourcesOfPicture: [DiagramSource] {
        footnotes.map { DiagramSource(number: $0.number, text: $0.text, url: $0.url) }
    }

    /// The same for the foot of a picture, where room is short: what was named before is named by
    /// its number, unless that entry has a place and this one has none, which would be read as the
    /// same.
    var footnotes: [CitedSource] {
        let references = References(model, isBrief: isBrief)
        var known: [[SourceIndex]: Int] = [:]
        return rows.enumerated().map { index, row in
            func number(of chain: [SourceIndex]) -> Int? {
                let first = known[chain].map { $0 + 1 }
                return first.flatMap { row.place != nil || rows[$0 - 1].place == nil ? $0 : nil }
            }
            if let first = number(of: row.chain) { return entry(index, row, "as [\(first)]") }
            let rest = Array(row.chain.dropFirst())
            let via = number(of: rest).map { ["[\($0)]"] } ?? rest.map { references[$0] }
            if known[row.chain] == nil { known[row.chain] = index }
            let head = row.chain.prefix(1).map { references[$0] }
            return entry(index, row, (head + via).joined(separator: ", via "))
        }
    }

    private func entry(_ index: Int, _ row: EvidenceRow, _ hands: String) -> CitedSource {
        let parts = [hands, row.place].compactMap { $0 } + remarks(row)
        return CitedSource(
            number: index + 1, chain: row.chain.map { model.sources[$0].id },
            text: parts.joined(separator: ", "),
            url: row.chain.first.flatMap { model.sources[$0].url })
    }

    /// Who spoke, and how credible it is.
    private func remarks(_ row: EvidenceRow) -> [String] {
        let speaker = row.speaker.map { "heard from " + model.entities[$0].name }
        return [speaker, row.credibility.map { "credibility \($0.grade)" }].compactMap { $0 }
    }
}

/// The words for each source of a model.
private struct References {
    private let model: GraphModel
    private let isBrief: Bool
    /// The names of publishers that are entities, by id.
    private let publishers: [String: String]

    init(_ model: GraphModel, isBrief: Bool) {
        (self.model, self.isBrief) = (model, isBrief)
        // Looked for once: entities may be many, and so may be what is cited.
        let ids = Set(model.sources.compactMap(\.publisher))
        let found = ids.isEmpty ? [] : model.entities.filter { ids.contains($0.id) }
        publishers = Dictionary(found.map { ($0.id, $0.name) }) { first, _ in first }
    }

    subscript(index: SourceIndex) -> String {
        let source = model.sources[index]
        var text = Wording.title(of: source, in: model)
        if source.title != nil, let publisher = source.publisher {
            text += ", " + (publishers[publisher] ?? publisher)
        }
        if let date = source.published { text += ", " + Wording.date(date) }
        // A reader of a picture should not look in vain for who stands behind a document; elsewhere
        // the id leads to what is known of it.
        let isAnonymous = source.authors.isEmpty && source.publisher == nil
        return isBrief && source.title != nil && isAnonymous
            ? text + ", author and publisher not stated" : text
    }
}
