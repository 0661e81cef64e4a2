#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What the process does when the user presses Ctrl-C or a reader goes away.
struct Interrupts {
    private var previous = sigset_t()

    /// Makes an interrupt end the process with 130 at once, and a closed pipe an ordinary error.
    static func install() {
        signal(SIGINT) { _ in _exit(130) }
        signal(SIGPIPE, SIG_IGN)
        admit([SIGINT])
    }

    /// Lets signals through, because whoever started the process may have held them back in it.
    static func admit(_ signals: [Int32]) {
        var set = sigset_t()
        sigemptyset(&set)
        for signal in signals { sigaddset(&set, signal) }
        pthread_sigmask(SIG_UNBLOCK, &set, nil)
    }

    /// Holds interrupts back until they are released.
    static func hold() -> Interrupts {
        var interrupts = Interrupts()
        var held = interruptions
        pthread_sigmask(SIG_BLOCK, &held, &interrupts.previous)
        return interrupts
    }

    /// Whether an interrupt waits.
    var isPending: Bool {
        var pending = sigset_t()
        sigemptyset(&pending)
        guard sigpending(&pending) == 0 else { return false }
        return sigismember(&pending, SIGINT) == 1 || sigismember(&pending, SIGTERM) == 1
    }

    /// Lets interrupts through again; one that waited ends the process.
    func release() {
        var restored = previous
        pthread_sigmask(SIG_SETMASK, &restored, nil)
    }

    private static var interruptions: sigset_t {
        var set = sigset_t()
        sigemptyset(&set)
        for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&set, signal) }
        return set
    }
}
