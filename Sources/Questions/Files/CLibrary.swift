#if canImport(Glibc)
    package import Glibc
#elseif canImport(Musl)
    package import Musl
#elseif canImport(Darwin)
    package import Darwin
#endif

/// The few calls of the C library whose names collide with Swift's, and its error texts.
package enum CLibrary {
    /// The error number of the last call that failed.
    package static var lastError: Int32 { errno }

    /// The text of an error number, such as "No such file or directory".
    package static func text(of error: Int32) -> String {
        strerror(error).map { String(cString: $0) } ?? "error \(error)"
    }

    package static func openFile(_ path: String, _ flags: Int32, mode: mode_t = 0) -> Int32 {
        FileName.pass(path) { name in retrying { open(name, flags | O_CLOEXEC, mode) } }
    }

    package static func closeFile(_ descriptor: Int32) { _ = close(descriptor) }

    /// Repeats a call that a signal cut short.
    package static func retrying<Result: SignedInteger>(_ call: () -> Result) -> Result {
        while true {
            let result = call()
            guard result == -1, errno == EINTR else { return result }
        }
    }
}
