import DiffusionModel

extension NativeDocument {
    /// What the file adds to the built-in codebook, or nil where it adds nothing.
    func codebook() -> NativeNode? {
        guard let added = model.codebookExtension else { return nil }
        return codebook(parts: added)
    }

    /// The named parts of the codebook.
    private func codebook(parts: CodebookExtension) -> NativeNode {
        let book = model.codebook
        var map = NativeMap()
        if parts.replaces { map.set("replace", plain: "true") }
        let entityKinds = parts.entityKinds.compactMap { book.entityKind($0) }
        if !entityKinds.isEmpty {
            map.set("entity-kinds", .map(entityKinds.map { ($0.id, node($0)) }))
        }
        let linkKinds = parts.linkKinds.compactMap { book.linkKind($0) }
        if !linkKinds.isEmpty { map.set("link-kinds", .map(linkKinds.map { ($0.id, node($0)) })) }
        let words = parts.likelihoods.compactMap { word in
            book.likelihood(word).map { (key: word, value: NativeNode.plain("\($0)")) }
        }
        if !words.isEmpty { map.set("likelihoods", .map(words)) }
        return map.node
    }

    private func node(_ kind: EntityKind) -> NativeNode {
        var map = NativeMap()
        map.set("family", plain: kind.family.rawValue)
        map.set("section", kind.section)
        map.set("name", kind.name)
        map.set("plural", kind.plural)
        if model.hasLostAliases(kind) { map.set("aliases", .list([])) }
        map.set("aliases", each: kind.aliases)
        map.set("parent", kind.parent)
        Self.set(model.meaning(of: kind), in: &map)
        Self.set(kind.definition, in: &map)
        return map.node
    }

    private func node(_ kind: LinkKind) -> NativeNode {
        var map = NativeMap()
        map.set("orientation", plain: kind.orientation.rawValue)
        map.set("reads", kind.reads)
        map.set("intended", kind.intended)
        map.set("passive", kind.passive)
        if model.hasLostAliases(kind) { map.set("aliases", .list([])) }
        map.set("aliases", each: kind.aliases)
        map.set("role", plain: kind.isRole ? "true" : nil)
        map.set("mechanism", plain: kind.mechanism?.rawValue)
        map.set("style", plain: kind.style?.rawValue)
        Self.set(model.meaning(of: kind), in: &map)
        Self.set(kind.definition, in: &map)
        return map.node
    }

    private static func set(_ meaning: KindMeaning, in map: inout NativeMap) {
        for entry in meaning.entries {
            if entry.values.isEmpty { map.set(entry.key.rawValue, .list([])) }
            map.set(entry.key.rawValue, each: entry.values.map { text($0, of: entry.key) })
        }
    }

    /// Words of the format stand as they are, those of the author as texts.
    private static func text(_ value: String, of key: NativeKey) -> NativeNode {
        switch key {
        case .legend, .pairsWith, .relation, .ends: .text(value)
        default: .plain(value)
        }
    }

    private static func set(_ definition: Definition, in map: inout NativeMap) {
        map.set("definition", definition.text)
        map.set("include", definition.include)
        map.set("exclude", definition.exclude)
        map.set("example", definition.example)
    }
}
