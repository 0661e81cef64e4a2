package import ModelFormats

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Reads whole files and standard input, within a bound.
package enum FileReading {
    /// The most bytes that one input may have.
    package static let limit = 1 << 30
    /// The fewest bytes of a file that is mapped.
    private static let leastMapped = 1 << 20

    package static func standardInput() throws -> [UInt8] {
        try contents(of: STDIN_FILENO, name: "standard input")
    }

    package static func file(named path: String) throws -> [UInt8] {
        let descriptor = CLibrary.openFile(path, O_RDONLY)
        guard descriptor >= 0 else { throw cannotRead(path, CLibrary.lastError) }
        defer { CLibrary.closeFile(descriptor) }
        return try contents(of: descriptor, name: "'\(path)'")
    }

    /// The first bytes of a file, as many as wanted or as it has.
    package static func start(of path: String, _ count: Int) throws -> [UInt8] {
        let descriptor = CLibrary.openFile(path, O_RDONLY)
        guard descriptor >= 0 else { throw cannotRead(path, CLibrary.lastError) }
        defer { CLibrary.closeFile(descriptor) }
        var bytes: [UInt8] = []
        _ = try append(from: descriptor, upTo: count, to: &bytes, name: "'\(path)'")
        return bytes
    }

    /// Maps a large regular file instead of copying it; gives nil for files that have to be read.
    ///
    /// A file that is cut short while it is mapped ends the program, so small ones, which people
    /// edit, are read.
    package static func mapped(_ path: String) throws -> MappedFile? {
        guard path != "-" else { return nil }
        let descriptor = CLibrary.openFile(path, O_RDONLY)
        guard descriptor >= 0 else { return nil }
        defer { CLibrary.closeFile(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
            Int(status.st_size) >= leastMapped
        else { return nil }
        guard Int(status.st_size) <= limit else { throw tooLarge("'\(path)'") }
        return MappedFile(descriptor: descriptor, count: Int(status.st_size))
    }

    package static func isSameFile(_ one: String, _ other: String) -> Bool {
        guard let left = FileStatus(one), let right = FileStatus(other) else { return false }
        return left.identity == right.identity
    }

    package static func isFile(_ path: String) -> Bool {
        FileStatus(path).map { !$0.isFolder } ?? false
    }

    private static func contents(of descriptor: Int32, name: String) throws -> [UInt8] {
        var status = stat()
        let isKnown = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
        let expected = isKnown ? Int(status.st_size) : 1 << 16
        guard expected <= limit else { throw tooLarge(name) }
        var bytes: [UInt8] = []
        // One byte more than expected, so that the end is seen without growing.
        var capacity = expected + 1
        while true {
            let count = try append(from: descriptor, upTo: capacity, to: &bytes, name: name)
            guard count > 0 else { return bytes }
            guard bytes.count <= limit else { throw tooLarge(name) }
            capacity = max(1 << 16, min(bytes.count, 1 << 26))
        }
    }

    /// Reads until as many bytes have come or the input ends; gives how many came.
    private static func append(
        from descriptor: Int32, upTo count: Int, to bytes: inout [UInt8], name: String
    ) throws -> Int {
        var failure: Int32 = 0
        let block = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            filled = 0
            while filled < count, let start = buffer.baseAddress {
                let got = CLibrary.retrying { read(descriptor, start + filled, count - filled) }
                if got < 0 { failure = CLibrary.lastError }
                guard got > 0 else { break }
                filled += got
            }
        }
        guard failure == 0 else { throw cannotRead(name, failure) }
        if bytes.isEmpty { bytes = block } else { bytes += block }
        return block.count
    }

    private static func cannotRead(_ path: String, _ error: Int32) -> TributaryError {
        let name = path.hasPrefix("'") || path == "standard input" ? path : "'\(path)'"
        return TributaryError(
            .noInput, "cannot read \(name): \(CLibrary.text(of: error).lowercasedFirst)")
    }

    private static func tooLarge(_ name: String) -> TributaryError {
        TributaryError(
            .limit, "\(name) is larger than \(limit >> 30) GiB, the most that one input may have")
    }
}
