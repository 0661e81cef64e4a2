import ArgumentParser

/// A verb of the program: arguments in, one call, an exhibit out, the world as a parameter.
protocol Verb: ParsableCommand {
    /// Complete commands that show the verb at work, run from the top of the repository.
    static var examples: [VerbExample] { get }
    /// What exit code 1 means for this verb, if it has that one.
    static var meaningOfOne: String? { get }
    /// How messages are printed.
    var messages: MessageOptions { get }

    /// Does the work of the verb.
    ///
    /// - Parameter context: All that the verb may see and touch of the world.
    /// - Returns: The exit code of a work that was done.
    /// - Throws: `CommandFailure`, `InvalidModel`, `ClosedPipe` or `ValidationError`.
    func run(in context: CommandContext) throws -> ExitStatus
}

/// A command of a verb's help, and what it is good for.
struct VerbExample: Hashable, Sendable {
    /// What the command does, in a few words.
    let purpose: String
    /// The whole command, as a shell takes it.
    let command: String

    /// Creates an example.
    init(_ purpose: String, _ command: String) {
        self.purpose = purpose
        self.command = command
    }
}

extension CommandConfiguration {
    /// How a verb is called, and what help says of it.
    ///
    /// Where no command stands above one, argument parsing sets two more up each time, to see
    /// whether they are what is asked for.
    static func verb(
        _ name: String, abstract: String, discussion: String = ""
    ) -> CommandConfiguration {
        CommandConfiguration(
            commandName: name, _superCommandName: "tributary", abstract: abstract,
            discussion: discussion)
    }
}

extension Verb {
    static var meaningOfOne: String? { nil }

    mutating func run() throws {
        throw ExitCode(try run(in: .live).rawValue)
    }
}
