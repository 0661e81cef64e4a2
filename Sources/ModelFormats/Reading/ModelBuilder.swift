import DiffusionModel

/// Builds one valid model from the trees of all files, and collects every mistake on the way.
///
/// Ids are declared before anything that names them is read, so references may point anywhere.
struct ModelBuilder {
    /// What was read so far.
    var model: GraphModel {
        _read { yield parts.parts }
        _modify { yield &parts.parts }
    }

    let trees: [DocumentTree]
    var texts = TextPool.empty
    var parts: GraphModel.Builder
    var places: ModelPlaces
    var diagnostics: DiagnosticLog
    /// Whether a file is missing that could not be read, so that ids may be missing with it.
    var isPartial = false
    /// How many references were not looked into because of that.
    var uncheckedReferences = 0
    var raw = RawDocument()
    /// The id of each entity and each source of the model, in its order.
    var entityIDs: [TextID] = []
    var sourceIDs: [TextID] = []
    var entityPositions = TextMap<EntityIndex>()
    var sourcePositions = TextMap<SourceIndex>()
    /// Entries that make no entity, being mistakes; what they hold is checked all the same.
    var refused: [RawEntry] = []
    /// Ids of such entries: to name one of them is no second mistake.
    var refusedIDs = TextMap<Bool>()
    /// Each link's own id with the place that gave it.
    var linkIDs = TextMap<NodeRef>()
    /// The ids of the kinds of links, numbered as they stand in the codebook.
    var linkKinds = TextPool.empty
    /// How many kinds of links the codebook has; those behind them are named by tables alone.
    var codebookKinds = 0
    /// What is known of words for kinds, and what there is to say of them.
    var kindReading = KindReading(Codebook())
    /// What is known of words for kinds of entities, and what there is to say of them.
    var entityKinds = EntityKindReading()
    /// The letters of the kinds that tables give to links with a direction.
    var directedKinds: Set<String> = []
    /// Rows of tables that have no direction, of kinds that have one.
    var undirectedRows: [UndirectedRows] = []
    /// How many rows of tables say that their links have no direction.
    var rowsWithoutDirection = 0
    /// How many links of the table at hand so far have an id that is made of the same ends.
    var madeIDs: (tree: Int32, counts: [String: Int]) = (-1, [:])
    /// The policies that exist because a table names them.
    var impliedPolicies: [RawEntry] = []
    /// The sources that a table of links or entities names and the table of sources lacks.
    var impliedSources: [RawEntry] = []
    /// The actors of each name, where a speaker was called by one.
    var actorNames: [String: [EntityIndex]]?
    /// The words of tables that name no source.
    var noSources: [NodeRef] = []
    /// The kinds that posts, `acts-for` and adoptions are links of.
    var ownKinds: (office: Int?, actsFor: Int?, adopts: Int?)
    /// The kinds of links that are not written, but follow from posts.
    var moves: [Int] = []
    var roles: [Role] = []
    var knownKeys: [String: KnownKeys] = [:]
    /// Evidence, dates and words are often the same over and over; each text is read once.
    var evidenceTexts = TextMap<[EvidenceRow]>()
    var dateTexts = TextMap<PartialDate>()
    var moments = TextMap<Int32>()
    var otherTimes: [StatedTexts: Int32] = [:]
    var likelihoods = TextMap<Likelihood>()
    var suggestions = Suggestions()
    /// The default evidence of each file.
    var cites: [Int32: [EvidenceRow]] = [:]
    /// The files that state no licence, where others do.
    var unlicensed: [String] = []
    /// Where the links are stated; empty where one file states all.
    var statedLinks: IndexedList<LinkIndex, StatedLink> = []

    /// Prepares to build a model of documents whose texts are taken over.
    init(trees: [DocumentTree], texts: inout TextPool, codebook: Codebook) {
        self.trees = trees
        self.parts = GraphModel.Builder(codebook: codebook)
        self.places = ModelPlaces(files: trees.map(\.file), parts: trees.map(\.parts))
        self.diagnostics = DiagnosticLog(of: trees.map(\.file))
        swap(&self.texts, &texts)
    }

