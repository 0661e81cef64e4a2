public import DiffusionModel

/// Reading a codebook: the built-in one, or what a graph adds to it.
extension ModelBuilder {
    mutating func readCodebooks() {
        guard !raw.codebooks.isEmpty else { return }
        var added = CodebookExtension()
        for ref in raw.codebooks { readCodebook(ref, into: &added) }
        model.codebookExtension = added
        for ref in raw.codebooks { checkMeanings(of: ref) }
    }

    private mutating func readCodebook(_ ref: NodeRef, into added: inout CodebookExtension) {
        let known = NativeKeys.codebook + (isRecord(ref) ? [.record] : [])
        guard let fields = fields(of: ref, known: known, what: "A codebook") else { return }
        if let value = fields.value(.replace), let text = single(value, "'replace'") {
            if text == "true" {
                added.replaces = true
                model.codebook = Codebook()
            } else if text != "false" {
                fail(
                    .invalidValue, at: value, "'\(text)' is neither true nor false.",
                    hint: "Write 'replace: true' for a codebook that stands alone.")
            }
        }
        // Within one codebook a kind stands once; another file may describe it again.
        let earlier = (
            entities: Set(added.entityKinds), links: Set(added.linkKinds),
            likelihoods: Set(added.likelihoods)
        )
        for field in fields.value(.entityKinds).map({ entries($0, "'entity-kinds'") }) ?? [] {
            guard let kind = entityKind(field) else { continue }
            model.codebook.set(kind)
            if !earlier.entities.contains(kind.id) { added.entityKinds.append(kind.id) }
        }
        for field in fields.value(.linkKinds).map({ entries($0, "'link-kinds'") }) ?? [] {
            guard let kind = linkKind(field, isAdded: added.linkKinds.contains) else { continue }
            model.codebook.set(kind)
            if !earlier.links.contains(kind.id) { added.linkKinds.append(kind.id) }
        }
        for field in fields.value(.likelihoods).map({ entries($0, "'likelihoods'") }) ?? [] {
            guard let word = likelihoodWord(field) else { continue }
            model.codebook.set(word)
            if !earlier.likelihoods.contains(word.word) { added.likelihoods.append(word.word) }
        }
    }

    /// Prepares the kinds of links for being named by the texts of the files.
    mutating func findLinkKinds() {
        // Kinds stand within texts such as 'ningxia learns-from xinjiang', seldom alone.
        linkKinds = TextPool(of: model.codebook.linkKinds.map(\.id))
        codebookKinds = model.codebook.linkKinds.count
        kindReading = KindReading(model.codebook)
        for (position, kind) in model.codebook.linkKinds.enumerated() where kind.isRole {
            roles.append(Role(name: kind.id, text: texts.find(kind.id), kind: position))
        }
        let book = model.codebook
        ownKinds = (
            book.linkKindPosition(Shorthand.post), book.linkKindPosition(Shorthand.actsFor),
            book.linkKindPosition(Shorthand.adoption)
        )
        moves = book.linkKinds.indices.filter { book.isMove(book.linkKinds[$0].id) }
    }

    private mutating func entityKind(_ field: Field) -> EntityKind? {
        let id = texts.string(field.name)
        guard
            let fields = fields(
                of: field.value, known: NativeKeys.entityKind,
                what: "The entity kind '\(id)'")
        else { return nil }
        let known = model.codebook.entityKind(id)
        let parent = text(.parent, in: fields) ?? known?.parent
        let wider = parent.flatMap { model.codebook.entityKind($0) } ?? known
        let family = choice(.family, in: fields, .invalidValue, as: EntityKind.Family.self)
        guard let family = family ?? wider?.family else {
            fail(
                .missingKey, at: field.keyNode, "The kind '\(id)' does not say its family.",
                hint: "Add 'family: actor' or 'family: item'.")
            return nil
        }
        // Who is known has a section of its own, whatever it lies within from now on.
        let section =
            text(.section, in: fields) ?? known?.section ?? wider?.section ?? "entities"
        var kind = known ?? EntityKind(id: id, family: family, section: section)
        (kind.family, kind.section, kind.parent) = (family, section, parent)
        kind.name = text(.name, in: fields) ?? kind.name
        kind.plural = text(.plural, in: fields) ?? kind.plural
        if fields.value(.aliases) != nil { kind.aliases = texts(.aliases, in: fields) }
        read(&kind, meaningIn: fields)
        kind.definition = definition(in: fields, over: kind.definition)
        return kind
    }

