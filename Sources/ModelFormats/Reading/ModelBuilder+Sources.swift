import DiffusionModel

/// Reading the sources.
extension ModelBuilder {
    mutating func readSources() {
        let entries = EntriesByID(raw.sources)
        for (index, id) in zip(model.sources.indices, sourceIDs) {
            readSource(entries[id], at: index)
        }
        checkVia()
    }

    private mutating func readSource(_ entries: [RawEntry], at index: SourceIndex) {
        var (maps, titles): ([Fields], [(text: String, ref: NodeRef)]) = ([], [])
        for entry in entries where shape(entry.value) != .null {
            if shape(entry.value) == .scalar {
                if let title = single(entry.value, "The title") {
                    titles.append((title, entry.value))
                }
                continue
            }
            let known = NativeKeys.source + recordKeys(entry)
            if let fields = fields(of: entry.value, known: known, what: "A source") {
                maps.append(fields)
            }
        }
        checkNames(titles, maps, .title)
        model.sources[index].title = titles.first?.text
        guard let fields = united(maps) else { return }
        let hands = ids(.via, in: fields)
        let grounds = ids(.dependsOn, in: fields)
        var source = model.sources[index]
        source.title = text(.title, in: fields) ?? source.title
        // Two sources of which nobody knows who published them share no publisher.
        source.authors =
            fields.value(.author).map { saysNone($0) } == true ? [] : texts(.author, in: fields)
        source.publisher =
            fields.value(.publisher).map { saysNone($0) } == true
            ? nil : text(.publisher, in: fields)
        source.published = fields.value(.published).flatMap { date($0, .published) }
        source.url = text(.url, in: fields)
        source.archived = text(.archived, in: fields)
        source.retrieved = fields.value(.retrieved).flatMap { date($0, .retrieved) }
        source.sha256 = digest(in: fields)
        source.language = text(.language, in: fields)
        source.reliability = choice(
            .reliability, in: fields, .invalidGrade, as: Reliability.self)
        source.note = text(.note, in: fields)
        source.attributes = attributes(in: fields)
        (source.via, source.dependsOn) = (hands, grounds)
        model.sources[index] = source
    }

    private mutating func ids(_ key: NativeKey, in fields: Fields) -> [SourceIndex] {
        items(key, in: fields).compactMap { ref in
            singleID(ref, "'\(key)'").flatMap { source(word($0), at: ref) }
        }
    }

    private mutating func digest(in fields: Fields) -> String? {
        guard let ref = fields.value(.sha256), let text = single(ref, "'sha256'") else {
            return nil
        }
        if text.utf8.count == 64, text.allSatisfy(\.isHexDigit) { return text }
        fail(
            .invalidValue, at: ref, "'\(text)' is no SHA-256.",
            hint: "It has 64 hexadecimal digits, as 'sha256sum FILE' prints them.")
        return nil
    }

    /// A source must not pass through itself.
    private mutating func checkVia() {
        let hands = IndexedList<SourceIndex, [SourceIndex]>(model.sources.map(\.via))
        let circles = Set(Circles.members(of: hands))
        guard !circles.isEmpty else { return }
        for start in raw.sources {
            guard let index = sourcePositions[start.id], circles.contains(index)
            else { continue }
            fail(
                .circular, at: start.idRef,
                "The source '\(texts.string(start.id))' passes through itself.",
                hint: "Follow its 'via' and remove one step.")
        }
    }

    /// The keys that a record of JSON Lines has beside those of the thing itself.
    func recordKeys(_ entry: RawEntry) -> [NativeKey] {
        isRecord(entry.value) ? [.record, .id] : []
    }
}
