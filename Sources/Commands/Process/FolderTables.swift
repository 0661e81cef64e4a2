/// Which tables of a folder are read.
///
/// A table may hold anything, an answer of this program among it, so that only those are read
/// whose names say that they are parts of a graph. Of two for one part, such as `links.csv` and
/// `edges.csv`, the first is read: one is probably made of the other.
struct FolderTables {
    /// The names of each part, the one that `convert` writes first; then Gephi's.
    private static let stems = [
        ["entities", "nodes"], ["links", "edges"], ["sources"], ["kinds"],
    ]
    private static let endings = [".csv", ".tsv"]

    /// The names of files that are read.
    private(set) var read: Set<String> = []

    /// Chooses among the names in one folder.
    init(among names: [String]) {
        for stems in Self.stems {
            let wanted = stems.flatMap { stem in Self.endings.map { stem + $0 } }
            let found = wanted.lazy.compactMap { wanted in
                names.first { $0.lowercased() == wanted }
            }.first
            if let found { read.insert(found) }
        }
    }

    /// Whether a name promises a table.
    static func isTable(_ name: String) -> Bool {
        endings.contains { name.lowercased().hasSuffix($0) }
    }

    /// The names of tables that are read, in words.
    static let names =
        "entities.csv (or nodes.csv), links.csv (or edges.csv), sources.csv and kinds.csv, or .tsv"
}
