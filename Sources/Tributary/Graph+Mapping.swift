import ModelFormats
public import Questions
public import Threads

extension Graph {
    /// Reads tables into one graph by a file that says what their columns and words mean.
    ///
    /// - Parameters:
    ///   - paths: The files and folders, tables and others; each file is read once.
    ///   - map: The file that says it, such as the verb `map` proposes.
    ///   - sheet: The sheet of workbooks, where the map names none; nil for the first.
    ///   - threads: How many threads may work.
    /// - Throws: `TributaryError`: `noInput` where a file is missing, `invalidModel` with every
    ///   mistake of the map and of the files.
    /// - Complexity: O(bytes) time and memory.
    public init(
        contentsOf paths: [String], mappedBy map: String, sheet: String? = nil,
        threads: ThreadCount = .cores
    ) throws(TributaryError) {
        self = try TributaryError.mapping { () throws -> Graph in
            let found = try GraphFiles(paths)
            let meaning = try MapReading.map(in: map) { try FileReading.input($0, mayMap: false) }
            let files = found.files.map { $0.mapped(by: meaning, sheet: sheet) }
            return Graph(
                try ModelReader.read(files, threads: threads), files: files, threads: threads,
                passedOver: found.passedOver)
        }
    }

    /// Reads a table from bytes by a text that says what its columns and words mean.
    ///
    /// - Parameters:
    ///   - bytes: The bytes of a file.
    ///   - name: What messages call it; its ending may tell the format.
    ///   - map: The text of a map, in YAML; it has no table of aliases beside it.
    ///   - format: The format, or nil where the name and the first bytes decide.
    ///   - sheet: The sheet of a workbook, where the map names none; nil for the first.
    /// - Throws: `TributaryError` with every mistake; `senselessQuestion` where the map names a
    ///   table of aliases.
    /// - Complexity: O(bytes) time and memory.
    public init(
        bytes: [UInt8], named name: String, mappedBy map: String, format: GraphFormat? = nil,
        sheet: String? = nil
    ) throws(TributaryError) {
        self = try TributaryError.mapping { () throws -> Graph in
            let meaning = try MapFile.read(Array(map.utf8), file: "map")
            if let aliases = meaning.aliasFiles.first {
                throw TributaryError(
                    .senselessQuestion, "a map in a text has no file '\(aliases.text)' beside it",
                    hint: "Read the map from a file, or write the aliases into it.")
            }
            let file = InputFile(name: name, bytes: bytes, format: format)
                .mapped(by: meaning, sheet: sheet)
            return Graph(try ModelReader.read([file]), files: [file], threads: .cores)
        }
    }
}

extension InputFile {
    /// The same file, read by a map.
    fileprivate func mapped(by map: TableMap, sheet: String?) -> InputFile {
        var copy = self
        (copy.map, copy.sheet) = (map, sheet)
        return copy
    }
}
