#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The few calls of the C library whose names collide with Swift's, and its error texts.
enum CLibrary {
    /// The error number of the last call that failed.
    static var lastError: Int32 { errno }

    /// The text of an error number, such as "No such file or directory".
    static func text(of error: Int32) -> String {
        strerror(error).map { String(cString: $0) } ?? "error \(error)"
    }

    static func openFile(_ path: String, _ flags: Int32, mode: mode_t = 0) -> Int32 {
        FileName.pass(path) { name in retrying { open(name, flags | O_CLOEXEC, mode) } }
    }

    static func closeFile(_ descriptor: Int32) { _ = close(descriptor) }

    /// Repeats a call that a signal cut short.
    static func retrying<Result: SignedInteger>(_ call: () -> Result) -> Result {
        while true {
            let result = call()
            guard result == -1, errno == EINTR else { return result }
        }
    }
}

extension CLibrary {
    /// Ends the process without further ado; everything has been written.
    static func endProcess(_ status: Int32) -> Never { exit(status) }
}
