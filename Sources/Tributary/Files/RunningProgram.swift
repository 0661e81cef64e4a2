#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The program that is running, whatever it is.
package enum RunningProgram {
    /// The folder that it lies in; nil where the system does not tell.
    static var folder: String? {
        guard let path = path(), let slash = path.lastIndex(of: "/") else { return nil }
        return String(path[..<slash])
    }

    /// The folders in which other programs are looked for: its own, then those of the path.
    package static var foldersOfPrograms: [String] {
        let path = getenv("PATH").map { String(cString: $0) } ?? ""
        let others = path.split(separator: ":").filter { $0.hasPrefix("/") }.map(String.init)
        return [folder].compactMap { $0 } + others
    }

    private static func path() -> String? {
        var buffer = [CChar](repeating: 0, count: 4096)
        #if canImport(Darwin)
            var size = UInt32(buffer.count)
            guard _NSGetExecutablePath(&buffer, &size) == 0 else { return nil }
        #else
            guard readlink("/proc/self/exe", &buffer, buffer.count - 1) > 0 else { return nil }
        #endif
        let bytes = buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
        return String(decoding: bytes, as: UTF8.self)
    }
}
