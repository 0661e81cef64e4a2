/// Which files of a folder are read as parts of a graph.
///
/// A name that promises a native format is enough. A table may hold anything, an answer
/// of this program among it, so that only those are read whose names say that they are parts of a
/// graph. Of two for one part, such as `links.csv` and `edges.csv`, the first is read: one is
/// probably made of the other.
package struct FolderFiles: Sendable {
    /// The names of files that are read.
    package private(set) var read: Set<String> = []
    /// The names of tables that are not read by their names.
    package private(set) var otherTables: Set<String> = []
    /// The names of graphs of other programs, one of which may be a copy of what is read.
    package private(set) var foreign: Set<String> = []
    /// The names of packed files that lie beside what was packed in them.
    package private(set) var packedCopies: Set<String> = []

    /// Chooses among the names in one folder.
    package init(among names: [String]) {
        let all = Set(names)
        packedCopies = all.filter { name in
            let plain = Gzip.plainName(name)
            return plain != name && all.contains(plain)
        }
        let names = names.filter { !packedCopies.contains($0) }
        // A schema that lies beside the graphs for editors describes graphs and is no graph.
        for name in names where !Gzip.plainName(name).hasSuffix(".schema.json") {
            guard let reader = GraphFormat.promised(by: name)?.reader else { continue }
            if reader.isTable {
                otherTables.insert(name)
            } else if reader.isNative {
                read.insert(name)
            } else {
                foreign.insert(name)
            }
        }
        for part in CSVTables.Part.allCases {
            let wanted = part.names.flatMap { name in Self.tableEndings.map { name + $0 } }
            let found = wanted.lazy.compactMap { wanted in
                names.first { Gzip.plainName($0.lowercased()) == wanted }
            }.first
            if let found { read.insert(found) }
        }
        otherTables.subtract(read)
    }

    /// Whether a file that starts like this is a table of links, whatever its name.
    package static func isTableOfLinks(_ start: some Sequence<UInt8>) -> Bool {
        let bytes = Array(start.prefix(FileStart.most))
        return TableStart(FileStart(bytes[TextCheck.start(of: bytes)...]))?.hasEnds ?? false
    }

    /// How many bytes tell what a file is.
    package static let bytesNeeded = FileStart.most

    // MARK: - In words

    private static let tableEndings = endings { $0.isTableOfText }

    /// The endings of files that are read whatever else their names say.
    package static let graphEndings = endings { $0.isNative }

    private static func endings(_ isWanted: (FormatReader) -> Bool) -> [String] {
        GraphFormat.read.filter { $0.reader.map(isWanted) ?? false }.flatMap(\.endings)
    }

    /// The names of tables that are read, in words.
    package static let tableNames: String = {
        let (usual, others) = (tableEndings.first ?? "", tableEndings.dropFirst())
        let parts = CSVTables.Part.allCases.map { part in
            let names = part.names.map { $0 + usual }
            let more = names.dropFirst().map { " (or \($0))" }.joined()
            return (names.first ?? "") + more
        }
        return parts.dropLast().joined(separator: ", ") + " and " + (parts.last ?? "") + ", or "
            + others.joined(separator: ", ")
    }()
}
