#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Writes to the streams of the process, and files at once or not at all.
enum FileWriting {
    /// So little is written between two looks at whether the user interrupted.
    private static let chunk = 1 << 20

    static func standardOutput(_ bytes: [UInt8]) throws {
        let error = writeAll(bytes, to: STDOUT_FILENO) { true }
        if error == EPIPE { throw ClosedPipe() }
        guard error == 0 else {
            let reason = CLibrary.text(of: error).lowercasedFirst
            throw CommandFailure(.outputFailed, "cannot write to standard output: \(reason)")
        }
    }

    static func standardError(_ text: String) {
        _ = writeAll(Array(text.utf8), to: STDERR_FILENO) { true }
    }

    /// Writes a neighbour of the file and renames it into place.
    ///
    /// Interrupts wait meanwhile, and are looked for between chunks, so that the neighbour never
    /// stays behind. There is no `fsync`: a crash of the machine may lose the new file, never
    /// half of it, and slow disks would hold an interrupt up.
    static func replace(_ path: String, with bytes: [UInt8]) throws {
        if let special = openSpecial(path) { return try fill(special, path, bytes) }
        let interrupts = Interrupts.hold()
        defer { interrupts.release() }
        let target = resolved(path)
        let temporary = "\(target).\(getpid()).partial"
        let flags = O_WRONLY | O_CREAT | O_EXCL
        let descriptor = CLibrary.openFile(temporary, flags, mode: mode(of: target))
        guard descriptor >= 0 else { throw failure(.cannotCreate, path, CLibrary.lastError) }
        var error = writeAll(bytes, to: descriptor) { !interrupts.isPending }
        if close(descriptor) != 0, error == 0 { error = CLibrary.lastError }
        if error == 0, rename(temporary, target) == 0 { return }
        let reason = error == 0 ? CLibrary.lastError : error
        unlink(temporary)
        if reason == EINTR { throw CommandFailure(.interrupted, "interrupted") }
        throw failure(.outputFailed, path, reason)
    }

    /// Makes a folder that is not there; those that it stands in must be.
    static func makeFolder(_ path: String) throws {
        var status = stat()
        if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { return }
        guard mkdir(path, 0o777) != 0 else { return }
        let error = CLibrary.lastError
        let isDeep = error == ENOENT
        throw CommandFailure(
            .cannotCreate,
            "cannot make the folder '\(path)': \(CLibrary.text(of: error).lowercasedFirst)",
            hint: isDeep ? "Only the last folder of a path is made; make the others first." : nil)
    }

    /// Devices and pipes cannot be replaced, only filled.
    private static func openSpecial(_ path: String) -> Int32? {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG,
            status.st_mode & S_IFMT != S_IFDIR
        else { return nil }
        return CLibrary.openFile(path, O_WRONLY)
    }

    private static func fill(_ descriptor: Int32, _ path: String, _ bytes: [UInt8]) throws {
        guard descriptor >= 0 else { throw failure(.cannotCreate, path, CLibrary.lastError) }
        defer { CLibrary.closeFile(descriptor) }
        let error = writeAll(bytes, to: descriptor) { true }
        if error == EPIPE { throw ClosedPipe() }
        guard error == 0 else { throw failure(.outputFailed, path, error) }
    }

    /// Writes all bytes; gives 0 or the error number, `EINTR` when told to stop.
    private static func writeAll(
        _ bytes: [UInt8], to descriptor: Int32, while mayGoOn: () -> Bool
    ) -> Int32 {
        bytes.withUnsafeBytes { buffer in
            var rest = buffer[...]
            while !rest.isEmpty {
                guard mayGoOn() else { return EINTR }
                let part = UnsafeRawBufferPointer(rebasing: rest.prefix(chunk))
                let count = CLibrary.retrying { write(descriptor, part.baseAddress, part.count) }
                guard count >= 0 else { return CLibrary.lastError }
                rest = rest.dropFirst(count)
            }
            return 0
        }
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

    private static func failure(
        _ status: ExitStatus, _ path: String, _ error: Int32
    ) -> CommandFailure {
        let reason = CLibrary.text(of: error).lowercasedFirst
        return CommandFailure(status, "cannot write '\(path)': \(reason)")
    }
}
