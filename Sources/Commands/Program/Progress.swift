/// Shows that long work goes on, where a person watches and did not ask for silence.
enum Progress {
    /// Runs a verb in a world whose streams wipe the line of progress before they are written to.
    static func shown<Result>(
        for verb: any Verb, in context: CommandContext,
        _ work: (CommandContext) throws -> Result
    ) rethrows -> Result {
        guard isWanted(verb.messages, context) else { return try work(context) }
        let label = "tributary " + Invocation.name(of: type(of: verb)) + ": working"
        context.beginProgress(label)
        defer { context.endProgress() }
        return try work(watched(context, label))
    }

    private static func isWanted(_ messages: MessageOptions, _ context: CommandContext) -> Bool {
        !messages.quiet && messages.messages == .text && context.isTerminal(.messages)
            && context.environment("TERM") != "dumb"
    }

    /// A message goes between two lines of progress; the answer ends them.
    private static func watched(_ context: CommandContext, _ label: String) -> CommandContext {
        var watched = context
        watched.warn = { text in
            context.endProgress()
            context.warn(text)
            context.beginProgress(label)
        }
        watched.write = { bytes in
            context.endProgress()
            try context.write(bytes)
        }
        return watched
    }
}
