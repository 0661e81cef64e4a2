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
    /// The most bytes that a device may give, some of which never end.
    private static let deviceLimit = 1 << 26
    /// The fewest bytes of a file that is mapped.
    static let leastMapped = 1 << 20

    /// Opens a file, or standard input for `-`, and reads it to its end, unpacked where gzip
    /// packed it.
    ///
    /// It is opened once: a pipe whose reader goes away and comes back has lost its writer.
    ///
    /// - Parameters:
    ///   - path: The name of the file.
    ///   - format: The format, or nil where the name and the first bytes decide.
    ///   - mayMap: Whether a large file may be seen where it lies, by who is ready for `SIGBUS`.
    /// - Returns: The file with its bytes.
    /// - Throws: `TributaryError` where it cannot be read, is too large, or is written meanwhile,
    ///   `InvalidModel` where it is packed and damaged.
    package static func input(
        _ path: String, _ format: GraphFormat? = nil, mayMap: Bool
    ) throws -> InputFile {
        let file = try stored(path, format, mayMap: mayMap)
        let unpacked = try Self.unpacked(file)
        guard file.isUnchanged || !file.isPacked else { throw changed(path) }
        return unpacked
    }

    /// A file as it was before gzip packed it, or as it is where it is not packed.
    ///
    /// - Throws: `InvalidModel` where it is damaged, `TributaryError` where it is too large.
    package static func unpacked(_ file: InputFile) throws -> InputFile {
        guard file.isPacked else { return file }
        let most = min(limit, file.mostUnpacked)
        guard let unpacked = try file.unpacked(most: most) else {
            throw TributaryError(
                .limit,
                "\(words(for: file.name)) is packed, and is larger than \(size(most)) when it is "
                    + "unpacked, the most that one of its size may be",
                hint: "Unpack it with gunzip, or name less of it.")
        }
        return unpacked
    }

    /// A file as it lies.
    private static func stored(
        _ path: String, _ format: GraphFormat?, mayMap: Bool
    ) throws -> InputFile {
        if path == "-" { return try StandardInput.file(format, mayMap: mayMap) }
        let descriptor = CLibrary.openFile(path, O_RDONLY)
        guard descriptor >= 0, let file = OpenFile(descriptor: descriptor) else {
            throw cannotRead(path, CLibrary.lastError)
        }
        guard !file.isRegular || file.size <= limit else { throw tooLarge("'\(path)'", limit) }
        if mayMap, file.isRegular, file.size >= leastMapped, let mapped = MappedFile(file) {
            return InputFile(name: path, mapped: mapped, format: format)
        }
        let bytes = try contents(
            of: descriptor, expecting: file.isRegular ? file.size : nil,
            bound: file.isDevice ? deviceLimit : limit, name: "'\(path)'")
        guard file.isUnchanged else { throw changed(path) }
        return InputFile(name: path, bytes: bytes, format: format)
    }

    /// That a file was written while it was read, so that nobody ever wrote what was read.
    package static func changed(_ path: String) -> TributaryError {
        TributaryError(
            .changedInput, "\(words(for: path)) was written to while it was read",
            hint: "Try again once whoever writes it is done.")
    }

    /// The first bytes of a file, as many as wanted or as it has; of a packed one those that they
    /// tell of what was packed.
    package static func start(of path: String, _ count: Int) throws -> [UInt8] {
        let descriptor = CLibrary.openFile(path, O_RDONLY)
        guard descriptor >= 0 else { throw cannotRead(path, CLibrary.lastError) }
        defer { CLibrary.closeFile(descriptor) }
        var bytes: [UInt8] = []
        _ = try append(from: descriptor, upTo: count, to: &bytes, name: "'\(path)'")
        return InputFile.unpackedStart(bytes, count)
    }

    /// Whether two names lead to one file; `-` is the file that standard input comes from.
    package static func isSameFile(_ one: String, _ other: String) -> Bool {
        let left = one == "-" ? FileStatus(descriptor: STDIN_FILENO) : FileStatus(one)
        guard let left, left.isRegular, let right = FileStatus(other) else { return false }
        return left.identity == right.identity
    }

    package static func isFile(_ path: String) -> Bool {
        FileStatus(path).map { !$0.isFolder } ?? false
    }

    private static func contents(
        of descriptor: Int32, expecting expected: Int? = nil, bound: Int, name: String
    ) throws -> [UInt8] {
        var bytes: [UInt8] = []
        // One byte more than expected, so that the end is seen without growing.
        var capacity = expected.map { $0 + 1 } ?? 1 << 16
        while true {
            let count = try append(from: descriptor, upTo: capacity, to: &bytes, name: name)
            guard count > 0 else { return bytes }
            guard bytes.count <= bound else { throw tooLarge(name, bound) }
            capacity = max(1 << 16, min(bytes.count, 1 << 26))
        }
    }

    /// Reads until as many bytes have come or the input ends; gives how many came.
    static func append(
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

    static func tooLarge(_ name: String, _ bound: Int) -> TributaryError {
        let what = bound == deviceLimit ? "one device may give" : "one input may have"
        return TributaryError(
            .limit, "\(name) is larger than \(size(bound)), the most that \(what)")
    }

    private static func size(_ bound: Int) -> String {
        bound >= 1 << 30 ? "\(bound >> 30) GiB" : "\(bound >> 20) MiB"
    }

    static func words(for path: String) -> String {
        path == "-" ? "standard input" : "'\(path)'"
    }
}
