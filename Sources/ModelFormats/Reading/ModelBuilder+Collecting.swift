import DiffusionModel
import Texts

/// The first walk over a file: which sections there are, and what stands in them.
extension ModelBuilder {
    mutating func collect(tree: Int32) {
        let root = NodeRef(tree: tree, node: trees[Int(tree)].root)
        guard root.node >= 0 else {
            diagnostics.append(
                Diagnostic(
                    .error, .notAGraph, at: SourceLocation(file: trees[Int(tree)].file),
                    "The file holds no document.", hint: "A graph file starts with 'tributary: 1'.")
            )
            return
        }
        switch shape(root) {
        case .map: collectDocument(root)
        case .list: collectRecords(root)
        case .null:
            fail(
                .notAGraph, at: root, "The file holds no document.",
                hint: "A graph file starts with 'tributary: 1'.")
        case .scalar:
            fail(
                .notAGraph, at: root, "This is no graph: the whole file is one text.",
                hint: "A graph file starts with 'tributary: 1'; see 'tributary formats'.")
        }
    }

    // MARK: - YAML and JSON

    private mutating func collectDocument(_ root: NodeRef) {
        guard let fields = fields(of: root, known: NativeKeys.top, what: "A graph file") else {
            return
        }
        checkVersion(fields.field(.tributary), in: root, of: .tributary)
        raw.headers.append(fields)
        raw.codebooks += fields.values(.codebook)
        for field in fields.all { collect(section: field) }
    }

    private mutating func collect(section field: Field) {
        switch field.key {
        case .links: raw.links += rows(field)
        case .adoptions: raw.adoptions += rows(field)
        case .sources: raw.sources += entries(field, section: nil)
        case .views: raw.views += entries(field, section: nil)
        case .entities: raw.entities += entries(field, section: nil)
        case let section? where NativeKeys.sections.contains(section):
            raw.entities += entries(field, section: section)
        default: break
        }
    }

    private mutating func rows(_ field: Field) -> [NodeRef] {
        guard shape(field.value) == .list else {
            fail(
                .wrongShape, at: field.value, "'\(name(field))' has to be a list.",
                hint: "Start each row with '- '.")
            return []
        }
        return Array(children(field.value))
    }

    private mutating func entries(_ field: Field, section: NativeKey?) -> [RawEntry] {
        guard shape(field.value) == .map else {
            fail(
                .wrongShape, at: field.value, "'\(name(field))' has to be a map from ids.",
                hint: "Write '\(name(field)):' and below it, indented, 'id: …' lines.")
            return []
        }
        // Duplicate ids are found when they are declared, with both places.
        var (found, nodes): ([RawEntry], NodeChildren) = ([], children(field.value))
        var (bare, last): ([NodeRef], Field?) = ([], nil)
        while let node = nodes.next(), let value = nodes.next() {
            if isBare(value) {
                bare.append(node)
                continue
            }
            refuse(bare: &bare, after: last)
            guard let id = key(node) else { continue }
            last = Field(name: id, key: nil, keyNode: node, value: value)
            found.append(RawEntry(id: id, idRef: node, section: section, value: value))
        }
        refuse(bare: &bare, after: last)
        return found
    }

    private mutating func checkVersion(_ field: Field?, in place: NodeRef, of key: NativeKey) {
        guard let field else {
            return fail(
                .formatVersion, at: place, "The key '\(key)' with the format's version is missing.",
                hint: "Start the file with '\(key): \(NativeKeys.version)'.")
        }
        guard shape(field.value) == .scalar, text(field.value) == String(NativeKeys.version) else {
            let written = shape(field.value) == .scalar ? text(field.value) : "…"
            return fail(
                .formatVersion, at: field.value,
                "The format's version is '\(written)'; this program reads \(NativeKeys.version).",
                hint: "Write '\(key): \(NativeKeys.version)', or get a newer program.")
        }
    }

    // MARK: - JSON Lines

    private mutating func collectRecords(_ root: NodeRef) {
        guard trees[Int(root.tree)].firstChild(of: root.node) >= 0 else {
            return fail(
                .notAGraph, at: root, "This is no graph: the list holds no record.",
                hint: "A graph without anything in it is {\"record\": \"graph\", \"format\": 1}.")
        }
        for record in children(root) { collectRecord(record) }
    }

    private mutating func collectRecord(_ ref: NodeRef) {
        guard let fields = fields(of: ref, known: nil, what: "A record") else { return }
        guard let kind = text(.record, in: fields) else {
            return fail(
                .missingKey, at: ref, "The record does not say what it is.",
                hint: "Start it with \"record\": \"entity\", \"source\", \"link\" or the like.")
        }
        switch kind {
        case "graph": collectHeader(fields)
        case "codebook": raw.codebooks.append(ref)
        case "link": raw.links.append(ref)
        case "entity": collectEntry(fields) { $0.entities.append($1) }
        case "source": collectEntry(fields) { $0.sources.append($1) }
        case "view": collectEntry(fields) { $0.views.append($1) }
        case "node" where isTable(ref): collectEntry(fields, .node) { $0.nodes.append($1) }
        case "named-policy" where isTable(ref):
            collectEntry(fields, .policy) { $0.namedPolicies.append($1) }
        case "named-source" where isTable(ref):
            collectEntry(fields) { $0.namedSources.append($1) }
        default:
            let known = ["graph", "codebook", "source", "entity", "link", "view"]
            let near = Suggestion.nearest(to: kind, among: known)
            fail(
                .unknownKind, at: fields.field(.record)?.value ?? ref,
                "There is no record '\(kind)'.",
                hint: near.map { "Did you mean '\($0)'?" }
                    ?? "Known records: \(known.joined(separator: ", ")).")
        }
    }

    private mutating func collectHeader(_ fields: Fields) {
        checkVersion(fields.field(.format), in: fields.place, of: .format)
        var header = fields
        header.all.removeAll { $0.key == .record || $0.key == .format }
        let known = KnownKeys(NativeKeys.header)
        for field in header.all where !known.allow(field) {
            fail(
                .unknownKey, at: field.keyNode, "A graph record has no key '\(name(field))'.",
                hint: "Known keys: \(known.names.joined(separator: ", ")).")
        }
        raw.headers.append(header)
    }

    private mutating func collectEntry(
        _ fields: Fields, _ mention: RawEntry.Mention? = nil,
        _ append: (inout RawDocument, RawEntry) -> Void
    ) {
        guard let field = fields.field(.id), let id = singleID(field.value, "'id'") else {
            return fail(.missingKey, at: fields.place, "The record has no id.")
        }
        append(
            &raw,
            RawEntry(
                id: id, idRef: field.value, section: nil, value: fields.place, mention: mention))
    }
}
