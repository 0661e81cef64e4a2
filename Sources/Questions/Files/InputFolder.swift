import Exhibits
import ModelFormats

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The files that a path stands for, and what lies beside them that is not read.
package struct ExpandedPath: Sendable {
    /// The files in name order.
    package var files: [String]
    /// What is passed over, in words.
    package var passedOver: [String] = []
    /// The tables that are not read because of their names.
    package var otherTables: [String] = []
    /// The tables that are read for their headers, whatever their names.
    package var tablesOfLinks: [String] = []

    /// Stands for some files alone, with none passed over.
    package init(files: [String]) { self.files = files }
}

/// Finds the graph files in a folder, each once.
///
/// Links are looked at last, so that a file goes by its own name where it has one there. A link to
/// something that is read already, such as a loop, is passed over. So are pipes, which would make
/// the program wait for ever. Where a folder holds only tables whose names say nothing, those are
/// read whose headers are those of tables of links.
package struct InputFolder {
    /// Folders deeper than this are a mistake.
    private static let deepest = 32
    /// Folders of more entries, with those in the folders within, are a mistake too.
    package static let mostEntries = 100_000
    /// The most bytes that the files of a folder have together.
    package static let mostBytes = ModelReader.mostBytes

    private let mostEntries: Int
    private let mostBytes: Int
    private var entries = 0
    private var bytes = 0
    private init(mostEntries: Int, mostBytes: Int) {
        (self.mostEntries, self.mostBytes) = (mostEntries, mostBytes)
    }

    private var found: [(path: [String], name: String)] = []
    private var passedOver: [String] = []
    private var folders: Set<FileIdentity> = []
    private var files: [FileIdentity: String] = [:]
    private var links: [(path: [String], name: String, isGraph: Bool, isTable: Bool)] = []
    private var otherTables: [(path: [String], name: String, status: FileStatus)] = []
    private var tablesOfLinks: [String] = []

    /// The path itself, or the graph files below it in name order where it is a folder.
    ///
    /// - Parameters:
    ///   - path: The file or folder.
    ///   - mostEntries: How many files and folders are looked through.
    ///   - mostBytes: How many bytes the files have together.
    /// - Returns: The files.
    /// - Throws: `TributaryError` where there is no graph file, or more than the bounds allow.
    package static func files(
        of path: String, mostEntries: Int = Self.mostEntries, mostBytes: Int = Self.mostBytes
    ) throws -> ExpandedPath {
        guard path != "-", let status = FileStatus(path), status.isFolder else {
            return ExpandedPath(files: [path])
        }
        var folder = InputFolder(mostEntries: mostEntries, mostBytes: mostBytes)
        try folder.walk(path, [], status)
        try folder.followLinks()
        if folder.found.isEmpty { try folder.takeTablesOfLinks() }
        guard !folder.found.isEmpty else {
            let endings = Wording.list(FolderFiles.graphEndings, "or")
            throw TributaryError(
                .noInput, "the folder '\(path)' holds no graph file",
                hint: "Graph files end in \(endings); of tables, \(FolderFiles.tableNames) are "
                    + "read. Name others one by one.")
        }
        // Names in a folder go by their Unicode scalars.
        let sorted = folder.found.sorted { left, right in
            left.path.lexicographicallyPrecedes(right.path) {
                $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars)
            }
        }
        var expanded = ExpandedPath(files: sorted.map(\.name))
        expanded.passedOver = folder.passedOver
        expanded.otherTables = folder.otherTables.map(\.name)
        expanded.tablesOfLinks = folder.tablesOfLinks
        return expanded
    }

    private mutating func walk(_ name: String, _ path: [String], _ status: FileStatus) throws {
        guard path.count < Self.deepest else {
            throw TributaryError(.limit, "the folder '\(name)' lies more than \(Self.deepest) deep")
        }
        folders.insert(status.identity)
        let lead = name.hasSuffix("/") ? name : name + "/"
        let names = try Self.names(in: name)
        entries += names.count
        guard entries <= mostEntries else {
            throw TributaryError(
                .limit,
                "up to the folder '\(name)' there are \(entries) files and folders, more than the "
                    + "\(mostEntries) that are looked through",
                hint: "Name a folder that holds graphs and little else, or files one by one.")
        }
        let chosen = FolderFiles(among: names)
        for entry in names {
            let (inner, innerPath) = (lead + entry, path + [entry])
            guard let status = FileStatus(inner, followingLinks: false) else { continue }
            let isGraph = chosen.read.contains(entry)
            if status.isLink {
                let isTable = chosen.otherTables.contains(entry)
                links.append((innerPath, inner, isGraph, isTable))
            } else if status.isFolder {
                try walk(inner, innerPath, status)
            } else if isGraph {
                try take(inner, innerPath, status)
            } else if chosen.otherTables.contains(entry), status.isRegular {
                otherTables.append((innerPath, inner, status))
            } else if chosen.packedCopies.contains(entry) {
                passedOver.append("'\(inner)' lies packed beside the same file unpacked")
            } else if chosen.foreign.contains(entry) {
                passedOver.append(
                    "'\(inner)' is a graph of another program, which is read where it is named")
            }
        }
    }

    /// Takes the tables of links whatever their names, as if each had been named by itself.
    private mutating func takeTablesOfLinks() throws {
        let tables = otherTables
        otherTables = []
        for table in tables {
            let start = try? FileReading.start(of: table.name, FolderFiles.bytesNeeded)
            if let start, FolderFiles.isTableOfLinks(start) {
                try take(table.name, table.path, table.status)
                tablesOfLinks.append(table.name)
            } else {
                otherTables.append(table)
            }
        }
    }

    /// Takes a graph file that is not read under another name yet.
    private mutating func take(
        _ name: String, _ path: [String], _ status: FileStatus
    ) throws {
        guard status.isRegular else {
            passedOver.append("'\(name)' is \(status.kindInWords)")
            return
        }
        if let other = files[status.identity] {
            passedOver.append("'\(name)' is the same file as '\(other)'")
            return
        }
        bytes += status.size
        guard bytes <= mostBytes else {
            throw TributaryError(
                .limit,
                "the graph files up to '\(name)' have \(bytes >> 20) MiB, more than the "
                    + "\(mostBytes >> 20) MiB that are read of a folder",
                hint: "Name the files that are needed one by one.")
        }
        files[status.identity] = name
        found.append((path, name))
    }

    private mutating func followLinks() throws {
        var next = 0
        while next < links.count {
            let (path, name, isGraph, isTable) = links[next]
            next += 1
            guard let status = FileStatus(name) else {
                if isGraph { passedOver.append("'\(name)' is a link to nothing") }
                continue
            }
            if !status.isFolder {
                if isGraph { try take(name, path, status) }
                if isTable { note(tableByLink: name, path, status) }
            } else if folders.contains(status.identity) {
                passedOver.append("'\(name)' is a link to a folder that is read already")
            } else {
                try walk(name, path, status)
            }
        }
    }

    /// Keeps a table that a link leads to with the others, unless it is there by its own name.
    private mutating func note(tableByLink name: String, _ path: [String], _ status: FileStatus) {
        let isKnown = otherTables.contains { $0.status.identity == status.identity }
        guard status.isRegular, !isKnown, files[status.identity] == nil else { return }
        otherTables.append((path, name, status))
    }

    /// The names in a folder by their Unicode scalars, without hidden ones.
    private static func names(in folder: String) throws -> [String] {
        guard let stream = FileName.pass(folder, to: { opendir($0) }) else {
            let reason = CLibrary.text(of: CLibrary.lastError).lowercasedFirst
            throw TributaryError(.noInput, "cannot read the folder '\(folder)': \(reason)")
        }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) {
                FileName.text(of: $0.prefix { $0 != 0 })
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
    }

    /// Whether a path names a folder.
    package static func isFolder(_ path: String) -> Bool { FileStatus(path)?.isFolder ?? false }
}
