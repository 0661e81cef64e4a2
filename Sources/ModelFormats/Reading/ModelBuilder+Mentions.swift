import DiffusionModel
import Texts

/// What tables name without describing it: a table says of a node only that it exists.
extension ModelBuilder {
    /// Declares what tables name and no file describes, whichever file comes first.
    mutating func settleMentions() {
        guard trees.contains(where: { $0.table != nil }) else { return }
        var known = TextMap<Bool>()
        for entry in raw.entities { known[entry.id] = true }
        var isPolicy = TextMap<Bool>()
        for entry in raw.namedPolicies where known[entry.id] == nil {
            guard parts(of: entry.id, known) == nil, isPolicy[entry.id] == nil else { continue }
            isPolicy[entry.id] = true
            raw.entities.append(entry)
            impliedPolicies.append(entry)
        }
        for entry in raw.nodes where known[entry.id] == nil && isPolicy[entry.id] == nil {
            known[entry.id] = true
            raw.entities.append(entry)
        }
        settleSources(known, isPolicy)
    }

    /// A source that a table names is the document or actor of that id, else a new document.
    private mutating func settleSources(_ known: TextMap<Bool>, _ isPolicy: TextMap<Bool>) {
        var sources = TextMap<Bool>()
        for entry in raw.sources { sources[entry.id] = true }
        let hasTable = raw.sources.contains { source in
            trees[Int(source.value.tree)].table.map { !$0.isImplied } ?? false
        }
        for entry in raw.namedSources
        where known[entry.id] == nil && isPolicy[entry.id] == nil && sources[entry.id] == nil {
            sources[entry.id] = true
            raw.sources.append(entry)
            if hasTable { impliedSources.append(entry) }
        }
    }

    /// Says, once a file, which sources exist only because a row names them although there is a
    /// table of sources; where one is near to another or to several, it is probably not as meant.
    func sourceNotes() -> [Diagnostic] {
        guard !impliedSources.isEmpty else { return [] }
        let implied = Set(impliedSources.map { texts.string($0.id) })
        let declared = model.sources.map(\.id).filter { !implied.contains($0) }
        return trees.indices.compactMap { tree in
            let entries = impliedSources.filter { Int($0.idRef.tree) == tree }
            guard let first = entries.first else { return nil }
            let ids = entries.map { texts.string($0.id) }
            let meant = ids.lazy.compactMap { Self.meant($0, declared) }.first
            let listed =
                ids.prefix(12).map { "'\($0)'" }.joined(separator: ", ")
                + (ids.count > 12 ? " and \(ids.count - 12) more" : "")
            return Diagnostic(
                meant == nil ? .note : .warning, .unknownSource, at: location(first.idRef),
                ids.count == 1
                    ? "The table of sources has no \(listed); it is taken as it is named."
                    : "The table of sources lacks \(ids.count) that are named here and taken as "
                        + "they are named: \(listed).",
                hint: meant ?? "Add a row for each to the table of sources.")
        }
    }

    /// What a name that the table of sources lacks may be meant for.
    private static func meant(_ id: String, _ declared: [String]) -> String? {
        let parts = id.split(separator: ",").map { String($0).visiblyTrimmed }
        let known = Set(declared)
        if parts.count > 1, parts.allSatisfy({ known.contains($0) }) {
            return "Did you mean \(parts.count) sources? Write '\(parts.joined(separator: "; "))'."
        }
        return Suggestion.nearest(to: id, among: declared.prefix(1000)).map {
            "Did you mean '\($0)' by '\(id)'?"
        }
    }

    /// The ids that a text of a table lists with blanks between them, if all of them are known.
    private func parts(of text: TextID, _ known: TextMap<Bool>) -> [TextSpan]? {
        var (words, spans) = (TextWords(of: texts.span(text)), [TextSpan]())
        while let word = words.next(in: texts) {
            guard let id = texts.find(word), known[id] != nil else { return nil }
            spans.append(word)
        }
        return spans.count > 1 ? spans : nil
    }

    /// The positions of the entities that a value of a table names: one, or several with blanks.
    mutating func entities(
        inTable ref: NodeRef, _ what: @autoclosure () -> String
    ) -> [EntityIndex] {
        guard let id = singleID(ref, what()) else { return [] }
        if let position = entityPositions[id] { return [position] }
        var (words, found) = (TextWords(of: texts.span(id)), [EntityIndex]())
        while let word = words.next(in: texts) {
            guard let part = texts.find(word), let position = entityPositions[part] else {
                return entity(self.word(id), at: ref).map { [$0] } ?? []
            }
            found.append(position)
        }
        return found
    }

    /// Says which policies exist only because a table names them.
    func policyNotes() -> [Diagnostic] {
        trees.indices.compactMap { tree in
            let names = impliedPolicies.filter { Int($0.idRef.tree) == tree }
                .map { "'\(texts.string($0.id))'" }
            guard !names.isEmpty else { return nil }
            let listed =
                names.prefix(12).joined(separator: ", ")
                + (names.count > 12 ? " and \(names.count - 12) more" : "")
            return Diagnostic(
                .note, .impliedPolicy, at: SourceLocation(file: trees[tree].file),
                names.count == 1
                    ? "The policy \(listed) is declared nowhere and taken as it is named."
                    : "Policies are declared nowhere and taken as they are named: \(listed).")
        }
    }
}
