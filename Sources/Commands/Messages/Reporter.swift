import DiffusionModel
import Questions

/// Says things on standard error: as text for people or as JSON Lines for programs.
struct Reporter: Sendable {
    let format: MessageFormat
    let isQuiet: Bool
    let isVerbose: Bool
    let colour: Bool
    let context: CommandContext

    /// Creates a reporter.
    init(options: MessageOptions, context: CommandContext) {
        format = options.messages
        isQuiet = options.quiet
        isVerbose = options.verbose
        colour = options.messages == .text && options.color.isOn(for: .messages, in: context)
        self.context = context
    }

    /// Creates a reporter for when the options could not be read.
    init(format: MessageFormat, color: ColorChoice, context: CommandContext) {
        self.format = format
        isQuiet = false
        isVerbose = false
        colour = format == .text && color.isOn(for: .messages, in: context)
        self.context = context
    }

    /// Says why a verb gives up; `--quiet` does not silence it.
    func failure(_ failure: CommandFailure) {
        say(
            severity: "error", code: failure.status.code, message: failure.message,
            hint: failure.hint)
    }

    /// What `failure` says, for who says it when there is no time left to put words together.
    func bytes(of failure: CommandFailure) -> [UInt8] {
        Array(
            line(
                severity: "error", code: failure.status.code, message: failure.message,
                hint: failure.hint
            ).utf8)
    }

    /// Says something that the user should know and did not ask for.
    func warning(_ message: String, code: String = "warning", hint: String? = nil) {
        if !isQuiet { say(severity: "warning", code: code, message: message, hint: hint) }
    }

    /// Says something that the user asked for, such as what `--explain` finds.
    func note(_ message: String, code: String = "note") {
        if !isQuiet { tell(message, code: code) }
    }

    private func tell(_ message: String, code: String) {
        if format == .json {
            say(severity: "note", code: code, message: message, hint: nil)
        } else {
            context.warn(MessageText.safe(message) + "\n")
        }
    }

    /// Says how long the rest of the work will take, and what to ask instead; the line of progress
    /// that may stand there is wiped first.
    func forecast(percent: Int, seconds: Int, _ lighter: String) {
        guard !isQuiet else { return }
        let time = seconds < 120 ? "\(seconds) s" : "\(seconds / 60) min"
        let message =
            "\(percent) % of the work is done; the rest may take about \(time). \(lighter)"
        let line =
            format == .json
            ? MessageRecord.line(
                severity: "note", code: "forecast", message: message, hint: nil)
            : MessageText.safe(message) + "\n"
        context.warn((context.isTerminal(.messages) ? "\r\u{1B}[K" : "") + line)
    }

    /// Says a count or a timing, under `--verbose` only.
    func detail(_ message: String) {
        if isVerbose { note(message, code: "detail") }
    }

    /// Says what is wrong with files: the first places, and how many more there are.
    ///
    /// - Parameters:
    ///   - diagnostics: The problems in the order of the files.
    ///   - unlisted: How many more there are of each gravity.
    ///   - limit: The most problems of one severity that are printed; 0 prints all.
    func diagnostics(
        _ diagnostics: [Diagnostic], unlisted: [Diagnostic.Severity: Int] = [:], limit: Int
    ) {
        problems(Problems(diagnostics, unlisted: unlisted), limit: limit)
    }

    /// Says what is wrong with files: the first places, and how many more there are.
    func problems(_ problems: Problems, limit: Int) {
        for severity in Diagnostic.Severity.allCases {
            if isQuiet && severity != .error { continue }
            if let rest = problems.first(limit, severity, { say($0) }) { tell(rest, code: "more") }
        }
    }

    private func say(_ diagnostic: Diagnostic) {
        switch format {
        case .text: context.warn(MessageText(colour: colour).text(of: diagnostic))
        case .json: context.warn(MessageRecord.line(diagnostic))
        }
    }

    private func say(severity: String, code: String, message: String, hint: String?) {
        context.warn(line(severity: severity, code: code, message: message, hint: hint))
    }

    private func line(severity: String, code: String, message: String, hint: String?) -> String {
        switch format {
        case .text:
            MessageText(colour: colour).text(severity: severity, message: message, hint: hint)
        case .json:
            MessageRecord.line(severity: severity, code: code, message: message, hint: hint)
        }
    }
}

extension ExitStatus {
    /// The stable name of a failure, for messages in JSON.
    var code: String {
        switch self {
        case .success: "success"
        case .nothingFound: "nothing-found"
        case .usage: "usage"
        case .invalidModel: "invalid-model"
        case .noInput: "no-input"
        case .unavailable: "unavailable"
        case .internal: "internal"
        case .cannotCreate: "cannot-create"
        case .outputFailed: "output-failed"
        case .limit: "limit"
        case .interrupted: "interrupted"
        }
    }
}
