import Questions

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

    /// Replaces a file by the blocks that a body puts, at once or not at all.
    static func replace(_ path: String, filling body: CommandContext.BlockBody) throws {
        if let special = openSpecial(path) { return try fill(special, path, body) }
        let replacement = FileReplacement(path)
        do {
            try body { try replacement.put($0) }
            try replacement.finish()
        } catch {
            replacement.abandon()
            throw error
        }
    }

    /// Makes a folder that is not there; those that it stands in must be.
    static func makeFolder(_ path: String) throws {
        if FileStatus(path)?.isFolder == true { return }
        guard FileName.pass(path, to: { mkdir($0, 0o777) }) != 0 else { return }
        let error = CLibrary.lastError
        let isDeep = error == ENOENT
        throw CommandFailure(
            .cannotCreate,
            "cannot make the folder '\(path)': \(CLibrary.text(of: error).lowercasedFirst)",
            hint: isDeep ? "Only the last folder of a path is made; make the others first." : nil)
    }

    /// Devices, pipes and what the shell has opened cannot be replaced, only filled.
    private static func openSpecial(_ path: String) -> Int32? {
        if let number = openedNumber(path) { return CLibrary.retrying { dup(number) } }
        guard let status = FileStatus(path), !status.isRegular, !status.isFolder else {
            return nil
        }
        return CLibrary.openFile(path, O_WRONLY)
    }

    /// The number of a stream that the process was started with, which a name stands for.
    ///
    /// Behind such a name may be a file that the shell appends to: to replace it would lose what
    /// stands there.
    private static func openedNumber(_ path: String) -> Int32? {
        switch path {
        case "/dev/stdout": return STDOUT_FILENO
        case "/dev/stderr": return STDERR_FILENO
        default: break
        }
        let folders = ["/dev/fd/", "/proc/self/fd/"]
        guard let folder = folders.first(where: { path.hasPrefix($0) }) else { return nil }
        return Int32(path.dropFirst(folder.count))
    }

    private static func fill(
        _ descriptor: Int32, _ path: String, _ body: CommandContext.BlockBody
    ) throws {
        guard descriptor >= 0 else { throw failure(.cannotCreate, path, CLibrary.lastError) }
        defer { CLibrary.closeFile(descriptor) }
        try body { bytes in
            let error = writeAll(bytes, to: descriptor) { true }
            if error == EPIPE { throw ClosedPipe() }
            guard error == 0 else { throw failure(.outputFailed, path, error) }
        }
    }

    /// Writes all bytes; gives 0 or the error number, `EINTR` when told to stop.
    static func writeAll(
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

    static func failure(
        _ status: ExitStatus, _ path: String, _ error: Int32
    ) -> CommandFailure {
        let reason = CLibrary.text(of: error).lowercasedFirst
        return CommandFailure(status, "cannot write '\(path)': \(reason)")
    }
}
