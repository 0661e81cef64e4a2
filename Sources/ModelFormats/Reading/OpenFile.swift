#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A file that is open for reading, and what it was when it was opened; it closes itself.
public final class OpenFile: Sendable {
    /// The number by which the system knows it.
    public let descriptor: Int32
    /// How many bytes it had.
    public let size: Int
    /// Whether it is a file whose bytes stay.
    public let isRegular: Bool
    /// Whether it is a device, which may give bytes without end.
    public let isDevice: Bool
    private let written: Moment

    /// When a file was written last, to the nanosecond.
    private struct Moment: Equatable {
        let seconds: Int
        let nanoseconds: Int
    }

    /// Takes over an open file; nil where the system knows nothing of it.
    public init?(descriptor: Int32) {
        guard let status = Self.status(descriptor) else { return nil }
        self.descriptor = descriptor
        size = Int(status.st_size)
        isRegular = status.st_mode & S_IFMT == S_IFREG
        isDevice = [S_IFCHR, S_IFBLK].contains(status.st_mode & S_IFMT)
        written = Self.moment(status)
    }

    deinit { close(descriptor) }

    /// Whether nobody has written to it since; a pipe and a device never change.
    public var isUnchanged: Bool {
        guard isRegular, let now = Self.status(descriptor) else { return true }
        return Int(now.st_size) == size && Self.moment(now) == written
    }

    private static func status(_ descriptor: Int32) -> stat? {
        var status = stat()
        return fstat(descriptor, &status) == 0 ? status : nil
    }

    private static func moment(_ status: stat) -> Moment {
        #if canImport(Darwin)
            let time = status.st_mtimespec
        #else
            let time = status.st_mtim
        #endif
        return Moment(seconds: Int(time.tv_sec), nanoseconds: Int(time.tv_nsec))
    }
}
