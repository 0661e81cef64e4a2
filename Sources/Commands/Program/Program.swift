import ArgumentParser
import DiffusionModel

/// The whole program as one function: arguments and a world in, an exit code out.
enum Program {
    /// Runs the program.
    ///
    /// - Parameters:
    ///   - arguments: The arguments without the program's name.
    ///   - context: The world.
    /// - Returns: The exit code; everything to be said has been said.
    static func run(_ arguments: [String], in context: CommandContext) -> ExitStatus {
        let invocation = Invocation(arguments)
        do {
            return try answer(invocation, in: context)
        } catch is ClosedPipe {
            return .success
        } catch {
            return Failures(invocation: invocation, context: context).report(error)
        }
    }

    private static func answer(
        _ invocation: Invocation, in context: CommandContext
    ) throws -> ExitStatus {
        if invocation.arguments.isEmpty {
            try context.write(ShortHelp.text)
            return .success
        }
        if invocation.asksForVersion {
            try context.write(Version.text(isVerbose: invocation.isVerbose))
            return .success
        }
        if let failure = invocation.unknownVerb { throw failure }
        do {
            return try perform(invocation, in: context)
        } catch is HelpWanted {
            try context.write(FullHelp(invocation, in: context).text)
            return .success
        } catch let error as GraphWanted {
            let status = Failures(invocation: invocation, context: context).report(error)
            try context.write(FullHelp(invocation, in: context).text)
            return status
        }
    }

    private static func perform(
        _ invocation: Invocation, in context: CommandContext
    ) throws -> ExitStatus {
        do {
            let command = try parsed(invocation)
            if let verb = command as? any Verb {
                Limits.begin(for: verb, in: context)
                return try Progress.shown(for: verb, in: context) { try Timings.told(verb, in: $0) }
            }
            var other = command
            try other.run()
            return .success
        } catch  where isHelp(error) {
            throw HelpWanted()
        }
    }

    /// The verb with its arguments.
    ///
    /// Parsing from the root sets up every verb, which takes several times as long as to set up
    /// the one that is called.
    private static func parsed(_ invocation: Invocation) throws -> any ParsableCommand {
        guard let verb = invocation.leadingVerb else {
            return try TributaryCommand.parseAsRoot(invocation.arguments)
        }
        return try verb.parseAsRoot(Array(invocation.arguments.dropFirst()))
    }

    /// Argument parsing tells a wish for help from a mistake by its exit code alone.
    private static func isHelp(_ error: any Error) -> Bool {
        if error is CommandFailure || error is InvalidModel || error is ClosedPipe
            || error is GraphWanted
        {
            return false
        }
        if error is HelpWanted { return true }
        return TributaryCommand.exitCode(for: error) == .success
    }
}
