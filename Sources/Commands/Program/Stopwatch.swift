import Synchronization

/// How long each part of a verb's work took; time counts for the part that was begun last.
final class Stopwatch: Sendable {
    /// The parts of a verb's work.
    enum Part: String, Hashable, Sendable, CaseIterable {
        /// From the files to a model.
        case reading
        /// From the model to a network.
        case freezing
        /// Anything else.
        case computing
        /// From the answer to its last byte.
        case writing
    }

    private struct State {
        var spent: [Part: Int] = [:]
        var part = Part.computing
        var since = 0
    }

    private let state = Mutex(State())

    /// Starts anew, with computing.
    func start(_ context: CommandContext) {
        let now = context.nanoseconds()
        state.withLock { $0 = State(since: now) }
    }

    /// Does a part of the work; what it interrupts goes on after it.
    func measure<Result>(
        _ part: Part, _ context: CommandContext, _ work: () throws -> Result
    ) rethrows -> Result {
        let outer = change(to: part, context)
        defer { _ = change(to: outer, context) }
        return try work()
    }

    /// The nanoseconds that each part took until now.
    func spent(_ context: CommandContext) -> [Part: Int] {
        _ = change(to: .computing, context)
        return state.withLock { $0.spent }
    }

    private func change(to part: Part, _ context: CommandContext) -> Part {
        let now = context.nanoseconds()
        return state.withLock { state in
            let outer = state.part
            state.spent[outer, default: 0] += now - state.since
            (state.part, state.since) = (part, now)
            return outer
        }
    }
}
