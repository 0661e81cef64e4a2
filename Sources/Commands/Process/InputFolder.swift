#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Finds the graph files in a folder.
enum InputFolder {
    private static let endings = [".yaml", ".yml", ".json", ".jsonl"]
    /// The tables that `convert` writes into a folder; others may hold anything.
    private static let tables = ["entities.csv", "links.csv", "sources.csv", "kinds.csv"]
    /// Folders deeper than this are a mistake or a loop of links.
    private static let deepest = 32

    /// The path itself, or the graph files below it in name order where it is a folder.
    static func files(of path: String) throws -> [String] {
        guard path != "-", isFolder(path) else { return [path] }
        let found = try files(below: path, depth: 0)
        guard !found.isEmpty else {
            throw CommandFailure(
                .noInput, "the folder '\(path)' holds no graph file",
                hint: "Graph files end in .yaml, .yml, .json or .jsonl; of tables, entities.csv, "
                    + "links.csv, sources.csv and kinds.csv are read.")
        }
        return found
    }

    private static func files(below folder: String, depth: Int) throws -> [String] {
        guard depth < deepest else {
            throw CommandFailure(.limit, "the folder '\(folder)' lies more than \(deepest) deep")
        }
        let lead = folder.hasSuffix("/") ? folder : folder + "/"
        return try names(in: folder).flatMap { name -> [String] in
            let path = lead + name
            if isFolder(path) { return try files(below: path, depth: depth + 1) }
            // A schema that lies beside the graphs for editors describes them and is none.
            guard !name.hasSuffix(".schema.json") else { return [] }
            let isGraph = tables.contains(name) || endings.contains { name.hasSuffix($0) }
            return isGraph ? [path] : []
        }
    }

    /// The names in a folder by their Unicode scalars, without hidden ones.
    private static func names(in folder: String) throws -> [String] {
        guard let stream = opendir(folder) else {
            let reason = CLibrary.text(of: CLibrary.lastError).lowercasedFirst
            throw CommandFailure(.noInput, "cannot read the folder '\(folder)': \(reason)")
        }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
    }

    /// Whether a path names a folder.
    static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
}
