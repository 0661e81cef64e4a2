import Synchronization

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
    /// What the signal handler may touch: written only while the timer is off.
    private struct State {
        var text: UnsafeMutablePointer<UInt8>?
        var count = 0
        var start = 0
        var isShown = false
    }

    nonisolated(unsafe) private static var state = State()

    private static let room = 192

    /// How much of the part of the work that is going on is done: whole percents, -1 where that is
    /// not known, and by 1000 more for writing.
    private static let percent = Atomic<Int>(unknown)
    private static let unknown = -1
    private static let writing = 1000

    /// Notes how much of a part of the work is done; any thread may.
    static func note(_ part: Stopwatch.Part, done: Int, of total: Int) {
        let number = total > 0 ? min(100, done * 100 / total) : unknown
        let isWriting = part == .writing && number != unknown
        percent.store(isWriting ? number + writing : number, ordering: .relaxed)
    }

    /// Starts the clock, or goes on where `end` stopped it for a while.
    static func begin(_ label: String) {
        if state.text == nil {
            state.text = .allocate(capacity: room)
            state.start = Terminal.milliseconds()
        }
        write(label: label)
        // Made here, so that the handler finds it made.
        percent.store(percent.load(ordering: .relaxed), ordering: .relaxed)
        signal(SIGALRM) { _ in ProgressLine.show() }
        Interrupts.admit([SIGALRM])
        setTimer(milliseconds: max(1, 1000 - (Terminal.milliseconds() - state.start) % 1000))
    }

    /// Stops the clock and wipes the line.
    static func end() {
        setTimer(milliseconds: 0)
        if state.isShown { FileWriting.standardError("\r\u{1B}[K") }
        state.isShown = false
    }

    /// The label with what goes round it, ready for the handler, which may allocate nothing.
    private static func write(label: String) {
        state.count = 0
        for byte in "\r\(label), ".utf8.prefix(room - 64) { append(byte) }
    }

    private static func append(_ byte: UInt8) {
        state.text?[state.count] = byte
        state.count += 1
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
        let label = state.count
        let seconds = (Terminal.milliseconds() - state.start) / 1000
        guard seconds > 0, let text = state.text else { return }
        append(number: seconds)
        append(" s")
        let part = percent.load(ordering: .relaxed)
        if part != unknown {
            append(", ")
            append(number: part % writing)
            append(part >= writing ? " % written" : " % read")
        }
        append("\u{1B}[K")
        // The work that was interrupted may be about to ask what went wrong.
        let error = errno
        _ = Self.put(text, state.count)
        errno = error
        state.count = label
        state.isShown = true
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