    private mutating func linkKind(
        _ field: Field, isAdded: (_ id: String) -> Bool
    ) -> LinkKind? {
        let id = texts.string(field.name)
        guard
            let fields = fields(
                of: field.value, known: NativeKeys.linkKind, what: "The link kind '\(id)'")
        else { return nil }
        let known = model.codebook.linkKind(id)
        let written = choice(.orientation, in: fields, .invalidValue, as: Orientation.self)
        guard let orientation = written ?? known?.orientation else {
            fail(
                .missingKey, at: field.keyNode,
                "The kind '\(id)' does not say where a policy flows.",
                hint: "Add 'orientation: forward', backward, both or none.")
            return nil
        }
        var kind = known ?? LinkKind(id: id, orientation: orientation)
        kind.orientation = orientation
        kind.reads = text(.reads, in: fields) ?? kind.reads
        kind.intended = text(.intended, in: fields) ?? kind.intended
        kind.passive = text(.passive, in: fields) ?? kind.passive
        if fields.value(.aliases) != nil { kind.aliases = texts(.aliases, in: fields) }
        kind.style = text(.style, in: fields) ?? kind.style
        kind.mechanism =
            choice(.mechanism, in: fields, .invalidValue, as: Mechanism.self) ?? kind.mechanism
        kind.isRole = flag(.role, in: fields) ?? kind.isRole
        // What a graph makes of a built-in kind may join what the built-in one does not; what
        // another of its files says of the kind holds.
        if !isAdded(id) { kind.ends = nil }
        read(&kind, meaningIn: fields)
        kind.definition = definition(in: fields, over: kind.definition)
        return kind
    }

    private mutating func definition(in fields: Fields, over known: Definition) -> Definition {
        var definition = known
        definition.text = text(.definition, in: fields) ?? known.text
        definition.include = text(.include, in: fields) ?? known.include
        definition.exclude = text(.exclude, in: fields) ?? known.exclude
        definition.example = text(.example, in: fields) ?? known.example
        return definition
    }

    private mutating func likelihoodWord(_ field: Field) -> LikelihoodWord? {
        guard let text = single(field.value, "The likelihood") else { return nil }
        if let value = number(text), (0...1).contains(value) {
            return LikelihoodWord(word: texts.string(field.name), value: value)
        }
        fail(
            .invalidLikelihood, at: field.value, "'\(text)' is no number from 0 to 1.",
            hint: "Write it with a point, such as 0.675.")
        return nil
    }
}

/// The codebook that every graph starts from.
public enum BuiltInCodebook {
    /// The text of the built-in codebook, in the codebook's own format.
    public static var text: String {
        String(decoding: PackageResources.builtin_yaml, as: UTF8.self)
    }

    /// The built-in codebook.
    public static let codebook = read()?.model.codebook ?? Codebook()

    /// What is wrong with the built-in codebook: nothing, as a test asserts.
    static var faults: [Diagnostic] { read()?.diagnostics ?? [] }

    private static func read() -> ModelBuilder? {
        var texts = TextPool()
        guard
            let tree = try? YAMLParser.parse(
                PackageResources.builtin_yaml, file: "codebook", into: &texts)
        else { return nil }
        var builder = ModelBuilder(trees: [tree], texts: &texts, codebook: Codebook())
        let root = NodeRef(tree: 0, node: tree.root)
        let book = builder.fields(of: root, known: [.codebook], what: "The codebook")
        builder.raw.codebooks = book?.values(.codebook) ?? []
        builder.readCodebooks()
        return builder
    }
}

/// The JSON Schema of the native format.
public enum NativeSchema {
    /// The text of the schema, for editors.
    public static var text: String {
        String(decoding: PackageResources.tributary_schema_json, as: UTF8.self)
    }
}
