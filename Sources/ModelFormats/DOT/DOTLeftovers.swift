/// What of a DOT file has no place in a graph or is read in a way worth a word, counted.
struct DOTLeftovers {
    var graphs = 0
    /// Attributes of something like `{a b} [x=y]`, which Graphviz passes over as well.
    var ofPartsInBraces = 0
    var portsOfNodes = 0
    /// Attributes without a value.
    var bare = 0
    var inTwoClusters = 0
    var comments = 0
    /// The names of subgraphs that are no clusters.
    var parts: Set<TextID> = []
    private var ofGraph: Set<String> = []
    private var countOfGraph = 0

    /// Counts an attribute of a graph or of a subgraph.
    mutating func add(ofGraph name: String) {
        countOfGraph += 1
        ofGraph.insert(name)
    }

    /// What is to be said, a sentence each.
    var words: [String] {
        var words: [String] = []
        if graphs > 1 {
            words.append(
                "The file holds \(graphs) graphs, which are read as one; nodes of one id are one "
                    + "node.")
        }
        if countOfGraph > 0 {
            let names = ofGraph.sorted()
            let rest = names.count > Self.mostNames ? ", …" : ""
            words.append(
                "Attributes of graphs and subgraphs are left out, \(countOfGraph) in all: "
                    + "\(names.prefix(Self.mostNames).joined(separator: ", "))\(rest).")
        }
        let counts = [
            (comments, "Comments are left out"),
            (ofPartsInBraces, "Attributes behind a subgraph say nothing of its nodes; left out"),
            (portsOfNodes, "Ports of nodes that are no ends of an edge say nothing; left out"),
            (bare, "Attributes without a value are read as 'true', though Graphviz refuses them"),
            (parts.count, "Subgraphs that are no clusters are read without their names"),
            (inTwoClusters, "Of several clusters that a node stands in the first counts; nodes"),
        ]
        for (count, what) in counts where count > 0 { words.append("\(what): \(count).") }
        return words
    }

    private static let mostNames = 8
}
