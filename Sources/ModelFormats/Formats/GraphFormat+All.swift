extension GraphFormat {
    /// Every format of graphs, in the order in which they are listed.
    public static let all: [GraphFormat] = [
        .yaml, .json, .jsonl, .csv, .tsv, .csvFolder, .gephiCSV, .adoptions, .dot, .gexf,
        .gexfDraft, .graphml, .gml, .pajek, .nodeLink, .cytoscape, .jgf, .followTheMoney, .mermaid,
        .sif, .tgf, .ucinet, .vna, .metis, .edgeList, .adjacencyList, .matrix, .sqlite, .dna,
        .xlsx, .stata, .spss,
    ]

    /// The formats that files are read from.
    public static let read = all.filter { $0.isRead && !$0.isFolder }

    /// The formats that one file is written in.
    public static let written = all.filter { $0.isWritten && !$0.isFolder }

    /// What is written where nothing says otherwise: each record by itself, as pipes want it.
    public static let ofPipes = jsonl

    /// What a file is read as that starts like nothing else, since anything may be YAML.
    static let otherwise = yaml

    // MARK: - Finding

    /// The format that files are read from and that an option calls by this word.
    public static func read(named word: String) -> GraphFormat? {
        read.first { $0.name == word || $0.otherNames.contains(word) }
    }

    /// The format that one file is written in and that an option calls by this word.
    public static func written(named word: String) -> GraphFormat? {
        written.first { $0.name == word }
    }

    /// What is written to a folder where nothing says otherwise.
    public static let writtenInFolder = all.first { $0.isFolder && $0.isWritten }

    /// The same format where the output is a folder, if it has a form for that.
    public var inFolder: GraphFormat {
        Self.all.first { $0.name == name && $0.isFolder && $0.isWritten } ?? self
    }

    /// The format that the end of a file's name promises, of those that are read; where gzip packed
    /// the file, the end that it had before.
    public static func promised(by file: String) -> GraphFormat? {
        promised(by: Gzip.plainName(file), among: read)
    }

    /// The format that the end of a file's name promises, of some; the longest end counts.
    public static func promised(by file: String, among formats: [GraphFormat]) -> GraphFormat? {
        let name = file.lowercased()
        let ends = formats.lazy.flatMap { format in format.endings.map { (format, $0) } }
        return ends.filter { name.hasSuffix($0.1) }
            .max { $0.1.utf8.count < $1.1.utf8.count }?.0
    }

    /// The format that the first bytes of a file show, behind a byte-order mark.
    static func shown(by bytes: some Sequence<UInt8>) -> GraphFormat {
        let start = FileStart(bytes)
        return read.first { $0.isRecognised(start) } ?? otherwise
    }
}
