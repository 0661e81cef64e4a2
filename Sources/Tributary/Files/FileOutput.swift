import Questions

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The call of the system; the name is taken where files are written.
private let put = write

/// Writes a file at once or not at all: beside its place first, then into it.
enum FileOutput {
    /// Writes bytes to a file, which is replaced where it is there.
    ///
    /// - Throws: `TributaryError` where it cannot be written, or is named as what is packed;
    ///   nothing half-written stays.
    static func write(_ bytes: [UInt8], to path: String) throws {
        try PackedOutput.check(path)
        let partial = "\(path).\(getpid()).partial"
        let descriptor = CLibrary.openFile(partial, O_WRONLY | O_CREAT | O_EXCL, mode: 0o666)
        guard descriptor >= 0 else { throw failure(path) }
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes { rest in
                CLibrary.retrying { put(descriptor, rest.baseAddress, rest.count) }
            }
            guard count > 0 else { break }
            written += count
        }
        let isWhole = close(descriptor) == 0 && written == bytes.count
        let isPlaced =
            isWhole
            && FileName.pass(partial) { old in
                FileName.pass(path) { new in rename(old, new) == 0 }
            }
        guard isPlaced else {
            let error = failure(path)
            _ = FileName.pass(partial) { unlink($0) }
            throw error
        }
    }

    private static func failure(_ path: String) -> TributaryError {
        let reason = CLibrary.text(of: CLibrary.lastError).lowercasedFirst
        return TributaryError(.noOutput, "cannot write '\(path)': \(reason)")
    }
}