    mutating func build() -> BuiltModel {
        for index in trees.indices { collect(tree: Int32(index)) }
        settleMentions()
        prepareKinds()
        declareEntities()
        declareSources()
        readSources()
        readHeader()
        readEntities()
        model.links.reserveCapacity(model.links.count + raw.links.count + raw.adoptions.count)
        for ref in raw.links { readLink(ref) }
        readLinkRows()
        for ref in raw.adoptions { readAdoption(ref) }
        checkKinds()
        settleDirectedness()
        uniteLinks()
        readViews()
        checkWithin()
        var found = DiagnosticLog(of: trees.map(\.file))
        if !isPartial, !diagnostics.hasErrors {
            found.append(
                contentsOf: KindNotes(reading: kindReading, model: model, places: places)
                    .diagnostics()
                    + EntityKindNotes(reading: entityKinds, model: model, places: places)
                    .diagnostics()
                    + policyNotes() + sourceNotes() + noSourceNotes() + directionNotes())
        }
        found.append(contentsOf: diagnostics)
        return BuiltModel(
            parts: parts, places: places, diagnostics: found.inOrder(),
            uncheckedReferences: uncheckedReferences, unlicensed: unlicensed)
    }

    /// The codebook that the files make together.
    mutating func readCodebook() -> Codebook {
        for index in trees.indices { collect(tree: Int32(index)) }
        readCodebooks()
        return model.codebook
    }

    /// Reads the codebooks, and makes the kinds of what tables leave without one.
    mutating func prepareKinds() {
        readCodebooks()
        findLinkKinds()
        makeGenericKinds()
    }

    // MARK: - Saying what is wrong

    mutating func fail(
        _ code: DiagnosticCode, at ref: NodeRef, _ message: String, hint: String? = nil
    ) {
        guard !isPartial || !code.isOpenReference else {
            uncheckedReferences += 1
            return
        }
        diagnostics.append(Diagnostic(.error, code, at: location(ref), message, hint: hint))
    }

    mutating func warn(
        _ code: DiagnosticCode, at ref: NodeRef, _ message: String, hint: String? = nil
    ) {
        diagnostics.append(Diagnostic(.warning, code, at: location(ref), message, hint: hint))
    }

    func location(_ ref: NodeRef) -> SourceLocation {
        let tree = trees[Int(ref.tree)]
        let place = tree.location(of: ref.node)
        return TreeParts.location(tree.file, tree.parts, line: place.line, column: place.column)
    }

    func place(_ ref: NodeRef) -> ModelPlaces.Place {
        let place = trees[Int(ref.tree)].location(of: ref.node)
        return ModelPlaces.Place(
            file: ref.tree, line: Int32(place.line), column: Int32(place.column))
    }

    /// A place in words, for a message that speaks of a second one.
    func words(for ref: NodeRef) -> String {
        let place = location(ref)
        return "\(place.file):\(place.line):\(place.column)"
    }

    // MARK: - Looking at values

    func shape(_ ref: NodeRef) -> NodeShape { trees[Int(ref.tree)].shape(of: ref.node) }

    /// The text of a scalar, as it is written.
    func textID(_ ref: NodeRef) -> TextID {
        TextID(number: trees[Int(ref.tree)].nodes[Int(ref.node)].content)
    }

    func text(_ ref: NodeRef) -> String { texts.string(textID(ref)) }

    func children(_ ref: NodeRef) -> NodeChildren {
        NodeChildren(of: ref, in: trees[Int(ref.tree)])
    }

    /// Whether two values say the same, wherever they stand.
    func same(_ left: NodeRef, _ right: NodeRef) -> Bool {
        guard shape(left) == shape(right) else { return false }
        if shape(left) == .scalar {
            return texts.identity(textID(left)) == texts.identity(textID(right))
        }
        var (mine, others) = (children(left), children(right))
        while let one = mine.next() {
            guard let other = others.next(), same(one, other) else { return false }
        }
        return others.next() == nil
    }
}
