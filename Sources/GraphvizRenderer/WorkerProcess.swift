import CGraphvizShim

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Runs the program itself as a short-lived worker: Graphviz cannot be cancelled and may crash.
struct WorkerProcess {
    var executable: String
    var arguments: [String]
    /// Seconds until the worker is killed.
    var seconds: Int

    /// How a worker ended.
    enum Ending: Hashable {
        case exited(Int32)
        case signalled(Int32)
        case timedOut
        /// It was killed because it wrote without end.
        case flooded
    }

    struct Result {
        var ending: Ending
        var output: [UInt8]
        var messages: [UInt8]
    }

    /// What the worker may know of its surroundings.
    private static let inherited = [
        "PATH", "HOME", "TMPDIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME",
        "FONTCONFIG_FILE", "FONTCONFIG_PATH", "GVBINDIR", "LD_LIBRARY_PATH",
        "DYLD_LIBRARY_PATH", "TRIBUTARY_LIBGVC",
    ]

    func run(input: [UInt8]) throws(RenderError) -> Result {
        guard let pipes = Pipes() else {
            throw Self.notStarted(errno)
        }
        defer { pipes.closeAll() }
        let child = try spawn(pipes)
        pipes.closeChildEnds()
        var pump = WorkerPump(pipes: pipes, input: input, deadline: WorkerPump.now + seconds * 1000)
        let status = pump.run() ? end(of: child, by: pump.deadline) : nil
        guard let status else {
            kill(child, SIGKILL)
            while waitpid(child, nil, 0) < 0, errno == EINTR {}
            return Result(
                ending: pump.isFlooded ? .flooded : .timedOut, output: [], messages: pump.messages)
        }
        let signal = status & 0x7F
        let ending: Ending = signal == 0 ? .exited((status >> 8) & 0xFF) : .signalled(signal)
        return Result(ending: ending, output: pump.output, messages: pump.messages)
    }

    /// How the worker ended, or nil where it closed its streams and still runs.
    private func end(of child: pid_t, by deadline: Int) -> Int32? {
        var status: Int32 = 0
        while true {
            let ended = waitpid(child, &status, WNOHANG)
            if ended == child { return status }
            if ended < 0, errno != EINTR { return nil }
            guard WorkerPump.now < deadline else { return nil }
            usleep(500)
        }
    }

    private func spawn(_ pipes: borrowing Pipes) throws(RenderError) -> pid_t {
        #if canImport(Glibc)
            var actions = posix_spawn_file_actions_t()
        #else
            var actions: posix_spawn_file_actions_t?
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, pipes.childInput, 0)
        posix_spawn_file_actions_adddup2(&actions, pipes.childOutput, 1)
        posix_spawn_file_actions_adddup2(&actions, pipes.childMessages, 2)
        var child: pid_t = 0
        let words = CStrings([executable] + arguments)
        let surroundings = CStrings(environment())
        let code = posix_spawn(
            &child, executable, &actions, nil, words.pointers, surroundings.pointers)
        words.free()
        surroundings.free()
        guard code == 0 else { throw Self.notStarted(code) }
        return child
    }

    /// Why there is no worker: where files, processes or memory ran out nothing is broken.
    private static func notStarted(_ error: Int32) -> RenderError {
        let words = String(cString: strerror(error))
        let isShort = [EMFILE, ENFILE, EAGAIN, ENOMEM].contains(error)
        return isShort ? .noRoom(words) : .workerUnavailable(words)
    }

    private func environment() -> [String] {
        // SERVER_NAME forbids Graphviz to open image files.
        var values = ["SERVER_NAME=tributary", "SWIFT_BACKTRACE=enable=no", "LC_ALL=C.UTF-8"]
        for name in Self.inherited {
            if let value = getenv(name) { values.append("\(name)=\(String(cString: value))") }
        }
        return values
    }
}

/// A null-ended array of C strings.
private struct CStrings {
    let pointers: [UnsafeMutablePointer<CChar>?]

    init(_ texts: [String]) {
        pointers = texts.map { strdup($0) } + [nil]
    }

    func free() {
        for pointer in pointers {
            #if canImport(Glibc)
                Glibc.free(pointer)
            #else
                Darwin.free(pointer)
            #endif
        }
    }
}
