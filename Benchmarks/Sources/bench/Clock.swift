/// Time and memory that this process has used.
enum Clock {
    static var seconds: Double { read(CLOCK_MONOTONIC) }
    static var cpuSeconds: Double { read(CLOCK_PROCESS_CPUTIME_ID) }

    /// The peak of this process; on Linux from /proc, because `getrusage` counts in what the process
    /// that started this one had in memory.
    static var peakMegabytes: Double {
        if let file = fopen("/proc/self/status", "r") {
            defer { fclose(file) }
            var line = [CChar](repeating: 0, count: 256)
            while fgets(&line, 256, file) != nil {
                let words = line.withUnsafeBufferPointer { buffer in
                    buffer.baseAddress.map { String(cString: $0) } ?? ""
                }
                guard words.hasPrefix("VmHWM:") else { continue }
                return (Double(words.filter(\.isNumber)) ?? 0) / 1024
            }
        }
        var usage = rusage()
        #if canImport(Glibc)
            getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        #else
            getrusage(RUSAGE_SELF, &usage)
        #endif
        #if canImport(Darwin)
            return Double(usage.ru_maxrss) / 1_048_576
        #else
            return Double(usage.ru_maxrss) / 1024
        #endif
    }

    private static func read(_ clock: clockid_t) -> Double {
        var time = timespec()
        clock_gettime(clock, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
