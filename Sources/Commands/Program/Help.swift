import ArgumentParser

/// What `tributary` alone prints.
enum ShortHelp {
    static let text = """
        Tributary traces how policies spread between governments.

        EXAMPLES:
          tributary paths Xinjiang Ningxia graphs/xinjiang-ningxia.yaml
          tributary render graphs/xinjiang-ningxia.yaml --view front -o diagram.svg

        VERBS:
          check    look for mistakes in a graph file
          info     count what a graph holds
          list     entities, links, sources, claims or adoptions as a table
          show     one thing whole, with its evidence
          filter   the part of a graph that matters, as a graph
          paths    how a policy may have got from one actor to another
          rank     actors by their place in the network
          render   a diagram fit to print

        'tributary --help' lists every verb, 'tributary VERB --help' explains one.

        """
}

/// What `--help` prints: the arguments, then examples and exit codes.
struct FullHelp {
    let text: String

    init(_ invocation: Invocation, in context: CommandContext) {
        let columns = min(max(context.terminalWidth() ?? 80, 60), 100)
        let command = invocation.verb ?? TributaryCommand.self
        let help = TributaryCommand.helpMessage(for: command, columns: columns)
        text = help.trimmedEnd + "\n\n" + Self.ending(of: command, columns: columns)
    }

    private static func ending(of command: any ParsableCommand.Type, columns: Int) -> String {
        guard let verb = command as? any Verb.Type else {
            return "EXIT CODES:\n" + codes(ExitStatus.allCases, one: nil)
        }
        let examples = verb.examples.map { "  # \($0.purpose)\n  \($0.command)\n" }
        let statuses = ExitStatus.allCases.filter {
            $0 != .nothingFound || verb.meaningOfOne != nil
        }
        return "EXAMPLES:\n" + examples.joined() + "\nEXIT CODES:\n"
            + codes(statuses, one: verb.meaningOfOne)
    }

    private static func codes(_ statuses: [ExitStatus], one: String?) -> String {
        statuses.map { status in
            let digits = String(status.rawValue)
            let padding = String(repeating: " ", count: 5 - digits.count)
            let meaning = status == .nothingFound ? one ?? status.meaning : status.meaning
            return padding + digits + "  " + meaning + "\n"
        }
        .joined()
    }
}

extension ExitStatus {
    /// What the code means, for help and guides.
    var meaning: String {
        switch self {
        case .success: "done"
        case .nothingFound:
            "no path, nothing upstream or downstream, nothing to draw, graphs that differ, or "
                + "warnings that count"
        case .usage: "the arguments make no sense, or a name is unknown or ambiguous"
        case .invalidModel: "a graph file is unreadable or invalid, or --strict met a warning"
        case .noInput: "an input file is missing or cannot be read"
        case .unavailable: "Graphviz is not there"
        case .internal: "a mistake of the program"
        case .cannotCreate: "an output file cannot be made"
        case .outputFailed: "an output cannot be written"
        case .limit: "a limit or a deadline was reached"
        case .interrupted: "interrupted"
        }
    }
}

extension String {
    /// The text without line feeds and spaces at its end.
    var trimmedEnd: String {
        var text = self[...]
        while let last = text.last, last == "\n" || last == " " { text.removeLast() }
        return String(text)
    }
}
