package import ModelFormats

/// Reads maps of tables, and the tables of other names that they speak of.
package enum MapReading {
    /// Reads the map in a file.
    ///
    /// - Parameters:
    ///   - path: The name of the file.
    ///   - open: Reads a file.
    /// - Returns: The map.
    /// - Throws: `TributaryError` where a file cannot be read, `InvalidModel` for mistakes in one.
    package static func map(
        in path: String, _ open: (String) throws -> InputFile
    ) throws -> TableMap {
        var map = try MapFile.read(try open(path).bytes, file: path)
        for file in map.aliasFiles {
            // The table lies beside the map, from wherever the program is started.
            let beside = file.text.hasPrefix("/") ? file.text : folder(of: path) + file.text
            try map.add(aliases: try open(beside))
        }
        return map
    }

    private static func folder(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    }
}
