import DiffusionModel

/// Turns a model into the values of a native document, section by section.
struct NativeDocument {
    let model: GraphModel
    /// Whether evidence is one text where that says everything.
    let isBrief: Bool
    /// The links that each entity stands as the shorthand of, in link order.
    private let shorthands: [EntityIndex: [LinkIndex]]

    init(model: GraphModel, isBrief: Bool = true) {
        (self.model, self.isBrief) = (model, isBrief)
        let (origins, subjects) = (model.links.origins, model.links.subjects)
        var shorthands: [EntityIndex: [LinkIndex]] = [:]
        for link in origins.indices {
            switch origins[link] {
            case .role, .post, .actsFor: shorthands[subjects[link], default: []].append(link)
            case .written, .adoption: break
            }
        }
        self.shorthands = shorthands
    }

    // MARK: - YAML and JSON

    /// The topmost map, in the order of the format's sections.
    func topmost(as form: LinkForm) -> [(key: String, value: NativeSection)] {
        var map = NativeMap()
        map.set("tributary", plain: String(NativeKeys.version))
        header(into: &map)
        map.set("codebook", codebook())
        let documents = model.sources.filter { $0.entity == nil }
        if !documents.isEmpty { map.set("sources", .map(documents.map { ($0.id, source($0)) })) }
        var sections = map.entries.map { (key: $0.key, value: NativeSection.node($0.value)) }
        sections += self.sections()
        let links = rows(of: .written)
        if !links.isEmpty {
            let bare = PlainLinks(self, as: form)
            sections.append(("links", .links(links, bare: bare.append) { written($0) }))
        }
        let adoptions = rows(of: .adoption)
        if !adoptions.isEmpty {
            sections.append(
                ("adoptions", .links(adoptions, bare: { _, _ in false }) { adoption($0) }))
        }
        guard !model.views.isEmpty else { return sections }
        return sections + [("views", .node(.map(model.views.map { ($0.id, view($0)) })))]
    }

    /// Sections in the order in which their first entity stands.
    private func sections() -> [(key: String, value: NativeSection)] {
        var order: [String] = []
        var members: [String: [EntityIndex]] = [:]
        var known: [String: String] = [:]
        for (index, entity) in model.entities.indexed() {
            let section = known[entity.kind] ?? section(of: entity.kind)
            known[entity.kind] = section
            if members[section] == nil { order.append(section) }
            members[section, default: []].append(index)
        }
        return order.map { section in
            let members = members[section] ?? []
            let entries: NativeEntries = { place in
                (model.entities[members[place]].id, entity(members[place], in: section))
            }
            return (section, .entries(count: members.count, entries))
        }
    }

    /// The native section of a kind; kinds of sections that the format lacks stand under entities.
    private func section(of kind: String) -> String {
        let section = model.codebook.entityKind(kind)?.section ?? "entities"
        return NativeKeys.sections.contains { $0.rawValue == section } ? section : "entities"
    }

    /// The links that were written in one way.
    private func rows(of origin: LinkOrigin) -> [LinkIndex] {
        let origins = model.links.origins
        return origins.indices.filter { origins[$0] == origin }
    }

    // MARK: - JSON Lines

    /// One record a line: the graph, its codebook, sources, entities, links and views.
    ///
    /// - Parameters:
    ///   - say: Takes a record.
    ///   - sayBare: Takes the number of a link, unless a record has to be made of it.
    func records(
        _ say: (NativeNode) throws -> Void, sayBare: (LinkIndex) throws -> Bool
    ) rethrows {
        try recordsBeforeLinks(say)
        try linkRecords(say, sayBare: sayBare)
        try recordsBehindLinks(say)
    }

    /// The records of the graph, its codebook, sources and entities.
    func recordsBeforeLinks(_ say: (NativeNode) throws -> Void) rethrows {
        var graph = NativeMap()
        graph.set("record", plain: "graph")
        graph.set("format", plain: String(NativeKeys.version))
        header(into: &graph)
        try say(graph.node)
        if let codebook = codebook() { try say(record("codebook", codebook)) }
        for source in model.sources where source.entity == nil {
            try say(record("source", self.source(source), id: source.id))
        }
        for (index, entity) in model.entities.indexed() {
            try say(record("entity", self.entity(index, in: nil), id: entity.id))
        }
    }

    /// A record for each link that has one of its own.
    func linkRecords(
        _ say: (NativeNode) throws -> Void, sayBare: (LinkIndex) throws -> Bool
    ) rethrows {
        for origin in [LinkOrigin.written, .adoption] {
            for link in rows(of: origin) where try !sayBare(link) {
                try say(record("link", written(link, short: false)))
            }
        }
    }

    /// The records of the views.
    func recordsBehindLinks(_ say: (NativeNode) throws -> Void) rethrows {
        for view in model.views { try say(record("view", self.view(view), id: view.id)) }
    }

    private func record(_ kind: String, _ node: NativeNode, id: String? = nil) -> NativeNode {
        var map = NativeMap()
        map.set("record", plain: kind)
        map.set("id", id)
        guard case .map(let entries) = node else {
            // A bare text is the name of an entity or the title of a source.
            map.set(kind == "source" ? "title" : "name", node)
            return map.node
        }
        return .map(map.entries + entries)
    }

    // MARK: - What stands above the sections

    private func header(into map: inout NativeMap) {
        let header = model.header
        map.set("title", header.title)
        map.set("subtitle", header.subtitle)
        map.set("note", header.note)
        map.set("language", header.language)
        map.set("license", header.license)
        map.set("cite", each: header.cite.map { evidence($0) })
    }

    func view(_ view: View) -> NativeNode {
        var map = NativeMap()
        map.set("title", view.title)
        map.set("subtitle", view.subtitle)
        map.set("only", each: ids(view.only))
        if !view.panels.isEmpty {
            map.set("panels", .map(view.panels.map { ($0.title, .list(nodes($0.members))) }))
        }
        map.set("highlight", view.highlight.map { "\(id($0.upstream))..\(id($0.downstream))" })
        map.set("note", view.note)
        return map.node
    }

    // MARK: - Names

    func id(_ entity: EntityIndex) -> String { model.entities[entity].id }

    func ids(_ entities: [EntityIndex]) -> [String] { entities.map { id($0) } }

    private func nodes(_ entities: [EntityIndex]) -> [NativeNode] { entities.map { .text(id($0)) } }

    func links(ofShorthand entity: EntityIndex) -> [LinkIndex] { shorthands[entity] ?? [] }
}
