public import ModelFormats
public import Questions
public import Threads

extension Graph {
    /// Reads a graph from a file, or from the graph files in a folder, in whatever format.
    ///
    /// - Parameters:
    ///   - path: The file or folder.
    ///   - threads: How many threads may work.
    /// - Throws: `TributaryError`: `noInput` where there is none, `invalidModel` with every mistake
    ///   of the files.
    /// - Complexity: O(bytes) time and memory.
    public init(
        contentsOf path: String, threads: ThreadCount = .cores
    ) throws(TributaryError) {
        try self.init(contentsOf: [path], threads: threads)
    }

    /// Reads files and folders into one graph; the same id in several files is one thing.
    ///
    /// - Parameters:
    ///   - paths: The files and folders; each file is read once.
    ///   - threads: How many threads may work.
    /// - Throws: `TributaryError`: `noInput` where one is missing, `invalidModel` with every
    ///   mistake of all files.
    /// - Complexity: O(bytes) time and memory.
    public init(
        contentsOf paths: [String], threads: ThreadCount = .cores
    ) throws(TributaryError) {
        self = try TributaryError.mapping { () throws -> Graph in
            let found = try GraphFiles(paths)
            return Graph(
                try ModelReader.read(found.files, threads: threads), files: found.files,
                threads: threads, passedOver: found.passedOver)
        }
    }

    /// Reads a graph that is written in the native format.
    ///
    /// - Parameter yaml: The text of a file.
    /// - Throws: `TributaryError` with every mistake.
    public init(yaml: String) throws(TributaryError) {
        try self.init(bytes: Array(yaml.utf8), named: "graph.yaml")
    }

    /// Reads a graph from bytes.
    ///
    /// - Parameters:
    ///   - bytes: The bytes of a file.
    ///   - name: What messages call it; its ending may tell the format.
    ///   - format: The format, or nil where the name and the first bytes decide.
    /// - Throws: `TributaryError` with every mistake.
    /// - Complexity: O(bytes) time and memory.
    public init(
        bytes: [UInt8], named name: String, format: GraphFormat? = nil
    ) throws(TributaryError) {
        self = try TributaryError.mapping { () throws -> Graph in
            let files = [
                try FileReading.unpacked(InputFile(name: name, bytes: bytes, format: format))
            ]
            return Graph(try ModelReader.read(files), files: files, threads: .cores)
        }
    }
}
