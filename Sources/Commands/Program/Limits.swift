/// A verb that reads graphs, and works within bounds.
protocol GraphVerb: Verb {
    /// What to ask instead where the work is too much.
    static var lighter: String { get }
    /// The seconds beyond the deadline that the verb has to stop by itself and say more.
    static var grace: Int { get }
    /// The files that are read, and how.
    var input: InputOptions { get }
}

extension GraphVerb {
    static var grace: Int { 0 }

    static var lighter: String {
        "Ask about a part of the graph: --policy, --during, --within or --only keep one."
    }
}

/// Sets the bounds of a verb's work.
enum Limits {
    /// Begins to watch over time and memory, for a verb that reads graphs.
    static func begin(for verb: any Verb, in context: CommandContext) {
        guard let verb = verb as? any GraphVerb else { return }
        let (input, lighter) = (verb.input, type(of: verb).lighter)
        let grace = type(of: verb).grace
        let asked = input.memory?.bytes ?? MemoryUse.threeQuarters
        let memory = MemorySize(bytes: min(asked, MemoryUse.mostAddressed))
        let reporter = Reporter(options: verb.messages, context: context)
        let seconds = input.deadline.map { $0 == 1 ? "1 second" : "\($0) seconds" } ?? ""
        context.watch(
            Watch.Bounds(
                end: input.deadline.map { context.milliseconds() + ($0 + grace) * 1000 },
                memory: memory.bytes,
                late: reporter.bytes(
                    of: CommandFailure(
                        .limit, "stopped after \(seconds), as --deadline asks", hint: lighter)),
                full: reporter.bytes(
                    of: CommandFailure(
                        .limit, "stopped: the work needs more memory than \(memory)",
                        hint: lighter + " --memory allows more.")),
                forecast: { percent, seconds in
                    reporter.forecast(percent: percent, seconds: seconds, lighter)
                }))
    }
}
