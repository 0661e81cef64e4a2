#if canImport(Glibc)
    package import Glibc
#elseif canImport(Musl)
    package import Musl
#elseif canImport(Darwin)
    package import Darwin
#endif

/// What a file is by itself, whatever names lead to it.
package struct FileIdentity: Hashable, Sendable {
    package let device: UInt64
    package let number: UInt64
}

/// What the system knows of a file.
package struct FileStatus {
    private let status: stat

    /// Looks at what a path leads to, or at the link itself; nil where that does not exist.
    package init?(_ path: String, followingLinks: Bool = true) {
        var status = stat()
        let result = FileName.pass(path) {
            followingLinks ? stat($0, &status) : lstat($0, &status)
        }
        guard result == 0 else { return nil }
        self.status = status
    }

    /// Looks at an open file; nil where there is none.
    package init?(descriptor: Int32) {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return nil }
        self.status = status
    }

    /// What the file is by itself.
    package var identity: FileIdentity {
        FileIdentity(
            device: UInt64(truncatingIfNeeded: status.st_dev),
            number: UInt64(truncatingIfNeeded: status.st_ino))
    }

    /// How many bytes it has.
    package var size: Int { Int(status.st_size) }

    /// Whether it holds bytes that stay.
    package var isRegular: Bool { status.st_mode & S_IFMT == S_IFREG }

    /// Whether it is a folder.
    package var isFolder: Bool { status.st_mode & S_IFMT == S_IFDIR }

    /// Whether it is a symbolic link, where links are not followed.
    package var isLink: Bool { status.st_mode & S_IFMT == S_IFLNK }

    /// What may be done with it, as `chmod` has it.
    package var mode: mode_t { status.st_mode & 0o7777 }

    /// What it is, where it is no file that can be read to an end.
    package var kindInWords: String {
        switch status.st_mode & S_IFMT {
        case S_IFIFO: "a pipe"
        case S_IFSOCK: "a socket"
        case S_IFCHR, S_IFBLK: "a device"
        default: "no file"
        }
    }

    /// Whether a path names a program that this process may start.
    package static func isProgram(_ path: String) -> Bool {
        FileStatus(path)?.isRegular == true && FileName.pass(path) { access($0, X_OK) } == 0
    }

    /// Whether a regular file may not be written: by nobody, or not by this process.
    package static func isProtected(_ path: String) -> Bool {
        guard let status = FileStatus(path), status.isRegular else { return false }
        return status.mode & 0o222 == 0 || FileName.pass(path) { access($0, W_OK) } != 0
    }
}
