import CGraphvizShim

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The three pipes between the program and its worker.
final class Pipes {
    private var descriptors: [Int32]

    var childInput: Int32 { descriptors[0] }
    var input: Int32 { descriptors[1] }
    var output: Int32 { descriptors[2] }
    var childOutput: Int32 { descriptors[3] }
    var messages: Int32 { descriptors[4] }
    var childMessages: Int32 { descriptors[5] }

    /// Opens the pipes so that no other child inherits them, or gives nil where that fails.
    init?() {
        descriptors = []
        for _ in 0..<3 {
            var pair: [Int32] = [-1, -1]
            guard tgv_pipe(&pair) == 0 else {
                closeAll()
                return nil
            }
            descriptors += pair
        }
        for descriptor in [input, output, messages] {
            _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
        }
    }

    func closeChildEnds() {
        for index in [0, 3, 5] { close(at: index) }
    }

    func closeInput() { close(at: 1) }

    func closeAll() {
        for index in descriptors.indices { close(at: index) }
    }

    private func close(at index: Int) {
        guard descriptors[index] >= 0 else { return }
        #if canImport(Glibc)
            _ = Glibc.close(descriptors[index])
        #else
            _ = Darwin.close(descriptors[index])
        #endif
        descriptors[index] = -1
    }
}

/// Feeds a worker and collects what it says, never waiting on one pipe alone.
struct WorkerPump {
    private let pipes: Pipes
    private let input: [UInt8]
    let deadline: Int
    private var written = 0
    private(set) var output: [UInt8] = []
    private(set) var messages: [UInt8] = []
    private var openEnds = 2
    /// Whether the worker wrote more than any picture has.
    var isFlooded: Bool { output.count > Self.outputLimit }

    /// A larger picture counts as none; longer messages are cut off.
    private static let outputLimit = 256 << 20
    private static let messageLimit = 1 << 20

    init(pipes: Pipes, input: [UInt8], deadline: Int) {
        self.pipes = pipes
        self.input = input
        self.deadline = deadline
    }

    /// Milliseconds of a clock that only runs forward.
    static var now: Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
    }

    /// Whether both of the worker's outputs ended in time and within bounds.
    mutating func run() -> Bool {
        let signal = HeldSignal(SIGPIPE)
        defer { signal.release() }
        var watched = [
            pollfd(fd: pipes.input, events: Int16(POLLOUT), revents: 0),
            pollfd(fd: pipes.output, events: Int16(POLLIN), revents: 0),
            pollfd(fd: pipes.messages, events: Int16(POLLIN), revents: 0),
        ]
        while openEnds > 0 {
            if isFlooded { return false }
            let left = deadline - Self.now
            guard left > 0 else { return false }
            if poll(&watched, nfds_t(watched.count), Int32(min(left, 60000))) < 0 {
                if errno == EINTR { continue }
                return false
            }
            if watched[0].revents != 0 { feed(&watched[0]) }
            if watched[1].revents != 0 {
                collect(&watched[1], isPicture: true)
            }
            if watched[2].revents != 0 {
                collect(&watched[2], isPicture: false)
            }
        }
        return true
    }

    private mutating func feed(_ end: inout pollfd) {
        let count = input[written...].withUnsafeBytes {
            write(end.fd, $0.baseAddress, min($0.count, 65536))
        }
        if count > 0 { written += count }
        let isStuck = count < 0 && errno != EAGAIN && errno != EINTR
        if written == input.count || isStuck {
            end.fd = -1
            pipes.closeInput()
        }
    }

    private mutating func collect(_ end: inout pollfd, isPicture: Bool) {
        var buffer = [UInt8](repeating: 0, count: 65536)
        let count = read(end.fd, &buffer, buffer.count)
        if count > 0 {
            if isPicture { output += buffer[..<count] }
            if !isPicture, messages.count < Self.messageLimit { messages += buffer[..<count] }
        } else if count == 0 || (errno != EAGAIN && errno != EINTR) {
            end.fd = -1
            openEnds -= 1
        }
    }
}

/// A signal that is held back in this thread: a worker that dies while it is fed must not take the
/// program with it, and what the program does with the signal is its own matter.
private struct HeldSignal {
    private let number: Int32
    private var held = sigset_t()
    private var before = sigset_t()

    init(_ number: Int32) {
        self.number = number
        sigemptyset(&held)
        sigaddset(&held, number)
        pthread_sigmask(SIG_BLOCK, &held, &before)
    }

    /// Takes the signal if it came, and lets others through again.
    func release() {
        var (pending, held, before) = (sigset_t(), held, before)
        sigpending(&pending)
        var taken: Int32 = 0
        if sigismember(&pending, number) == 1 { sigwait(&held, &taken) }
        pthread_sigmask(SIG_SETMASK, &before, nil)
    }
}
