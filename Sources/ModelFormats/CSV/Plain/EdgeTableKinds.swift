import DiffusionModel
import EdgeTables

/// What the words for kinds in a plain edge table are, and the model that has these kinds.
struct EdgeTableKinds {
    /// A graph that has the kinds of the table, and nothing else yet.
    let base: GraphModel.Builder
    /// The position in the codebook of each word's kind.
    let positions: [UInt16]
    /// The position of the kind of links whose row names none.
    let plain: UInt16
    let reading: KindReading

    /// Reads the words as the general reader does; nothing where they are for that reader alone.
    ///
    /// - Parameters:
    ///   - words: The words in the order of the table.
    ///   - hasRows: Whether there is any row.
    ///   - hasUntyped: Whether a row names no kind.
    ///   - file: The name of the file.
    ///   - counts: How often each word stands, asked for where that is said.
    init?(
        _ words: [String], hasRows: Bool, hasUntyped: Bool, file: String, counts: () -> [Int]
    ) {
        let directions = words.map { Direction($0) }
        let isDirected = directions.allSatisfy { $0 == .directed }
        let isUndirected = directions.allSatisfy { $0 == .undirected }
        let areDirections = !words.isEmpty && directions.allSatisfy { $0 != nil }
        if areDirections, hasUntyped || !isDirected && !isUndirected { return nil }
        // Directions among kinds are for the general reader to tell apart.
        if !areDirections, words.contains(where: { Direction(ofEdge: $0) != nil }) { return nil }
        let facts = TableFacts(
            hasUntypedLinks: hasUntyped || areDirections,
            directedKinds: areDirections && isUndirected ? [] : ["link"])
        var texts = TextPool()
        var table = EdgeTable(file: file)
        table.facts = facts
        guard let tree = try? table.tree(size: 0, into: &texts) else { return nil }
        var builder = ModelBuilder(
            trees: [tree], texts: &texts, codebook: BuiltInCodebook.codebook)
        builder.prepareKinds()
        if hasRows { builder.needNodes() }
        let generic = UInt16(builder.model.codebook.linkKindPosition("link") ?? 0)
        plain = generic
        guard !areDirections else {
            positions = words.map { _ in generic }
            (base, reading) = (builder.parts, builder.kindReading)
            return
        }
        guard let found = Self.positions(of: words, in: &builder, tree) else { return nil }
        if !builder.kindReading.spelt.isEmpty {
            for (word, count) in zip(words, counts()) {
                builder.kindReading.count(word, in: 0, more: count - 1)
            }
        }
        positions = found
        (base, reading) = (builder.parts, builder.kindReading)
    }

    /// The kinds that words spell; nothing where one turns its link round, tells a
    /// stage, or may be a post.
    private static func positions(
        of words: [String], in builder: inout ModelBuilder, _ tree: DocumentTree
    ) -> [UInt16]? {
        var positions: [UInt16] = []
        let place = NodeRef(tree: 0, node: tree.root)
        for word in words {
            let text = builder.texts.add(word)
            guard let match = builder.linkKind(builder.texts.span(text), at: place),
                match.wording == .plain, !builder.moves.contains(match.kind),
                !builder.mayBeOnLine(match.kind),
                let position = UInt16(exactly: match.kind), position < EdgeColumns.noKind
            else { return nil }
            positions.append(position)
        }
        return positions
    }
}

/// What Gephi's column `Type` says of an edge.
enum Direction {
    case directed, undirected

    /// The direction that a word says; nothing for any other word.
    init?(_ word: String) {
        switch word.lowercased() {
        case "directed": self = .directed
        case "undirected", "mutual", "mixed": self = .undirected
        default: return nil
        }
    }

    /// The direction that a word says even where kinds stand beside it.
    init?(ofEdge word: String) {
        guard ["directed", "undirected"].contains(word.lowercased()) else { return nil }
        self.init(word)
    }

    /// The direction that a column `directed` says.
    init?(ofFlag word: String) {
        switch word.lowercased() {
        case "true", "yes", "t", "y", "1", "directed": self = .directed
        case "false", "no", "f", "n", "0", "undirected": self = .undirected
        default: return nil
        }
    }
}
