import DiffusionModel

extension GraphFormat {
    /// A database of Discourse Network Analyzer.
    public static let dna = GraphFormat(
        "dna", holds: "database",
        summary: "a database of Discourse Network Analyzer: documents are sources, statements are "
            + "positions on claims",
        endings: [".dna"],
        reader: FormatReader(
            .database(
                FormatReader.Database(
                    parse: { (bytes, file, texts) throws(Diagnostic) in
                        let database = try SQLiteFile(bytes, file: file)
                        guard DNAReader.knows(database) else { throw DNAReader.unknown(database) }
                        return try DNAReader.parsed(database, bytes.count, into: &texts)
                    }, sheets: { (_, _) throws(Diagnostic) in nil },
                    sheet: SQLiteReader.ways.sheet)), places: "row and column"))
}
