/// What of a GML file has no place in a graph or is read in a way worth a word.
struct GMLLeftovers {
    var graphs = 0
    var comments = 0
    /// Where the first text stands that has no quotes, and how many there are.
    var bare: GenericRows.Place?
    var bareCount = 0
    private var names: Set<String> = []
    private var count = 0

    /// Counts what the file or a graph says of itself under a key.
    mutating func add(_ name: String) {
        count += 1
        names.insert(name)
    }

    /// Forgets what the file says of itself, as where it is one of ours.
    mutating func forgetNames() { (names, count) = ([], 0) }

    /// What is to be said, a sentence each.
    var words: [String] {
        var words: [String] = []
        if graphs > 1 { words.append("The file holds \(graphs) graphs, which are read as one.") }
        if comments > 0 { words.append("Comments are left out: \(comments).") }
        if count > 0 {
            let names = names.sorted()
            let rest = names.count > Self.mostNames ? ", …" : ""
            words.append(
                "What the file and the graph say of themselves is left out, \(count) in all: "
                    + "\(names.prefix(Self.mostNames).joined(separator: ", "))\(rest).")
        }
        return words
    }

    private static let mostNames = 8
}
