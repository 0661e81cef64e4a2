import ModelFormats
public import Questions
public import Threads

extension Graph {
    /// Reads files and folders into one graph, and joins those entities that a table says are one.
    ///
    /// - Parameters:
    ///   - paths: The files and folders; each file is read once.
    ///   - table: A table with the columns `name` and `id`: whoever is called so, by id, name or
    ///     alias, is the entity of that id. The verb `merge` joins the same.
    ///   - threads: How many threads may work.
    /// - Throws: `TributaryError`: `noInput` where one is missing, `invalidModel` with every
    ///   mistake of the files and the table, and all that contradicts itself.
    /// - Complexity: O(bytes) time and memory.
    public init(
        contentsOf paths: [String], joinedBy table: String, threads: ThreadCount = .cores
    ) throws(TributaryError) {
        self = try TributaryError.mapping { () throws -> Graph in
            let found = try GraphFiles(paths)
            let read = try ModelReader.read(found.files, threads: threads)
            let aliases = try FileReading.input(table, mayMap: false)
            let joined = try read.joined(by: aliases, files: found.files)
            return Graph(
                joined.read, files: found.files, threads: threads, passedOver: found.passedOver)
        }
    }
}
