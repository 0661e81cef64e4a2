public import DiffusionModel

/// Reading a codebook: the built-in one, or what a graph adds to it.
extension ModelBuilder {
    /// Reads the codebooks of all files into one.
    ///
    /// - Parameter isChecked: Whether the kinds need no check because a test has made it, as for
    ///   the built-in codebook.
    mutating func readCodebooks(isChecked: Bool = false) {
        guard !raw.codebooks.isEmpty else { return }
        let books = raw.codebooks.compactMap { ref in
            fields(
                of: ref, known: NativeKeys.codebook + (isRecord(ref) ? [.record] : []),
                what: "A codebook")
        }
        var reading = CodebookReading(books, in: self)
        reading.added.replaces = replaces(books)
        // Whichever file says it, so that their order does not matter.
        if reading.added.replaces { model.codebook = Codebook() }
        for book in books { read(book, into: &reading) }
        model.codebookExtension = reading.added
        if !isChecked { for book in books { checkKinds(of: book, reading) } }
    }

    /// Whether one of the codebooks takes the place of the built-in one.
    private mutating func replaces(_ books: [Fields]) -> Bool {
        var stated: (replaces: Bool, at: NodeRef)?
        for book in books {
            guard let field = book.field(.replace), let value = flag(.replace, in: book) else {
                continue
            }
            if let stated, stated.replaces != value { refuse(field, after: stated.at) }
            stated = stated ?? (value, field.value)
        }
        return stated?.replaces ?? false
    }

