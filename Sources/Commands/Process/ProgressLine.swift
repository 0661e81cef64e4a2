import Synchronization
import Threads

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A line at the foot of the terminal that says how long work has taken, from its first second on.
///
/// The system's timer interrupts the work once a second; there is no second thread, so nothing is
/// shared, and an interrupt by the user is held back where a file is being replaced as before.
enum ProgressLine {
    private static let room = 192

    /// What the signal handler writes, and how much of it there is: it allocates nothing, and only
    /// touches what `begin` has made.
    private static let text = Column<UInt8>(repeating: 0, count: room)
    private static let count = Atomic<Int>(0)
    /// When the clock was started; 0 where it never was.
    private static let start = Atomic<Int>(0)
    private static let isShown = Atomic<Bool>(false)

    /// How much of the part of the work that is going on is done: whole percents, -1 where that is
    /// not known, and by 1000 more for writing, by 2000 for computing.
    private static let percent = Atomic<Int>(unknown)
    private static let unknown = -1
    private static let writing = 1000

    /// Notes how much of a part of the work is done; any thread may.
    static func note(_ part: Stopwatch.Part, done: Int, of total: Int) {
        let number = total > 0 ? min(100, done * 100 / total) : unknown
        let kind = part == .writing ? writing : part == .computing ? 2 * writing : 0
        percent.store(number == unknown ? number : number + kind, ordering: .relaxed)
    }

    /// Starts the clock, or goes on where `end` stopped it for a while.
    static func begin(_ label: String) {
        if start.load(ordering: .relaxed) == 0 {
            start.store(Terminal.milliseconds(), ordering: .relaxed)
        }
        write(label: label)
        // Made here, so that the handler finds them made.
        percent.store(percent.load(ordering: .relaxed), ordering: .relaxed)
        isShown.store(isShown.load(ordering: .relaxed), ordering: .relaxed)
        signal(SIGALRM) { _ in ProgressLine.show() }
        Interrupts.admit([SIGALRM])
        setTimer(milliseconds: max(1, 1000 - sinceStart % 1000))
    }

    /// Stops the clock and wipes the line.
    static func end() {
        setTimer(milliseconds: 0)
        if isShown.exchange(false, ordering: .relaxed) {
            FileWriting.standardError("\r\u{1B}[K")
        }
    }

    /// How many milliseconds have passed since the clock was started.
    private static var sinceStart: Int {
        Terminal.milliseconds() - start.load(ordering: .relaxed)
    }

    /// The label with what goes round it, ready for the handler.
    private static func write(label: String) {
        count.store(0, ordering: .relaxed)
        for byte in "\r\(label), ".utf8.prefix(room - 64) { append(byte) }
    }

    private static func append(_ byte: UInt8) {
        text[count.add(1, ordering: .relaxed).oldValue] = byte
    }

    private static func append(_ text: StaticString) {
        for index in 0..<text.utf8CodeUnitCount { append((text.utf8Start + index).pointee) }
    }

    private static func append(number: Int) {
        var divisor = 1
        while divisor * 10 <= number { divisor *= 10 }
        while divisor > 0 {
            append(UInt8(ascii: "0") + UInt8(number / divisor % 10))
            divisor /= 10
        }
    }

    /// Runs inside the signal: no allocation, one call to write.
    private static func show() {
        let label = count.load(ordering: .relaxed)
        let seconds = sinceStart / 1000
        guard seconds > 0 else { return }
        append(number: seconds)
        append(" s")
        let part = percent.load(ordering: .relaxed)
        if part != unknown {
            append(", ")
            append(number: part % writing)
            switch part / writing {
            case 0: append(" % read")
            case 1: append(" % written")
            default: append(" % done")
            }
        }
        append("\u{1B}[K")
        // The work that was interrupted may be about to ask what went wrong.
        let error = errno
        _ = Self.put(text.start, count.load(ordering: .relaxed))
        errno = error
        count.store(label, ordering: .relaxed)
        isShown.store(true, ordering: .relaxed)
    }

    private static func put(_ text: UnsafeMutablePointer<UInt8>, _ count: Int) -> Int {
        #if canImport(Glibc)
            Glibc.write(STDERR_FILENO, text, count)
        #elseif canImport(Musl)
            Musl.write(STDERR_FILENO, text, count)
        #else
            Darwin.write(STDERR_FILENO, text, count)
        #endif
    }

    private static func setTimer(milliseconds: Int) {
        var timer = itimerval()
        timer.it_value.tv_sec = time_t(milliseconds / 1000)
        timer.it_value.tv_usec = suseconds_t(milliseconds % 1000 * 1000)
        if milliseconds > 0 { timer.it_interval.tv_sec = 1 }
        #if canImport(Glibc)
            setitimer(__itimer_which_t(ITIMER_REAL.rawValue), &timer, nil)
        #else
            setitimer(ITIMER_REAL, &timer, nil)
        #endif
    }
}
