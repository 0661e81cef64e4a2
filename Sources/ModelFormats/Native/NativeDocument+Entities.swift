import DiffusionModel

extension NativeDocument {
    /// An entity as its section writes it; without a section it names its kind.
    func entity(_ index: EntityIndex, in section: String?) -> NativeNode {
        let entity = model.entities[index]
        let detail = entity.detail
        var map = NativeMap()
        if needsKind(entity.kind, in: section) { map.set("kind", entity.kind) }
        map.set("name", detail.name)
        if !detail.names.isEmpty {
            map.set("names", .map(detail.names.map { ($0.language, .text($0.text)) }))
        }
        map.set("aliases", each: detail.aliases)
        map.set("within", each: ids(detail.within))
        map.set("url", detail.url)
        set(detail.timing, in: &map)
        statement(of: detail, into: &map)
        shorthands(of: index, into: &map)
        map.set("says", detail.says)
        if !detail.positions.isEmpty {
            map.set("positions", .list(detail.positions.map { position($0) }))
        }
        map.set("note", detail.note)
        map.set("attributes", attributes(detail.attributes))
        map.set("context", plain: detail.isContext ? "true" : nil)
        map.set("evidence", evidence(detail.evidence))
        if map.entries.count == 1, map.entries[0].key == "name" { return map.entries[0].value }
        return map.node
    }

    private func needsKind(_ kind: String, in section: String?) -> Bool {
        guard let section, section != "entities" else { return true }
        return model.codebook.plainKind(ofSection: section)?.id != kind
    }

    private func statement(of detail: EntityDetail, into map: inout NativeMap) {
        map.set("stage", plain: detail.stage?.rawValue)
        map.set("mechanism", each: detail.mechanisms.map { .plain($0.rawValue) })
        map.set("policy", each: ids(detail.policies))
        map.set("likelihood", plain: detail.likelihood?.text)
        map.set("coder", detail.coder)
    }

    private func position(_ position: Position) -> NativeNode {
        var map = NativeMap()
        map.set("by", model.sources[position.holder].id)
        map.set("stance", plain: position.stance.rawValue)
        map.set("speaker", position.speaker.map { id($0) })
        set(position.timing, in: &map)
        map.set("note", position.note)
        map.set("evidence", evidence(position.evidence))
        return map.node
    }

    // MARK: - Links that entities stand for

    private func shorthands(of entity: EntityIndex, into map: inout NativeMap) {
        let links = links(ofShorthand: entity)
        var order: [String] = []
        var values: [String: [NativeNode]] = [:]
        for index in links {
            let key = key(ofShorthand: index)
            if values[key] == nil { order.append(key) }
            values[key, default: []].append(shorthand(index))
        }
        for key in order { map.set(key, each: values[key] ?? []) }
    }

    private func key(ofShorthand link: LinkIndex) -> String {
        model.links.origins[link] == .post ? "posts" : model.kind(ofLink: link).id
    }

    /// An id where the link says nothing else.
    private func shorthand(_ index: LinkIndex) -> NativeNode {
        let link = model.links[index]
        let place = model.entities[link.object].id
        guard link.timing != nil || link.detail != nil else { return .text(place) }
        var map = NativeMap()
        map.set(link.origin == .post ? "at" : "who", place)
        map.set("title", link.detail?.title)
        set(link.timing, in: &map)
        common(of: link, into: &map)
        return map.node
    }

    // MARK: - Parts that many things share

    func set(_ timing: Timing?, in map: inout NativeMap) {
        switch timing {
        case .moment(let date)?: map.set("date", plain: date.text)
        case .seen(let date)?: map.set("seen", plain: date.text)
        case .lasting(let from, let end)?:
            map.set("from", plain: from?.text)
            switch end {
            case .on(let last)?: map.set("to", plain: last.text)
            case .open?: map.set("to", plain: "..")
            case nil: break
            }
        case nil: break
        }
    }

    func attributes(_ attributes: [Attribute]) -> NativeNode? {
        attributes.isEmpty ? nil : .map(attributes.map { ($0.name, .text($0.value)) })
    }

    /// The rows of evidence; nil where it is inherited, an empty list where there is none on
    /// purpose.
    func evidence(_ rows: [EvidenceRow]?) -> NativeNode? {
        guard let rows else { return nil }
        return rows.count == 1 ? evidence(rows[0]) : .list(rows.map { evidence($0) })
    }

    /// The short text where it says everything and is wanted, else a map.
    func evidence(_ row: EvidenceRow) -> NativeNode {
        let chain = row.chain.prefix(1 + row.writtenVia).map { model.sources[$0].id }
        if isBrief, let short = short(row, chain) { return .text(short) }
        var map = NativeMap()
        map.set("source", chain.first)
        map.set("via", each: Array(chain.dropFirst()))
        map.set("at", row.place)
        map.set("speaker", row.speaker.map { id($0) })
        map.set("quote", row.quote)
        map.set("language", row.language)
        map.set("translation", row.translation)
        map.set("credibility", plain: row.credibility.map { String($0.grade) })
        if row.stance != .supports { map.set("stance", plain: row.stance.rawValue) }
        map.set("note", row.note)
        return map.node
    }

    private func short(_ row: EvidenceRow, _ chain: [String]) -> String? {
        var bare = EvidenceRow(chain: row.chain, writtenVia: row.writtenVia)
        bare.place = row.place
        let words = row.place?.split(separator: " ", omittingEmptySubsequences: false) ?? []
        guard bare == row, chain.allSatisfy({ !$0.contains(" ") }), words.first != "via",
            !words.contains("")
        else { return nil }
        return ([chain.joined(separator: " via ")] + words.map(String.init)).joined(separator: " ")
    }
}
