import DiffusionModel

/// Words of tables that stand where a source is asked for and name none: `n/a`, `?`, `none`.
extension ModelBuilder {
    /// Whether a row of evidence of a table names no source; such rows are counted.
    mutating func namesNoSource(_ fields: Fields) -> Bool {
        guard isTable(fields.place), let ref = fields.value(.source), shape(ref) == .scalar,
            fields.value(.via) == nil
        else { return false }
        return saysNone(ref)
    }

    /// Whether a value says that there is none; such values are counted.
    mutating func saysNone(_ ref: NodeRef) -> Bool {
        guard shape(ref) == .scalar else { return false }
        let id = texts.identity(textID(ref))
        // Whoever is called so is a source: an actor `NA`.
        guard sourcePositions[id] == nil, entityPositions[id] == nil,
            NoSource.isSaid(by: texts.string(id))
        else { return false }
        noSources.append(ref)
        return true
    }

    /// Says, once a file, which words are read as no source.
    func noSourceNotes() -> [Diagnostic] {
        trees.indices.compactMap { tree in
            let refs = noSources.filter { Int($0.tree) == tree }
            guard let first = refs.first else { return nil }
            var (order, counts): ([String], [String: Int]) = ([], [:])
            for ref in refs {
                let word = text(ref)
                if counts[word] == nil { order.append(word) }
                counts[word, default: 0] += 1
            }
            let words = order.prefix(12).map { word in
                "'\(word)' (\(counts[word] == 1 ? "once" : "\(counts[word] ?? 0) times"))"
            }
            return Diagnostic(
                .note, .unsourced, at: location(first),
                "Words for no source are read as none: \(words.joined(separator: ", ")).",
                hint: "Put the word into double quotes within the field if a source is called so.")
        }
    }
}
