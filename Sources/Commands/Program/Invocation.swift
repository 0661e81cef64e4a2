import ArgumentParser
import DiffusionModel
import Texts

/// What can be told from the arguments before they are parsed.
struct Invocation: Sendable {
    let arguments: [String]

    init(_ arguments: [String]) { self.arguments = arguments }

    /// Whether the version is asked for, and no verb.
    var asksForVersion: Bool {
        beforeVerb.contains("--version")
    }

    var isVerbose: Bool { arguments.contains("--verbose") || arguments.contains("-v") }

    /// Whether messages are wanted as JSON; mistakes in the arguments are told so too.
    var wantsJSONMessages: Bool {
        arguments.contains("--messages=json")
            || zip(arguments, arguments.dropFirst()).contains { $0 == "--messages" && $1 == "json" }
    }

    /// The verb that is called, or that help is asked about.
    var verb: (any ParsableCommand.Type)? {
        guard let name = verbName else { return nil }
        return TributaryCommand.verbs.first { Self.name(of: $0) == name }
    }

    /// The verb that the first argument is, if it has none below it.
    var leadingVerb: (any ParsableCommand.Type)? {
        guard let verb, arguments.first == Self.name(of: verb),
            verb.configuration.subcommands.isEmpty
        else { return nil }
        return verb
    }

    /// What to say when the verb is none of ours.
    var unknownVerb: CommandFailure? {
        guard let name = verbName, verb == nil else { return nil }
        let names = TributaryCommand.verbs.map(Self.name)
        if isFile(name) {
            return CommandFailure(
                .usage, "'\(name)' is no verb; a verb comes before the file",
                hint: "For example: tributary check \(name)")
        }
        let near = Suggestion.nearest(to: name, among: names).map { "Did you mean '\($0)'? " } ?? ""
        return CommandFailure(
            .usage, "unknown verb '\(name)'",
            hint: "\(near)The verbs are \(names.joined(separator: ", ")).")
    }

    static func name(of verb: any ParsableCommand.Type) -> String {
        verb.configuration.commandName ?? ""
    }

    private var beforeVerb: ArraySlice<String> { arguments.prefix { $0.hasPrefix("-") } }

    private var verbName: String? {
        var operands = arguments.dropFirst(beforeVerb.count).filter { !$0.hasPrefix("-") }[...]
        if operands.first == "help" { operands = operands.dropFirst() }
        return operands.first
    }

    private func isFile(_ name: String) -> Bool {
        name.contains("/") || name.contains(".") || name == "-"
    }
}
