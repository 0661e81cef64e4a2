import Questions

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Where the program that is running lies, so that it can start itself as a worker.
enum OwnExecutable {
    /// The path of the program; on Linux one that holds even when the file is replaced meanwhile.
    static var path: String {
        #if canImport(Darwin)
            var size: UInt32 = 4096
            var buffer = [CChar](repeating: 0, count: Int(size))
            guard _NSGetExecutablePath(&buffer, &size) == 0 else { return CommandLine.arguments[0] }
            return String(
                decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        #else
            let running = "/proc/self/exe"
            guard access(running, X_OK) != 0, let name = FileName.arguments().first,
                name.contains("/")
            else { return running }
            return name
        #endif
    }
}
