import CProcess
import Questions
import Synchronization
import Threads

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Ends the process once it takes more time or memory than it may, whatever it is doing.
///
/// Work that knows its own size is refused before it begins, by who does it. What nobody could
/// tell beforehand is seen here, by a thread that looks every few milliseconds: a computation needs
/// no place to ask whether it may go on, and none can be forgotten.
enum Watch {
    /// When the process ends, and what is said then.
    struct Bounds: Sendable {
        /// The moment on the clock of `Terminal.milliseconds`; nil for no end.
        var end: Int?
        /// The most bytes.
        var memory: Int
        /// What is written to standard error when the time is over.
        var late: [UInt8]
        /// What is written there when there is no more memory.
        var full: [UInt8]
        /// Says how long a piece of work will take, by the share that is done and the seconds left.
        var forecast: @Sendable (_ percent: Int, _ seconds: Int) -> Void
    }

    private static let bounds = Mutex<Bounds?>(nil)
    private static let microseconds: UInt32 = 10_000

    /// Sets the bounds, and begins to look.
    static func begin(_ new: Bounds) {
        let isFirst = bounds.withLock { bounds in
            defer { bounds = new }
            return bounds == nil
        }
        guard isFirst else { return }
        if let text = String(validating: new.full, as: UTF8.self), MemoryUse.isBounded {
            tributary_end_on_lack(text, ExitStatus.limit.rawValue)
        }
        #if canImport(Darwin)
            var thread: pthread_t?
        #else
            var thread = pthread_t()
        #endif
        // Signals are for the thread that works: one that waits there until a file is in its place
        // must not be taken here.
        let interrupts = Interrupts.holdAll()
        pthread_create(&thread, nil, { _ in Watch.run() }, nil)
        interrupts.release()
    }

    private static func run() -> Never {
        var pace = Pace()
        while true {
            usleep(microseconds)
            guard let bounds = bounds.withLock({ $0 }) else { continue }
            pace.look(at: CrewProgress.state, now: Terminal.milliseconds(), bounds.forecast)
            if let end = bounds.end, Terminal.milliseconds() >= end { stop(saying: bounds.late) }
            if MemoryUse.exceeds(bounds.memory) { stop(saying: bounds.full) }
        }
    }

    private static func stop(saying text: [UInt8]) -> Never {
        ProgressLine.end()
        FileReplacement.removeUnfinished()
        _ = FileWriting.writeAll(text, to: STDERR_FILENO) { true }
        _exit(ExitStatus.limit.rawValue)
    }
}
