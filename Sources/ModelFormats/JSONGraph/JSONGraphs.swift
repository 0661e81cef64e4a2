import DiffusionModel

/// Hands documents of JSON to the reader of the format that their shape shows.
enum JSONGraphs {
    /// Reads a document as what it is.
    ///
    /// - Parameters:
    ///   - bytes: The file.
    ///   - file: Its name.
    ///   - texts: The texts of all files.
    ///   - forced: The format that somebody names; nil where the shape decides.
    /// - Returns: What could be read.
    /// - Throws: What is wrong with the text.
    static func parse(
        _ bytes: [UInt8], file: String, into texts: inout TextPool, as forced: JSONShape? = nil
    ) throws(Diagnostic) -> ParsedFile {
        if (forced ?? JSONShape(FileStart(bytes))) == .nodeLink {
            let found = try NodeLinkReader.parse(bytes, file: file, into: &texts, as: forced)
            if let found { return found }
        }
        let document = JSONDocument(
            tree: try JSONParser.parse(bytes, file: file, into: &texts))
        switch forced ?? JSONShape(of: document, texts) {
        case .native: return ParsedFile(tree: document.tree)
        case .nodeLink:
            // Only all of the document showed it.
            let found = try NodeLinkReader.parse(bytes, file: file, into: &texts, as: .nodeLink)
            return found ?? ParsedFile(tree: nil)
        case .cytoscape:
            return JSONGraphFilling.parsed(document, size: bytes.count, into: &texts) {
                var reader = CytoscapeReader($0)
                reader.read()
                return reader.filling
            }
        case .jgf:
            return JSONGraphFilling.parsed(document, size: bytes.count, into: &texts) {
                var reader = JGFReader($0)
                reader.read()
                return reader.filling
            }
        }
    }
}
