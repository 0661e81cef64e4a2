#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// How many threads a measure may use; no result depends on it.
public struct ThreadCount: Hashable, Sendable {
    /// The number of threads, in 1...256.
    public let count: Int

    /// Creates a number of threads, or nil outside 1...256.
    public init?(_ count: Int) {
        guard (1...256).contains(count) else { return nil }
        self.count = count
    }

    private init(clamping count: Int) { self.count = min(max(count, 1), 256) }

    /// As many, but no more than there are pieces of work.
    @usableFromInline
    package func atMost(_ pieces: Int) -> ThreadCount {
        ThreadCount(clamping: min(count, pieces))
    }

    /// The calling thread alone.
    public static let one = ThreadCount(clamping: 1)

    /// As many threads as the machine has cores at work.
    public static let cores = ThreadCount(clamping: Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
}
