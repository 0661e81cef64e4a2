#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A file that is written beside the one it is to replace, and renamed into its place.
///
/// From the first block on interrupts wait, and are looked for between chunks, so that the
/// neighbour never stays behind. There is no `fsync`: a crash of the machine may lose the new
/// file, never half of it, and slow disks would hold an interrupt up.
final class FileReplacement {
    private let path: String
    private let target: String
    private let temporary: String
    private var descriptor: Int32 = -1
    private var interrupts: Interrupts?

    init(_ path: String) {
        self.path = path
        target = Self.resolved(path)
        temporary = "\(target).\(getpid()).partial"
    }

    /// Writes a block behind those before it.
    func put(_ bytes: [UInt8]) throws {
        try open()
        let error = FileWriting.writeAll(bytes, to: descriptor) { interrupts?.isPending != true }
        guard error == 0 else { throw failure(error) }
    }

    /// Puts the file into its place.
    func finish() throws {
        try open()
        let isClosed = close(descriptor) == 0
        descriptor = -1
        guard isClosed, rename(temporary, target) == 0 else { throw failure(CLibrary.lastError) }
        interrupts?.release()
    }

    /// Leaves everything as it was.
    func abandon() {
        guard let interrupts else { return }
        if descriptor >= 0 { close(descriptor) }
        unlink(temporary)
        interrupts.release()
    }

    private func open() throws {
        guard interrupts == nil else { return }
        let held = Interrupts.hold()
        let flags = O_WRONLY | O_CREAT | O_EXCL
        descriptor = CLibrary.openFile(temporary, flags, mode: Self.mode(of: target))
        guard descriptor >= 0 else {
            let error = CLibrary.lastError
            held.release()
            throw FileWriting.failure(.cannotCreate, path, error)
        }
        interrupts = held
    }

    private func failure(_ reason: Int32) -> CommandFailure {
        if reason == EINTR { return CommandFailure(.interrupted, "interrupted") }
        return FileWriting.failure(.outputFailed, path, reason)
    }

    /// A link stays a link: what it points to is replaced.
    private static func resolved(_ path: String) -> String {
        guard let real = realpath(path, nil) else { return path }
        defer { free(real) }
        return String(cString: real)
    }

    /// A file that is replaced keeps its permissions; a new one gets the usual.
    private static func mode(of path: String) -> mode_t {
        var status = stat()
        return stat(path, &status) == 0 ? status.st_mode & 0o777 : 0o666
    }
}
