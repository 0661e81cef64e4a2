import Questions
import Synchronization

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
/// neighbour never stays behind. There is no `fsync`, which on slow disks would hold up an
/// interrupt: a crash of the machine may lose the new file, but never half of it.
final class FileReplacement {
    private let path: String
    private let target: String
    /// Beside the target; known once it is made.
    private var temporary: String
    private var descriptor: Int32 = -1
    private var interrupts: Interrupts?

    init(_ path: String) {
        self.path = path
        target = Self.resolved(path)
        temporary = target
    }

    /// The neighbours that are not in their places yet, for who ends the process meanwhile.
    private static let unfinished = Mutex<Set<String>>([])

    /// Removes every neighbour that is not in its place yet.
    static func removeUnfinished() {
        for name in unfinished.withLock({ $0 }) { _ = FileName.pass(name) { unlink($0) } }
    }

    /// How many names are tried, of which others may have left some behind.
    private static let mostNames = 1000

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
        let isPlaced = FileName.pass(temporary) { old in
            FileName.pass(target) { new in rename(old, new) == 0 }
        }
        guard isClosed, isPlaced else { throw failure(CLibrary.lastError) }
        _ = Self.unfinished.withLock { $0.remove(temporary) }
        interrupts?.release()
    }

    /// Leaves everything as it was.
    func abandon() {
        guard let interrupts else { return }
        if descriptor >= 0 { close(descriptor) }
        _ = FileName.pass(temporary) { unlink($0) }
        _ = Self.unfinished.withLock { $0.remove(temporary) }
        interrupts.release()
    }

    private func open() throws {
        guard interrupts == nil else { return }
        let held = Interrupts.hold()
        let mode = FileStatus(target)?.mode
        make(mode ?? 0o666)
        guard descriptor >= 0 else {
            let error = CLibrary.lastError
            held.release()
            throw FileWriting.failure(.cannotCreate, path, error)
        }
        interrupts = held
        _ = Self.unfinished.withLock { $0.insert(temporary) }
        // A file that is replaced keeps its permissions, whatever new ones are denied.
        if let mode { fchmod(descriptor, mode) }
    }

    /// Makes the neighbour under the first name that nobody has: a process that was killed may have
    /// left one of the same number.
    private func make(_ mode: mode_t) {
        for number in 0..<Self.mostNames {
            let mark = number == 0 ? "" : "-\(number)"
            temporary = "\(target).\(getpid())\(mark).partial"
            let flags = O_WRONLY | O_CREAT | O_EXCL
            descriptor = CLibrary.openFile(temporary, flags, mode: mode)
            if descriptor >= 0 || CLibrary.lastError != EEXIST { return }
        }
    }

    private func failure(_ reason: Int32) -> CommandFailure {
        if reason == EINTR { return CommandFailure(.interrupted, "interrupted") }
        return FileWriting.failure(.outputFailed, path, reason)
    }

    /// A link stays a link: what it points to is replaced, or made where it is not there yet.
    private static func resolved(_ path: String) -> String {
        if let real = FileName.pass(path, to: { realpath($0, nil) }) {
            defer { free(real) }
            return FileName.text(of: UnsafeRawBufferPointer(start: real, count: strlen(real)))
        }
        var path = path
        // So many links in a row the system follows at most.
        for _ in 0..<40 {
            guard FileStatus(path, followingLinks: false)?.isLink == true,
                let target = target(ofLink: path)
            else { break }
            let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
            path = target.hasPrefix("/") ? target : folder + target
        }
        return path
    }

    private static func target(ofLink path: String) -> String? {
        var failed = true
        let name = [CChar](unsafeUninitializedCapacity: 4096) { buffer, filled in
            guard let start = buffer.baseAddress else { return }
            let count = FileName.pass(path) { readlink($0, start, buffer.count) }
            failed = count < 0
            filled = max(0, count)
        }
        return failed ? nil : name.withUnsafeBytes { FileName.text(of: $0) }
    }
}
