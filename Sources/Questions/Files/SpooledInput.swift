import ModelFormats

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A file without a name into which a long input is put, so that it need not be held in memory.
///
/// Nobody else can open it, and the system takes it away with the process.
struct SpooledInput: ~Copyable {
    private let descriptor: Int32
    private(set) var count = 0

    /// Makes an empty file among those that are temporary; nil where that cannot be.
    init?() {
        let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        // In place of the last six signs the system puts others that nobody has.
        let template = folder + "/tributary-" + String(repeating: "X", count: 6)
        var name = Array(template.utf8CString)
        descriptor = name.withUnsafeMutableBufferPointer { name in
            name.baseAddress.map { mkstemp($0) } ?? -1
        }
        guard descriptor >= 0 else { return nil }
        _ = name.withUnsafeBufferPointer { name in name.baseAddress.map { unlink($0) } }
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    }

    /// Puts bytes behind the others; gives false where there is no room, and has put none.
    mutating func append(_ bytes: [UInt8]) -> Bool {
        var done = 0
        while done < bytes.count {
            let put = bytes[done...].withUnsafeBytes { rest in
                CLibrary.retrying { write(descriptor, rest.baseAddress, rest.count) }
            }
            guard put > 0 else {
                _ = ftruncate(descriptor, off_t(count))
                return false
            }
            done += put
        }
        count += done
        return true
    }

    /// The file, seen where it lies; nil where the system cannot.
    func mapped() -> MappedFile? {
        let copy = dup(descriptor)
        return copy < 0 ? nil : OpenFile(descriptor: copy).flatMap { MappedFile($0) }
    }

    deinit { CLibrary.closeFile(descriptor) }
}
