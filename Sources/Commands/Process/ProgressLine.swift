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

    private static let room = 160

    /// Starts the clock, or goes on where `end` stopped it for a while.
    static func begin(_ label: String) {
        if state.text == nil {
            state.text = .allocate(capacity: room)
            state.start = Terminal.milliseconds()
        }
        write(label: label)
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
        for byte in "\r\(label), ".utf8.prefix(room - 32) { append(byte) }
    }

    private static func append(_ byte: UInt8) {
        state.text?[state.count] = byte
        state.count += 1
    }

    /// Runs inside the signal: no allocation, one call to write.
    private static func show() {
        let label = state.count
        var divisor = 1
        let seconds = (Terminal.milliseconds() - state.start) / 1000
        guard seconds > 0, let text = state.text else { return }
        while divisor * 10 <= seconds { divisor *= 10 }
        while divisor > 0 {
            append(UInt8(ascii: "0") + UInt8(seconds / divisor % 10))
            divisor /= 10
        }
        append(UInt8(ascii: " "))
        append(UInt8(ascii: "s"))
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
