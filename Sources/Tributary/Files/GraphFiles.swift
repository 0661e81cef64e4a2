import ModelFormats
import Questions

/// The graph files that some paths stand for, each read once.
struct GraphFiles {
    /// The files in order, folders replaced by the files in them.
    private(set) var files: [InputFile] = []
    /// What lies beside them and is not read, a sentence each.
    private(set) var passedOver: [String] = []
    private var seen: Set<FileIdentity> = []

    /// Reads the files.
    ///
    /// - Throws: `TributaryError` where one is missing, cannot be read or is too large.
    init(_ paths: [String]) throws {
        for path in paths {
            let expanded = try InputFolder.files(of: path)
            passedOver += expanded.passedOver
            passedOver += expanded.otherTables.map {
                "'\($0)' is a table whose name does not say what it holds"
            }
            for file in expanded.files { try add(file) }
        }
    }

    private mutating func add(_ path: String) throws {
        if let status = FileStatus(path), status.isRegular {
            guard seen.insert(status.identity).inserted else {
                passedOver.append("'\(path)' is named twice")
                return
            }
        }
        // A mapped file that somebody cuts short would end whose process this is.
        files.append(try FileReading.input(path, mayMap: false))
    }
}
