import DiffusionModel

/// What the columns of the nodes of a graph file hold.
struct GenericNodes {
    /// What a column of nodes holds.
    enum Column {
        case id
        /// A text under a key of the native format.
        case value(NativeKey)
        /// Several texts with semicolons between them.
        case list(NativeKey)
        case attribute(String)

        /// Whether it holds the ids.
        var isID: Bool { if case .id = self { true } else { false } }

        /// Whether it holds names.
        var isName: Bool { if case .value(.name) = self { true } else { false } }

        /// The name of the attribute that it holds, if it holds one.
        var attributeName: String? { if case .attribute(let name) = self { name } else { nil } }
    }

    private(set) var columns: [Column] = []
    /// A column of labels beside one of names, for nodes that have no name.
    private(set) var label: Int?

    init(_ graph: GenericGraph, _ codebook: TableCodebook = .builtIn) {
        let rows = graph.nodes
        let given = Set(rows.columns.map(\.meaning))
        let letters = Set(rows.columns.map { TableHeader.letters($0.name) })
        columns = rows.columns.map { column in
            switch column.meaning {
            case .id: .id
            case .name: .value(.name)
            case .kind: .value(.kind)
            case .named: Self.meaning(ofNamed: column.name, given, among: letters)
            case .weight, .date, .from, .to:
                .attribute(column.name.isEmpty ? "\(column.meaning)" : column.name)
            case .source, .target, .isDirected, .evidence, .attribute: .attribute(column.name)
            }
        }
        loosenTwins(rows.columns.map(\.name))
        label = rows.columns.firstIndex { column in
            column.meaning == .named && TableHeader.letters(column.name) == "label"
        }
    }

    /// Of several columns under one key the first is read, the others are kept.
    private mutating func loosenTwins(_ names: [String]) {
        var seen: Set<NativeKey> = []
        for index in columns.indices {
            switch columns[index] {
            case .value(let key), .list(let key):
                if !seen.insert(key).inserted { columns[index] = .attribute(names[index]) }
            case .id, .attribute: break
            }
        }
    }

    /// Nodes are actors unless their kind says more, and actors have neither dates nor stages.
    private static func meaning(
        ofNamed name: String, _ given: Set<GenericRows.Meaning>, among all: Set<String>
    ) -> Column {
        switch TableHeader.letters(name) {
        case "name" where !given.contains(.name): .value(.name)
        case "label" where !given.contains(.name) && !all.contains("name"): .value(.name)
        case "kind" where !given.contains(.kind): .value(.kind)
        case "type" where !given.contains(.kind) && !all.contains("kind"): .value(.kind)
        case "aliases": .list(.aliases)
        case "note": .value(.note)
        case "url": .value(.url)
        default: .attribute(name)
        }
    }
}
