/// Time and memory that this process has used.
enum Clock {
    static var seconds: Double { read(CLOCK_MONOTONIC) }
    static var cpuSeconds: Double { read(CLOCK_PROCESS_CPUTIME_ID) }

    static var peakMegabytes: Double {
        var usage = rusage()
        #if canImport(Darwin)
            getrusage(RUSAGE_SELF, &usage)
            return Double(usage.ru_maxrss) / 1_048_576
        #elseif canImport(Musl)
            getrusage(RUSAGE_SELF, &usage)
            return Double(usage.ru_maxrss) / 1024
        #else
            getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
            return Double(usage.ru_maxrss) / 1024
        #endif
    }

    private static func read(_ clock: clockid_t) -> Double {
        var time = timespec()
        clock_gettime(clock, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
