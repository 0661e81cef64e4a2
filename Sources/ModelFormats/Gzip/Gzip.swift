import CZlibShim
import DiffusionModel

/// Unpacks what gzip packed, by zlib, which is opened where a file is packed.
enum Gzip {
    /// The ending of the names of packed files.
    static let ending = ".gz"
    private static let block = 1 << 20

    /// Whether bytes start as those of a packed file do, which no text does.
    static func isShown(by start: UnsafeRawBufferPointer) -> Bool {
        start.count > 1 && start[0] == 0x1F && start[1] == 0x8B
    }

    /// A name without the ending of packed files.
    static func plainName(_ name: String) -> String {
        name.lowercased().hasSuffix(ending) ? String(name.dropLast(ending.count)) : name
    }

    /// What was packed; nil where that is more than some bytes.
    ///
    /// - Throws: What is wrong with the file, or that there is no zlib.
    static func unpacked(
        _ packed: UnsafeRawBufferPointer, file: String, most: Int
    ) throws(Diagnostic) -> [UInt8]? {
        let result = read(packed, most: most)
        guard result.status == TGZ_END else {
            if result.status == TGZ_OK { return nil }
            throw fault(result.status, at: result.place, of: packed.count, file)
        }
        guard !result.bytes.withUnsafeBytes({ isShown(by: $0) }) else {
            throw problem(
                .unsupported, "What gzip packed in this file was packed by gzip before.",
                hint: "Unpack it once with gunzip; what is packed twice is not read.", file)
        }
        return result.bytes
    }

    /// The first bytes of what was packed, as many as can be told of the first packed bytes.
    static func start(of packed: UnsafeRawBufferPointer, _ count: Int) -> [UInt8] {
        Array(read(packed, most: count, block: count).bytes.prefix(count))
    }

    private static func read(
        _ packed: UnsafeRawBufferPointer, most: Int, block: Int = block
    ) -> (bytes: [UInt8], status: Int, place: Int) {
        var stream: OpaquePointer?
        let opened = tgz_open(packed.baseAddress, packed.count, &stream)
        guard let stream else { return ([], Int(opened), 0) }
        defer { tgz_close(stream) }
        var (bytes, status): ([UInt8], Int) = ([], TGZ_OK)
        while status == TGZ_OK, bytes.count <= most {
            bytes += [UInt8](unsafeUninitializedCapacity: block) { room, count in
                status = Int(tgz_read(stream, room.baseAddress, block, &count))
            }
        }
        return (bytes, bytes.count > most ? TGZ_OK : status, tgz_place(stream))
    }

    // MARK: - What can go wrong

    private static func fault(_ status: Int, at place: Int, of size: Int, _ file: String)
        -> Diagnostic
    {
        let again = "Copy or download it again; 'gzip -t' says whether a packed file is whole."
        switch status {
        case TGZ_MISSING:
            return problem(
                .missingLibrary,
                "Reading files that gzip packed needs the library zlib, which is not installed.",
                hint: "Install it: on Debian and Ubuntu the package zlib1g; or unpack the file.",
                file)
        case TGZ_SHORT:
            return problem(
                .syntax, "This is a file that gzip packed, and its end is missing.", hint: again,
                file)
        case TGZ_FOREIGN:
            return problem(
                .syntax,
                "Behind what gzip packed in this file, from byte \(place) of \(size) on, stand "
                    + "bytes that it did not pack.",
                hint: again, file)
        case TGZ_NO_MEMORY:
            return problem(
                .unsupported, "There is no memory to unpack this file.",
                hint: "Unpack it with gunzip.", file)
        default:
            return problem(
                .syntax,
                "This is a file that gzip packed, and it is damaged before byte \(place) of "
                    + "\(size), or its checksum is wrong.",
                hint: again, file)
        }
    }

    private static func problem(
        _ code: DiagnosticCode, _ message: String, hint: String, _ file: String
    ) -> Diagnostic {
        Diagnostic(.error, code, at: SourceLocation(file: file), message, hint: hint)
    }
}
