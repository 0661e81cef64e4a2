import DiffusionModel

extension NativeDocument {
    /// What the file adds to the built-in codebook, or nothing.
    func codebook() -> NativeNode? {
        guard let added = model.codebookExtension else { return nil }
        return Self.codebook(model.codebook, parts: added)
    }

    /// A whole codebook, or the named parts of it.
    static func codebook(_ book: Codebook, parts: CodebookExtension) -> NativeNode {
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

    private static func node(_ kind: EntityKind) -> NativeNode {
        var map = NativeMap()
        map.set("family", plain: kind.family.rawValue)
        map.set("section", kind.section)
        map.set("name", kind.name)
        map.set("plural", kind.plural)
        map.set("aliases", each: kind.aliases)
        map.set("parent", kind.parent)
        set(kind.definition, in: &map)
        return map.node
    }

    private static func node(_ kind: LinkKind) -> NativeNode {
        var map = NativeMap()
        map.set("orientation", plain: kind.orientation.rawValue)
        map.set("reads", kind.reads)
        map.set("intended", kind.intended)
        map.set("passive", kind.passive)
        map.set("aliases", each: kind.aliases)
        map.set("role", plain: kind.isRole ? "true" : nil)
        map.set("mechanism", plain: kind.mechanism?.rawValue)
        map.set("style", kind.style)
        set(kind.definition, in: &map)
        return map.node
    }

    private static func set(_ definition: Definition, in map: inout NativeMap) {
        map.set("definition", definition.text)
        map.set("include", definition.include)
        map.set("exclude", definition.exclude)
        map.set("example", definition.example)
    }
}
