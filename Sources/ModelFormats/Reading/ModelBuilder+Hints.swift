import DiffusionModel
import Texts

/// What an author probably meant, where a key, an id or a link is not one.
extension ModelBuilder {
    // MARK: - Keys

    /// Keys that people write, and those of the format that they may mean; the first known counts.
    private static let otherWords: [(words: Set<String>, keys: [NativeKey])] = [
        (
            [
                "source", "sources", "citation", "citations", "cite", "reference", "references",
                "ref", "refs", "proof",
            ], [.evidence, .source]
        ),
        (["start", "since", "begin", "begins", "started", "start-date", "valid-from"], [.from]),
        (["end", "until", "till", "ended", "end-date", "valid-to"], [.to]),
        (["when", "year", "day", "time", "dated", "date"], [.date, .published]),
        (
            [
                "description", "comment", "comments", "notes", "remark", "remarks", "summary",
                "text",
            ],
            [.note]
        ),
        (["type", "category", "class", "sort"], [.kind]),
        (["label", "title", "headline"], [.name, .title]), (["name"], [.title, .who]),
        (["topic", "subject-matter", "policies"], [.policy]),
        (["probability", "confidence", "certainty", "chance"], [.likelihood]),
        (["strength", "count", "intensity"], [.weight]), (["status", "state"], [.stage]),
        (["why", "reason"], [.mechanism]), (["coded-by", "coded_by"], [.coder]),
        (["alias", "aka", "also-known-as", "other-names"], [.aliases]),
        (["part-of", "parent", "in", "located-in", "belongs-to"], [.within]),
        (["office", "offices", "positions", "career"], [.posts]),
        (["place", "agency", "where", "region"], [.at, .within]), (["actor", "id"], [.who]),
        (["outlet", "journal", "newspaper"], [.publisher]), (["website", "web", "link"], [.url]),
        (["properties", "extra", "data"], [.attributes]), (["target"], [.object]),
    ]

    private static let partyWords: Set<String> = [
        "members", "partners", "signatories", "participants", "party", "actors", "sides", "between",
        "partner", "member",
    ]

    /// The known key that another word for it means, or that it nearly spells.
    static func meant(by name: String, among known: [String]) -> String? {
        let word = name.lowercased()
        if partyWords.contains(word), known.contains(Shorthand.parties) {
            return Shorthand.parties
        }
        for (words, keys) in otherWords where words.contains(word) {
            if let key = keys.first(where: { known.contains($0.rawValue) }) { return key.rawValue }
        }
        return Suggestion.nearest(to: name, among: known)
    }

    // MARK: - Ids

    /// The list as it is written there, where a text names several entities with something between.
    func listHint(for text: String, at ref: NodeRef) -> String? {
        for separator in [",", ";", " and ", "&", "/", "|"] where text.contains(separator) {
            let parts = text.components(parted: separator).map(\.trimmed)
            guard parts.count > 1, parts.allSatisfy({ !$0.isEmpty }) else { continue }
            let ids = parts.compactMap { identifier(of: $0) }
            guard ids.count == parts.count else { continue }
            return isTable(ref)
                ? "Several values have semicolons between them: "
                    + "'\(ids.joined(separator: CellText.separator))'."
                : "A list needs brackets: '[\(ids.joined(separator: ", "))]'."
        }
        return nil
    }

    /// The id of the entity that a text names by id, or by its name where one alone has it.
    func identifier(of text: String) -> String? {
        if let id = texts.find(text), entityPositions[id] != nil { return text }
        let word = text.lowercased()
        guard !word.isEmpty else { return nil }
        // Hints are looked for at the first mistakes alone.
        guard model.entities.count < 100_000 else { return nil }
        let found = model.entities.filter { $0.name.lowercased() == word }
        return found.count == 1 ? found.first?.id : nil
    }

    // MARK: - Links

    /// A link of more than three words as it was probably meant: `b learns-from a`.
    func linkHint(for text: String) -> String? {
        let words = text.split(separator: " ").map(String.init)
        guard (4...12).contains(words.count) else { return nil }
        let spellings = KindSpellings(linksOf: model.codebook)
        for first in 1..<(words.count - 1) {
            guard let subject = identifier(of: words[..<first].joined(separator: " ")) else {
                continue
            }
            for second in (first + 1)..<words.count {
                let middle = words[first..<second].joined(separator: " ")
                guard let object = identifier(of: words[second...].joined(separator: " ")),
                    let hint = Self.linkHint(subject, middle, object, spellings, model.codebook)
                else { continue }
                return hint
            }
        }
        return nil
    }

    private static func linkHint(
        _ subject: String, _ middle: String, _ object: String, _ spellings: KindSpellings,
        _ codebook: Codebook
    ) -> String? {
        guard let match = spellings.match(middle) else {
            return spellings.nearest(to: middle).map {
                "Did you mean '\($0)' by '\(middle)'? A kind of links is one word: "
                    + "'\(subject) \($0) \(object)'."
            }
        }
        let kind = codebook.linkKinds[match.kind].id
        switch match.wording {
        case .plain:
            let link = "\(subject) \(kind) \(object)"
            return subject.contains(" ") || object.contains(" ")
                ? "Ids with spaces need keys: 'subject: \(subject)', 'kind: \(kind)', "
                    + "'object: \(object)'."
                : "A kind of links is one word: '\(link)'."
        case .intended: return "Write '\(subject) \(kind) \(object)' and 'stage: intended'."
        case .passive: return "Write it the other way round: '\(object) \(kind) \(subject)'."
        }
    }
}

extension String {
    /// The parts between the places where a separator stands.
    fileprivate func components(parted separator: String) -> [String] {
        var (parts, rest) = ([String](), self[...])
        while let range = rest.firstRange(of: separator) {
            parts.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        return parts + [String(rest)]
    }
}
