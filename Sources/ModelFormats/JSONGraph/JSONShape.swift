/// Which of the ways to write a graph as JSON a document takes, by its shape.
enum JSONShape {
    /// Our own format, or none of the others.
    case native
    case nodeLink, cytoscape, jgf

    /// What a whole document is.
    init(of document: JSONDocument, _ texts: TextPool) {
        self.init(JSONShapeFacts(document, texts))
    }

    /// What a document is of which the start alone is known.
    init(_ start: FileStart) { self.init(JSONStart(start.bytes).facts) }

    /// What a document is of which such facts are known.
    init(_ facts: JSONShapeFacts) {
        if facts.isList {
            self = facts.hasData ? .cytoscape : .native
        } else if !facts.keys.isDisjoint(with: ["tributary", "record", "caption"]) {
            // Answers of verbs begin with a caption, and are refused as such.
            self = .native
        } else if facts.keys.contains("elements") {
            self = .cytoscape
        } else if facts.keys.contains("nodes") {
            self = facts.hasData ? .cytoscape : .nodeLink
        } else if facts.keys.contains("graphs") || facts.isGraphOfParts {
            self = .jgf
        } else {
            self = .native
        }
    }
}

/// What of a document decides what it is.
struct JSONShapeFacts {
    /// Whether it is a list.
    var isList = false
    /// The keys at the top.
    var keys: Set<String> = []
    /// Whether nodes, edges or the elements of the list have a map `data`, as in Cytoscape.js.
    var hasData = false
    /// Whether `graph` holds nodes or edges, as in JSON Graph Format.
    var isGraphOfParts = false

    /// The keys of which `graph` has one where it holds a graph.
    static let parts: Set<String> = ["nodes", "edges", "hyperedges", "directed", "label"]

    init() {}

    init(_ document: JSONDocument, _ texts: TextPool) {
        guard document.root >= 0 else { return }
        isList = document.shape(of: document.root) == .list
        if isList {
            hasData = Self.hasData(document.root, document, texts)
        }
        for pair in document.pairs(of: document.root) {
            guard let text = document.text(of: pair.key) else { continue }
            let key = texts.string(text)
            keys.insert(key)
            switch key {
            case "nodes", "edges":
                hasData = hasData || Self.hasData(pair.value, document, texts)
            case "graph":
                isGraphOfParts = Self.parts.contains {
                    document.value(of: $0, in: pair.value, texts) != nil
                }
            default: break
            }
        }
    }

    /// Whether the first value of a list has a map `data`.
    private static func hasData(
        _ list: Int32, _ document: JSONDocument, _ texts: TextPool
    ) -> Bool {
        for item in document.items(of: list) {
            return document.value(of: "data", in: item, .map, texts) != nil
        }
        return false
    }
}
