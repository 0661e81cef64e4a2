import DiffusionModel

/// Reading the kinds of links and entities as people spell them.
extension ModelBuilder {
    /// The kind that a word names or spells; of a table also one that the codebook lacks.
    ///
    /// - Parameters:
    ///   - word: The word.
    ///   - ref: Where it stands.
    ///   - isUndirected: Whether the link leads both ways, where the word itself does not say.
    /// - Returns: The kind, and by which of its wordings it is called; nil for a mistake.
    mutating func linkKind(
        _ word: TextSpan, at ref: NodeRef, isUndirected: Bool = false
    ) -> KindSpellings.Match? {
        let isTable = isTable(ref)
        let known = texts.withBytes(of: word) { linkKinds.find($0) }
        if let known, mayStand(Int(known.number), isTable, isUndirected) {
            return KindSpellings.Match(kind: Int(known.number), wording: .plain)
        }
        let text = texts.string(word)
        // A kind of that very name that does not fit here is spelt by no other word.
        if known != nil, isTable { return madeKind(text, isUndirected: isUndirected) }
        let spelt = kindReading.match(text, in: ref.tree)
        if let spelt, mayStand(spelt.kind, isTable, isUndirected) { return spelt }
        if isTable {
            return isShort(text, at: ref) ? madeKind(text, isUndirected: isUndirected) : nil
        }
        fail(
            .unknownKind, at: ref, "The codebook has no kind of links '\(text)'.",
            hint: kindReading.nearest(to: text).map { "Did you mean '\($0)'?" }
                ?? "See 'tributary codebook', or add it under codebook: link-kinds:.")
        return nil
    }

    /// Whether a kind may stand here: kinds that only tables name may stand in tables alone.
    ///
    /// Otherwise it would matter which file comes first.
    private func mayStand(_ kind: Int, _ isTable: Bool, _ isUndirected: Bool) -> Bool {
        guard kind >= codebookKinds else { return true }
        return isTable && (!isUndirected || model.codebook.linkKinds[kind].orientation == .both)
    }

    /// A kind that the codebook lacks: forward, or both ways where its links have no direction.
    mutating func madeKind(_ text: String, isUndirected: Bool) -> KindSpellings.Match {
        let isBoth = isUndirected && directedKinds.contains(KindForm.letters(text))
        let id = isBoth ? "undirected-" + text : text
        if let known = model.codebook.linkKindPosition(id) {
            return KindSpellings.Match(kind: known, wording: .plain)
        }
        let kind = LinkKind(id: id, orientation: isUndirected ? .both : .forward)
        let position = model.codebook.linkKinds.count
        model.codebook.set(kind)
        beginExtension()
        model.codebookExtension?.linkKinds.append(id)
        _ = linkKinds.add(id)
        kindReading.add(kind, at: position, as: text)
        return KindSpellings.Match(kind: position, wording: .plain)
    }

    /// Makes the kinds of those links to which tables give none, ahead of all others.
    mutating func makeGenericKinds() {
        let tables = trees.compactMap(\.table)
        directedKinds = tables.reduce(into: []) { $0.formUnion($1.directedKinds) }
        if tables.contains(where: \.hasUntypedLinks) {
            _ = madeKind("link", isUndirected: !directedKinds.contains("link"))
        }
    }

    /// Prepares to note kinds that the files do not describe; each is added in place, as a table
    /// may name tens of thousands.
    private mutating func beginExtension() {
        if model.codebookExtension == nil { model.codebookExtension = CodebookExtension() }
    }

    /// A link says its kind by a number of two bytes.
    mutating func checkKinds() {
        let count = model.codebook.linkKinds.count
        guard count > LinkTable.mostKinds else { return }
        diagnostics.append(
            Diagnostic(
                .error, .unknownKind, at: SourceLocation(file: trees.first?.file ?? "-"),
                "There are \(count) kinds of links with those of the codebook; the most that can "
                    + "be told apart are \(LinkTable.mostKinds).",
                hint: "A column that says something else of each row is no 'type' or 'kind'."))
    }

    /// Whether a value stands in a table.
    func isTable(_ ref: NodeRef) -> Bool { trees[Int(ref.tree)].table != nil }

    // MARK: - Kinds of entities

    /// The id of the kind of entities that a text names or spells; of a table also a new one.
    mutating func entityKindID(_ text: String, at ref: NodeRef) -> String? {
        if model.codebook.entityKind(text) != nil { return text }
        if let known = entityKinds.match(text, in: ref.tree, of: model.codebook) { return known }
        guard isTable(ref), isShort(text, at: ref) else { return nil }
        needEntityKind(text, .actor, section: "entities", isNamed: text != "node")
        return text
    }

    /// Adds the kind of entities of which a table says no more.
    mutating func needNodes() { needEntityKind("node", .actor, section: "entities") }

    /// The kind of policies of which no more is said: the codebook's first, or a new one.
    mutating func policyKind() -> String {
        let book = model.codebook
        if let known = book.entityKinds.first(where: { book.nature(of: $0.id) == .policy }) {
            return known.id
        }
        needEntityKind(Shorthand.policy, .item, section: "policies", .policy)
        return Shorthand.policy
    }

    /// Adds a kind of entities that the codebook lacks.
    mutating func needEntityKind(
        _ id: String, _ family: EntityKind.Family, section: String,
        _ nature: EntityKind.Nature? = nil, isNamed: Bool = false
    ) {
        guard model.codebook.entityKind(id) == nil else { return }
        var kind = EntityKind(id: id, family: family, section: section)
        kind.nature = nature
        model.codebook.set(kind)
        entityKinds.add(kind, isNamed: isNamed)
        beginExtension()
        model.codebookExtension?.entityKinds.append(id)
    }
}
