import Questions

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// How much memory the process holds, and how much it could have.
enum MemoryUse {
    /// Whether the process holds more than so many bytes, or nears the bound that the system sets.
    static func exceeds(_ bytes: Int) -> Bool {
        guard let pages = statistics() else { return Terminal.peakMemory() > bytes }
        if pages.resident * pageSize > bytes { return true }
        // An array that grows asks for twice as much as it has before it lets go of that.
        return pages.size * pageSize > mostAddressed
    }

    /// Whether the system bounds the address space of the process.
    static var isBounded: Bool { addressLimit != nil }

    /// The bytes at which work stops under that bound, the largest number where there is none.
    static var mostAddressed: Int { addressLimit.map { $0 / 2 } ?? .max }

    /// Three quarters of what is free, or of what the group of processes may have.
    static var threeQuarters: Int {
        let free = [available, groupLimit].compactMap { $0 }.min() ?? 4 << 30
        return free / 4 * 3
    }

    private static let pageSize = Int(sysconf(Int32(_SC_PAGESIZE)))

    /// The address space that `ulimit -v` allows; nil where it is without bound.
    private static let addressLimit: Int? = {
        var limit = rlimit()
        #if canImport(Glibc)
            let known = getrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit) == 0
        #else
            let known = getrlimit(RLIMIT_AS, &limit) == 0
        #endif
        guard known, limit.rlim_cur < rlim_t(Int.max / 2) else { return nil }
        return Int(limit.rlim_cur)
    }()

    /// The pages that the process has addresses for, and those that lie in memory.
    private static func statistics() -> (size: Int, resident: Int)? {
        let words = firstLine(of: "/proc/self/statm")?.split(separator: " ") ?? []
        guard words.count > 1, let size = Int(words[0]), let resident = Int(words[1]) else {
            return nil
        }
        return (size, resident)
    }

    /// What the system says could be taken without swapping.
    private static var available: Int? {
        let lines = text(of: "/proc/meminfo")?.split(separator: "\n") ?? []
        guard let line = lines.first(where: { $0.hasPrefix("MemAvailable:") }),
            let kilobytes = line.split(separator: " ").dropFirst().first.flatMap({ Int($0) })
        else { return nil }
        return kilobytes << 10
    }

    /// What a container may have, less what it holds.
    private static var groupLimit: Int? {
        let folder = "/sys/fs/cgroup/memory"
        guard let most = firstLine(of: folder + ".max").flatMap({ Int($0) }) else { return nil }
        let held = firstLine(of: folder + ".current").flatMap { Int($0) } ?? 0
        return max(0, most - held)
    }

    private static func firstLine(of path: String) -> Substring? {
        text(of: path)?.split(separator: "\n", maxSplits: 1).first
    }

    /// The beginning of a file of the system, which has no size of its own.
    private static func text(of path: String) -> String? {
        guard let bytes = try? FileReading.start(of: path, 4096) else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }
}
