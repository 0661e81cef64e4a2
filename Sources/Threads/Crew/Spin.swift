#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Waiting for another thread's word.
enum Spin {
    /// Returns once the condition holds; gives the core away where that takes long.
    @inline(__always)
    static func wait(until condition: () -> Bool) {
        var turns = 0
        while !condition() {
            turns += 1
            if turns > 2_000 { sched_yield() }
        }
    }
}
