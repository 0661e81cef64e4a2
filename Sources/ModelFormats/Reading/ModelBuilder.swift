import DiffusionModel

/// What building a model came to.
struct BuiltModel {
    let model: GraphModel
    let places: ModelPlaces
    let diagnostics: [Diagnostic]
    var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

/// Builds one valid model from the trees of all files, and collects every mistake on the way.
///
/// Ids are declared before anything that names them is read, so references may point anywhere.
struct ModelBuilder {
    let trees: [DocumentTree]
    var model: GraphModel
    var places: ModelPlaces
    var diagnostics: [Diagnostic] = []
    var raw = RawDocument()
    var entityPositions: [String: Int32] = [:]
    var sourcePositions: [String: Int32] = [:]
    /// Each link's own id with the place that gave it.
    var linkIDs: [String: NodeRef] = [:]
    /// Evidence is often the same text over and over; each text is read once.
    var evidenceTexts: [String: EvidenceRow] = [:]
    var dateTexts: [String: PartialDate] = [:]
    /// The default evidence of each file.
    var cites: [Int32: [EvidenceRow]] = [:]

    init(trees: [DocumentTree], codebook: Codebook) {
        self.trees = trees
        self.model = GraphModel(codebook: codebook)
        self.places = ModelPlaces(files: trees.map(\.file))
    }

    mutating func build() -> BuiltModel {
        for index in trees.indices { collect(tree: Int32(index)) }
        readCodebooks()
        declareEntities()
        declareSources()
        readSources()
        readHeader()
        readEntities()
        for ref in raw.links { readLink(ref) }
        for ref in raw.adoptions { readAdoption(ref) }
        readViews()
        checkWithin()
        let order = diagnostics.enumerated().sorted { left, right in
            sortKey(left.element, left.offset) < sortKey(right.element, right.offset)
        }
        return BuiltModel(model: model, places: places, diagnostics: order.map(\.element))
    }

    /// Diagnostics stand in the order of the files, lines and columns.
    private func sortKey(_ one: Diagnostic, _ offset: Int) -> (Int, Int, Int, Int) {
        let file = trees.firstIndex { $0.file == one.location.file } ?? trees.count
        return (file, one.location.line, one.location.column, offset)
    }

    // MARK: - Saying what is wrong

    mutating func fail(
        _ code: DiagnosticCode, at ref: NodeRef, _ message: String, hint: String? = nil
    ) {
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
        return SourceLocation(file: tree.file, line: place.line, column: place.column)
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

    func text(_ ref: NodeRef) -> String { trees[Int(ref.tree)].text(of: ref.node) }

    /// The words of a text, cut at spaces.
    func words(of ref: NodeRef) -> [String] { trees[Int(ref.tree)].words(of: ref.node) }

    func children(_ ref: NodeRef) -> [NodeRef] {
        trees[Int(ref.tree)].children(of: ref.node).map { NodeRef(tree: ref.tree, node: $0) }
    }

    func same(_ left: NodeRef, _ right: NodeRef) -> Bool {
        DocumentTree.same(
            (trees[Int(left.tree)], left.node), (trees[Int(right.tree)], right.node))
    }
}
