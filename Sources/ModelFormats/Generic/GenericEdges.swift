import DiffusionModel

/// What the edges of a graph file say, once it is known what their columns hold.
struct GenericEdges: Sendable {
    /// What each column holds.
    let columns: [EdgeColumn]
    /// What is to be said of how they are read.
    private(set) var findings: [Diagnostic]
    /// Whether the ids of edges name no links and are an attribute.
    let idsAreTaken: Bool
    /// Ends that no node declares, each where it stands first.
    let undeclared: [(text: TextID, place: GenericRows.Place)]
    private(set) var facts = TableFacts()
    private let use: EdgeKindColumns
    /// What each word says that stands as a kind or as a direction.
    private var readings: [TextMap<Reading>] = []

    /// What a word says.
    enum Reading: Sendable {
        case kind, directed, undirected, attribute
    }

    /// What one edge says.
    struct Said {
        var source: GenericRows.Cell?
        var target: GenericRows.Cell?
        var kind: GenericRows.Cell?
        var isUndirected = false
        /// What is called as a kind and is none.
        var attributes: [GenericRows.Cell] = []
        /// All that the edge says besides.
        var rest: [GenericRows.Cell] = []
    }

    init(_ graph: GenericGraph) {
        let meanings = GenericMeanings(graph)
        columns = meanings.columns
        let declared = GenericIDs(graph)
        undeclared = declared.undeclared
        idsAreTaken = declared.edgeIDsAreTaken
        let words = Self.words(of: graph, columns)
        let header = graph.edges.columns.map {
            CSVScanner.Field(text: $0.name, line: 1, column: 1)
        }
        use = EdgeKindColumns(columns, header, words, file: graph.file, .builtIn)
        findings = meanings.findings + declared.findings + use.findings
        readings = columns.map { _ in TextMap<Reading>() }
        for (column, words) in words {
            for word in words.keys {
                guard let text = graph.texts.find(word) else { continue }
                readings[column][text] = reading(word, column)
            }
        }
        noteDirections(of: graph)
    }

    /// The names under which columns are kept that hold attributes, or may.
    var attributeNames: [String?] { columns.map(\.attributeName) }

    /// What an edge says.
    func said(_ cells: ArraySlice<GenericRows.Cell>) -> Said {
        var said = Said()
        for cell in cells {
            switch columns[Int(cell.column)] {
            case .source: said.source = cell
            case .target: said.target = cell
            case .type, .kind, .relation, .directed:
                switch reading(of: cell) {
                case .kind: said.kind = cell
                case .undirected: said.isUndirected = true
                case .directed: break
                case .attribute: said.attributes.append(cell)
                }
            default: said.rest.append(cell)
            }
        }
        return said
    }

    /// What a word says that stands as a kind or as a direction.
    func reading(of cell: GenericRows.Cell) -> Reading {
        readings[Int(cell.column)][cell.text] ?? .attribute
    }

    private func reading(_ word: String, _ column: Int) -> Reading {
        if column == use.directions {
            let direction = Direction(word) ?? Direction(ofFlag: word)
            return direction == .undirected ? .undirected : .directed
        }
        guard column == use.kinds else { return .attribute }
        switch EdgeKindColumns.direction(word, .builtIn) {
        case .undirected: return .undirected
        case .directed: return .directed
        case nil: return .kind
        }
    }

    /// The words of the columns that may hold kinds or directions, each where it stands first.
    private static func words(of graph: GenericGraph, _ columns: [EdgeColumn]) -> EdgeKindWords {
        var words: EdgeKindWords = [:]
        let mayBeKinds = columns.map(\.mayBeKinds)
        guard mayBeKinds.contains(true) else { return words }
        var seen = columns.map { _ in TextMap<Bool>() }
        for cell in graph.edges.allCells where mayBeKinds[Int(cell.column)] {
            guard seen[Int(cell.column)][cell.text] == nil else { continue }
            seen[Int(cell.column)][cell.text] = true
            let text = graph.texts.string(cell.text)
            words[Int(cell.column), default: [:]][text] = CSVScanner.Field(
                text: text, line: Int(cell.place.line), column: Int(cell.place.column))
        }
        return words
    }

    private mutating func noteDirections(of graph: GenericGraph) {
        let mayBeKinds = columns.map(\.mayBeKinds)
        var directed: Set<TextID?> = []
        for row in 0..<graph.edges.count {
            var (kind, isUndirected): (TextID?, Bool) = (nil, false)
            for cell in graph.edges[row] where mayBeKinds[Int(cell.column)] {
                switch reading(of: cell) {
                case .kind: kind = cell.text
                case .undirected: isUndirected = true
                case .directed, .attribute: break
                }
            }
            if kind == nil { facts.hasUntypedLinks = true }
            guard !isUndirected, directed.insert(kind).inserted else { continue }
            facts.directedKinds.insert(
                KindForm.letters(kind.map { graph.texts.string($0) } ?? "link"))
        }
    }
}
