import DiffusionModel

/// Reading what files say about themselves, and uniting it where there are several.
///
/// Nothing that one file says is said of another: evidence stays with the links of its file,
/// licences stand side by side, and titles and notes are added up.
extension ModelBuilder {
    mutating func readHeader() {
        for header in raw.headers {
            cites[header.place.tree] = evidence(in: header, key: .cite) ?? []
        }
        model.header.cite = commonCite
        model.header.title = joined(values(.title), by: " + ")
        // What does not hold for all files stands in the note, with the title that it belongs to.
        let isCommon =
            values(.subtitle).isEmpty || raw.headers.allSatisfy { $0.value(.subtitle) != nil }
        model.header.subtitle = isCommon ? joined(values(.subtitle), by: " + ") : nil
        model.header.note = note(with: isCommon ? [.note] : [.subtitle, .note])
        model.header.language = language(values(.language))
        model.header.license = license(values(.license))
    }

    // MARK: - Evidence

    /// The evidence that a file gives to whatever names none, where it is not the model's own.
    func citedEvidence(of ref: NodeRef) -> [EvidenceRow]? {
        let cite = cites[ref.tree] ?? []
        return cite == model.header.cite ? nil : cite
    }

    /// The evidence that a thing states, else that of its file where it is not the model's own.
    mutating func ownEvidence(in fields: Fields) -> [EvidenceRow]? {
        if let stated = evidence(in: fields) { return stated }
        return citedEvidence(of: fields.place)
    }

    /// What all files with entities or links cite alike; empty where they differ.
    private var commonCite: [EvidenceRow] {
        guard trees.count > 1 else { return cites[0] ?? [] }
        let holders = treesOfContent.map { cites[$0] ?? [] }
        guard let first = holders.first, holders.allSatisfy({ $0 == first }) else { return [] }
        return first
    }

    /// The files that hold entities or links, in order.
    private var treesOfContent: [Int32] {
        var found = Set(raw.entities.map(\.idRef.tree))
        for ref in raw.links { found.insert(ref.tree) }
        for ref in raw.adoptions { found.insert(ref.tree) }
        return found.sorted()
    }

    // MARK: - Texts

    private typealias Stated = (text: String, ref: NodeRef)

    /// The different texts under a key in all files, each where it stands first.
    private mutating func values(_ key: NativeKey) -> [Stated] {
        var found: [Stated] = []
        for header in raw.headers {
            guard let ref = header.value(key), let text = single(ref, "'\(key)'"),
                !found.contains(where: { $0.text == text })
            else { continue }
            found.append((text, ref))
        }
        return found
    }

    private func joined(_ values: [Stated], by separator: String) -> String? {
        values.isEmpty ? nil : values.map(\.text).joined(separator: separator)
    }

    /// The remarks of all files, each behind the title of its own where they differ.
    private mutating func note(with keys: [NativeKey]) -> String? {
        let notes = values(.note)
        guard raw.headers.count > 1 else { return notes.first?.text }
        let isCommon = raw.headers.allSatisfy { $0.value(.note) != nil } && notes.count == 1
        if isCommon, keys == [.note] { return notes.first?.text }
        var lines: [String] = []
        for header in raw.headers {
            let title = header.value(.title).flatMap { shape($0) == .scalar ? text($0) : nil }
            let name = title ?? trees[Int(header.place.tree)].file
            for key in keys {
                guard let ref = header.value(key), shape(ref) == .scalar else { continue }
                let line = "\(name): \(text(ref))"
                if !lines.contains(line) { lines.append(line) }
            }
        }
        return lines.isEmpty ? nil : lines.joined(separator: "\n")
    }

    /// The language of all files; `mul`, which ISO 639-2 has for several, where they differ.
    private mutating func language(_ values: [Stated]) -> String? {
        guard values.count > 1 else { return values.first?.text }
        warnOfDifference("languages", values, kept: "the whole is in several, 'mul'")
        return "mul"
    }

    /// The licence of all files; where they differ, all of them at once, as SPDX writes it.
    private mutating func license(_ values: [Stated]) -> String? {
        if let first = values.first, trees.count > 1 {
            let licensed = Set(raw.headers.filter { $0.value(.license) != nil }.map(\.place.tree))
            unlicensed = treesOfContent.filter { !licensed.contains($0) }.map {
                trees[Int($0)].file
            }
            guard values.count > 1 else { return first.text }
        }
        guard values.count > 1 else { return values.first?.text }
        let all = values.map { $0.text.contains(" OR ") ? "(\($0.text))" : $0.text }
            .joined(separator: " AND ")
        warnOfDifference("licences", values, kept: "the whole is under all, '\(all)'")
        return all
    }

    private mutating func warnOfDifference(_ what: String, _ values: [Stated], kept: String) {
        guard let first = values.first else { return }
        for other in values.dropFirst() {
            warn(
                .contradiction, at: other.ref,
                "The \(what) of the files differ: '\(other.text)' here, '\(first.text)' at "
                    + "\(words(for: first.ref)); \(kept).")
        }
    }
}
