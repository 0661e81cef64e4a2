import ArgumentParser
import DiffusionModel
import GraphKernel
import GraphvizRenderer
import Questions

/// Says what went wrong, and finds the exit code of it.
struct Failures {
    let invocation: Invocation
    let context: CommandContext

    func report(_ error: any Error) -> ExitStatus {
        switch error {
        case let failure as CommandFailure:
            reporter.failure(failure)
            return failure.status
        case let invalid as InvalidModel:
            reporter.diagnostics(
                invalid.diagnostics, unlisted: invalid.unlisted, limit: maxErrors)
            return ExitStatus(ofMistakes: invalid.diagnostics)
        case is TributaryError, is NameError, is GraphError, is RenderError:
            return report(TributaryError(error))
        case is GraphWanted:
            reporter.failure(
                CommandFailure(
                    .usage, "a graph file is needed: none is named, and nothing is piped in"))
            return .usage
        default:
            return reportUnforeseen(error)
        }
    }

    /// An error of the library: mistakes in files, or a sentence.
    private func report(_ error: TributaryError) -> ExitStatus {
        guard error.diagnostics.isEmpty else {
            reporter.diagnostics(error.diagnostics, unlisted: error.unlisted, limit: maxErrors)
            return ExitStatus(ofMistakes: error.diagnostics)
        }
        let failure = CommandFailure(error)
        reporter.failure(failure)
        return failure.status
    }

    /// A mistake in the arguments, or else one of the program.
    private func reportUnforeseen(_ error: any Error) -> ExitStatus {
        let code = TributaryCommand.exitCode(for: error)
        if let status = ExitStatus(rawValue: code.rawValue), error is ExitCode { return status }
        if code == .validationFailure {
            let message = UsageMessage(
                TributaryCommand.message(for: error), about: invocation.arguments
            ).text
            let help = invocation.verb.map { "tributary \(Invocation.name(of: $0)) --help" }
            reporter.failure(
                CommandFailure(
                    .usage, message.lowercasedFirst, hint: "See '\(help ?? "tributary --help")'."))
            return .usage
        }
        let command = (["tributary"] + invocation.arguments).joined(separator: " ")
        reporter.failure(
            CommandFailure(
                .internal, "internal error: \(error)",
                hint: "Please report this with the version (\(TributaryVersion.number)) and the "
                    + "command: " + command))
        return .internal
    }

    private var reporter: Reporter {
        let format: MessageFormat = invocation.wantsJSONMessages ? .json : .text
        return Reporter(format: format, color: color, context: context)
    }

    private var color: ColorChoice { option("--color").flatMap(ColorChoice.init) ?? .auto }

    private var maxErrors: Int { option("--max-errors").flatMap(Int.init) ?? 20 }

    /// The value of an option, read from the arguments because nothing parsed them.
    private func option(_ name: String) -> String? {
        for (index, argument) in invocation.arguments.enumerated() {
            if argument.hasPrefix(name + "=") { return String(argument.dropFirst(name.count + 1)) }
            if argument == name, index + 1 < invocation.arguments.count {
                return invocation.arguments[index + 1]
            }
        }
        return nil
    }
}

extension ExitStatus {
    /// How a verb ends because of files: mistakes in them, or a library that reading them takes.
    init(ofMistakes diagnostics: [Diagnostic]) {
        let lacksLibrary = diagnostics.contains { $0.code == .missingLibrary }
        self = lacksLibrary ? .unavailable : .invalidModel
    }
}
