import CProcess

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

    /// Makes an interrupt end the process with 130 at once, and a closed pipe and a file that grows
    /// beyond its bound ordinary errors; a mapped file that is cut short ends it with a sentence.
    static func install() {
        // Who is started where interrupts are ignored, as behind `nohup`, goes on ignoring them.
        if tributary_is_ignored(SIGINT) == 0 {
            signal(SIGINT) { _ in _exit(130) }
            admit([SIGINT])
        }
        signal(SIGPIPE, SIG_IGN)
        signal(SIGXFSZ, SIG_IGN)
        tributary_end_on_cut_file(
            "error: an input file was cut short while it was read\n"
                + "  hint: Try again once whoever writes it is done.\n",
            ExitStatus.invalidModel.rawValue)
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

    /// Holds every signal back, as a thread inherits it that is begun meanwhile.
    static func holdAll() -> Interrupts {
        var interrupts = Interrupts()
        var all = sigset_t()
        sigfillset(&all)
        pthread_sigmask(SIG_BLOCK, &all, &interrupts.previous)
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
