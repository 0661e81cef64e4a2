import DiffusionModel

/// Turns a model into the values of a native document, section by section.
struct NativeDocument {
    let model: GraphModel
    /// The links that each entity stands as the shorthand of, in link order.
    private let shorthands: [[Int]]

    init(model: GraphModel) {
        self.model = model
        var shorthands = Array(repeating: [Int](), count: model.entities.count)
        for link in 0..<model.links.count {
            switch model.links.origins[link] {
            case .role, .post, .actsFor: shorthands[Int(model.links.subjects[link])].append(link)
            case .written, .adoption: break
            }
        }
        self.shorthands = shorthands
    }

    // MARK: - YAML and JSON

    /// The topmost map, in the order of the format's sections.
    func topmost() -> [(key: String, value: NativeNode)] {
        var map = NativeMap()
        map.set("tributary", plain: String(NativeKeys.version))
        header(into: &map)
        map.set("codebook", codebook())
        let documents = model.sources.filter { $0.entity == nil }
        if !documents.isEmpty { map.set("sources", .map(documents.map { ($0.id, source($0)) })) }
        for section in sections() { map.set(section.key, section.value) }
        map.set("links", rows(of: .written).map { .list($0.map { written($0) }) })
        map.set("adoptions", rows(of: .adoption).map { .list($0.map { adoption($0) }) })
        if !model.views.isEmpty { map.set("views", .map(model.views.map { ($0.id, view($0)) })) }
        return map.entries
    }

    /// Sections in the order in which their first entity stands.
    private func sections() -> [(key: String, value: NativeNode)] {
        var order: [String] = []
        var members: [String: [(key: String, value: NativeNode)]] = [:]
        for (index, entity) in model.entities.enumerated() {
            let section = section(of: entity.kind)
            if members[section] == nil { order.append(section) }
            members[section, default: []].append((entity.id, self.entity(index, in: section)))
        }
        return order.map { ($0, .map(members[$0] ?? [])) }
    }

    /// The native section of a kind; kinds of sections that the format lacks stand under entities.
    private func section(of kind: String) -> String {
        let section = model.codebook.entityKind(kind)?.section ?? "entities"
        return NativeKeys.sections.contains { $0.rawValue == section } ? section : "entities"
    }

    private func rows(of origin: LinkOrigin) -> [Int]? {
        let rows = (0..<model.links.count).filter { model.links.origins[$0] == origin }
        return rows.isEmpty ? nil : rows
    }

    // MARK: - JSON Lines

    /// One record a line: the graph, its codebook, sources, entities, links and views.
    func records() -> [NativeNode] {
        var graph = NativeMap()
        graph.set("record", plain: "graph")
        graph.set("format", plain: String(NativeKeys.version))
        header(into: &graph)
        var records = [graph.node]
        if let codebook = codebook() { records.append(record("codebook", codebook)) }
        for source in model.sources where source.entity == nil {
            records.append(record("source", self.source(source), id: source.id))
        }
        for (index, entity) in model.entities.enumerated() {
            records.append(record("entity", self.entity(index, in: nil), id: entity.id))
        }
        for origin in [LinkOrigin.written, .adoption] {
            records += (rows(of: origin) ?? []).map { record("link", written($0, short: false)) }
        }
        return records + model.views.map { record("view", view($0), id: $0.id) }
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

    func id(_ entity: Int32) -> String { model.entities[Int(entity)].id }

    func ids(_ entities: [Int32]) -> [String] { entities.map { id($0) } }

    private func nodes(_ entities: [Int32]) -> [NativeNode] { entities.map { .text(id($0)) } }

    func links(ofShorthand entity: Int) -> [Int] { shorthands[entity] }
}