    private mutating func read(_ book: Fields, into reading: inout CodebookReading) {
        for field in book.value(.entityKinds).map({ entries($0, "'entity-kinds'") }) ?? [] {
            guard let kind = entityKind(field, &reading) else { continue }
            if reading.isNew(field, .entityKinds) { reading.added.entityKinds.append(kind.id) }
            model.codebook.set(kind)
        }
        for field in book.value(.linkKinds).map({ entries($0, "'link-kinds'") }) ?? [] {
            guard let kind = linkKind(field, &reading) else { continue }
            if reading.isNew(field, .linkKinds) { reading.added.linkKinds.append(kind.id) }
            model.codebook.set(kind)
        }
        for field in book.value(.likelihoods).map({ entries($0, "'likelihoods'") }) ?? [] {
            guard let word = likelihoodWord(field) else { continue }
            let earlier = reading.note([field], of: field, .likelihoods)
            if reading.isNew(field, .likelihoods) { reading.added.likelihoods.append(word.word) }
            if let first = earlier.first, model.codebook.likelihood(word.word) != word.value {
                refuse(field, after: first.value)
            }
            model.codebook.set(word)
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

    private mutating func entityKind(
        _ field: Field, _ reading: inout CodebookReading
    ) -> EntityKind? {
        let id = texts.string(field.name)
        guard
            let fields = fields(
                of: field.value, known: NativeKeys.entityKind,
                what: "The entity kind '\(id)'")
        else { return nil }
        let earlier = compare(fields, of: field, .entityKinds, &reading)
        let known = model.codebook.entityKind(id)
        let parent = text(.parent, in: fields) ?? known?.parent
        let wider = parent.flatMap { reading.entityKind($0, in: self) } ?? known
        let family = choice(.family, in: fields, .invalidValue, as: EntityKind.Family.self)
        guard let family = family ?? wider?.family else {
            // Whether the wider kind exists is said when all are known.
            if parent == nil { failWithoutFamily(field) }
            return nil
        }
        // A kind that was known keeps its section, whatever it lies within from now on.
        let section =
            text(.section, in: fields) ?? known?.section ?? wider?.section ?? "entities"
        var kind = known ?? EntityKind(id: id, family: family, section: section)
        (kind.family, kind.section, kind.parent) = (family, section, parent)
        kind.name = text(.name, in: fields) ?? kind.name
        kind.plural = text(.plural, in: fields) ?? kind.plural
        kind.aliases = united(.aliases, in: fields, kind.aliases, earlier)
        read(&kind, meaningIn: fields)
        kind.definition = definition(in: fields, over: kind.definition)
        return kind
    }

    private mutating func failWithoutFamily(_ field: Field) {
        fail(
            .missingKey, at: field.keyNode, "The kind '\(name(field))' does not say its family.",
            hint: "Add 'family: actor' or 'family: item'.")
    }

    private mutating func linkKind(
        _ field: Field, _ reading: inout CodebookReading
    ) -> LinkKind? {
        let id = texts.string(field.name)
        guard
            let fields = fields(
                of: field.value, known: NativeKeys.linkKind, what: "The link kind '\(id)'")
        else { return nil }
        let earlier = compare(fields, of: field, .linkKinds, &reading)
        let known = model.codebook.linkKind(id)
        let written = choice(.orientation, in: fields, .invalidValue, as: Orientation.self)
        guard let orientation = written ?? known?.orientation else {
            // What is misspelt is one mistake, not two.
            if fields.value(.orientation) == nil { failWithoutOrientation(field) }
            return nil
        }
        var kind = known ?? LinkKind(id: id, orientation: orientation)
        kind.orientation = orientation
        kind.reads = text(.reads, in: fields) ?? kind.reads
        kind.intended = text(.intended, in: fields) ?? kind.intended
        kind.passive = text(.passive, in: fields) ?? kind.passive
        kind.aliases = united(.aliases, in: fields, kind.aliases, earlier)
        kind.style =
            choice(.style, in: fields, .invalidValue, as: LinkKind.Style.self) ?? kind.style
        kind.mechanism =
            choice(.mechanism, in: fields, .invalidValue, as: Mechanism.self) ?? kind.mechanism
        kind.isRole = flag(.role, in: fields) ?? kind.isRole
        // If a graph describes a built-in kind, the kind may join anything, unless one of the
        // graph's files says otherwise.
        if earlier.isEmpty { kind.ends = nil }
        kind.pairsWith = united(.pairsWith, in: fields, kind.pairsWith, earlier)
        read(&kind, meaningIn: fields)
        kind.definition = definition(in: fields, over: kind.definition)
        return kind
    }

    private mutating func failWithoutOrientation(_ field: Field) {
        fail(
            .missingKey, at: field.keyNode,
            "The kind '\(name(field))' does not say where a policy flows.",
            hint: "Add 'orientation: forward', backward, both or none.")
    }

    // MARK: - What several files say

    /// Refuses what a file says of a kind otherwise than one before it.
    ///
    /// - Returns: What was said of the kind before.
    private mutating func compare(
        _ fields: Fields, of kind: Field, _ section: NativeKey, _ reading: inout CodebookReading
    ) -> [Field] {
        let earlier = reading.note(fields.all, of: kind, section)
        for field in fields.all {
            guard let key = field.key, !NativeKeys.listsOfKinds.contains(key),
                let first = earlier.first(where: { $0.key == key }),
                words(field) != words(first)
            else { continue }
            refuse(field, after: first.value)
        }
        return earlier
    }

    /// What a field says, to be compared: whether it stands in a list and how words of the format
    /// are spelt does not matter.
    private func words(_ field: Field) -> [String] {
        let words = items(field.value).map { shape($0) == .scalar ? text($0) : "" }
        let isFormat = field.key.map { NativeKeys.wordsOfKinds.contains($0) } ?? false
        return isFormat ? words.map { $0.lowercased() } : words
    }

    /// The values of a list: those of the file take the place of the built-in ones and join what
    /// another file has.
    private mutating func united(
        _ key: NativeKey, in fields: Fields, _ known: [String], _ earlier: [Field]
    ) -> [String] {
        guard fields.value(key) != nil else { return known }
        let own = texts(key, in: fields)
        guard earlier.contains(where: { $0.key == key }) else { return own }
        return known + own.filter { !known.contains($0) }
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
    public static let codebook = read(isChecked: true)?.model.codebook ?? Codebook()

    /// What is wrong with the built-in codebook: nothing, as a test asserts.
    static var faults: [Diagnostic] { read(isChecked: false)?.diagnostics.listed ?? [] }

    private static func read(isChecked: Bool) -> ModelBuilder? {
        var texts = TextPool()
        guard
            let tree = try? YAMLParser.parse(
                PackageResources.builtin_yaml, file: "codebook", into: &texts)
        else { return nil }
        var builder = ModelBuilder(trees: [tree], texts: &texts, codebook: Codebook())
        let root = NodeRef(tree: 0, node: tree.root)
        let book = builder.fields(of: root, known: [.codebook], what: "The codebook")
        builder.raw.codebooks = book?.values(.codebook) ?? []
        builder.readCodebooks(isChecked: isChecked)
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
