import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// One of the threads that work on a task together.
@usableFromInline
package struct Worker: Sendable {
    /// Its number in the crew, from 0.
    @usableFromInline package let number: Int
    /// How many work.
    package let count: Int
    fileprivate let barrier: Barrier

    /// Waits until every worker of the crew has come here.
    package func waitForAll() { barrier.wait() }
}

/// Threads that are started for one task and joined at its end.
@usableFromInline
package enum Crew {
    /// Runs the body once on each of the threads, the calling one among them.
    ///
    /// Where the system gives fewer threads, the crew is smaller; `Worker.count` says how many.
    @usableFromInline
    package static func run(_ threads: ThreadCount, _ body: @Sendable (Worker) -> Void) {
        guard threads.count > 1 else {
            return body(Worker(number: 0, count: 1, barrier: Barrier()))
        }
        withoutActuallyEscaping(body) { body in
            let gate = Gate(body)
            var started: [pthread_t] = []
            while started.count + 1 < threads.count, let thread = gate.start(started.count + 1) {
                started.append(thread)
            }
            gate.open(count: started.count + 1)
            gate.work(as: 0)
            for thread in started { pthread_join(thread, nil) }
        }
    }
}

/// Keeps started threads waiting until it is known how many there are.
private final class Gate: Sendable {
    private let body: @Sendable (Worker) -> Void
    private let barrier = Barrier()
    /// How many work; 0 while the gate is shut.
    private let count = Atomic<Int>(0)

    init(_ body: @escaping @Sendable (Worker) -> Void) { self.body = body }

    /// Starts a thread, or nil where the system gives none.
    func start(_ number: Int) -> pthread_t? {
        let ticket = Unmanaged.passRetained(Ticket(gate: self, number: number))
        #if canImport(Darwin)
            var thread: pthread_t?
            let status = pthread_create(&thread, nil, { Ticket.run($0) }, ticket.toOpaque())
        #else
            var created = pthread_t()
            let status = pthread_create(
                &created, nil, { $0.map(Ticket.run) ?? nil }, ticket.toOpaque())
            let thread: pthread_t? = created
        #endif
        guard status == 0 else {
            ticket.release()
            return nil
        }
        return thread
    }

    func open(count number: Int) {
        barrier.expect(number)
        count.store(number, ordering: .releasing)
    }

    func work(as number: Int) {
        Spin.wait { count.load(ordering: .acquiring) > 0 }
        let size = count.load(ordering: .acquiring)
        body(Worker(number: number, count: size, barrier: barrier))
    }
}

/// What a started thread is handed: whose it is and which.
private final class Ticket: Sendable {
    let gate: Gate
    let number: Int

    init(gate: Gate, number: Int) { (self.gate, self.number) = (gate, number) }

    static func run(_ opaque: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
        let ticket = Unmanaged<Ticket>.fromOpaque(opaque).takeRetainedValue()
        ticket.gate.work(as: ticket.number)
        return nil
    }
}
