import ArgumentParser

/// When colours are used.
enum ColorChoice: String, Choice {
    case auto, always, never

    /// Whether a stream is coloured; a flag wins over the environment, `NO_COLOR` over force.
    func isOn(
        for stream: CommandContext.Stream, in context: CommandContext
    ) -> Bool {
        switch self {
        case .always: return true
        case .never: return false
        case .auto: break
        }
        if let value = context.environment("NO_COLOR"), !value.isEmpty { return false }
        if let force = context.environment("CLICOLOR_FORCE"), !force.isEmpty, force != "0" {
            return true
        }
        return context.environment("TERM") != "dumb" && context.isTerminal(stream)
    }
}

/// How messages are written.
enum MessageFormat: String, Choice {
    case text, json
}

/// What every verb says on standard error, and how.
struct MessageOptions: ParsableArguments {
    @Flag(name: .shortAndLong, help: "Say nothing but errors.")
    var quiet = false

    @Flag(name: .shortAndLong, help: "Also say how much was read, and how long it took.")
    var verbose = false

    @Option(help: "Write messages as text, or as one JSON object a line.")
    var messages = MessageFormat.text

    @Option(help: "Use colours: auto, always or never.")
    var color = ColorChoice.auto

    @Flag(help: "Say as one JSON line how long each part of the work took, and the memory.")
    var timings = false

    @Flag(help: "Accepted for scripts; the program never asks anything.")
    var noInput = false

    func validate() throws {
        if quiet && verbose {
            throw ValidationError("--quiet and --verbose contradict each other")
        }
    }
}
