import DiffusionModel
import Texts

/// What argument parsing says of a mistake, put right where it misses the point.
struct UsageMessage {
    private let message: String
    private let arguments: [String]

    init(_ message: String, about arguments: [String]) {
        self.message = message
        self.arguments = arguments
    }

    var text: String { negativeNumber ?? withoutFarSuggestion }

    /// `-k -1` is no option without a value: the value is negative.
    private var negativeNumber: String? {
        guard message.hasPrefix("Missing value for '") else { return nil }
        let pair = zip(arguments, arguments.dropFirst()).first { option, value in
            option.hasPrefix("-") && message.contains("'" + option) && Self.isNegative(value)
        }
        return pair.map { "\($0) \($1): the number is negative" }
    }

    private static func isNegative(_ text: String) -> Bool {
        text.hasPrefix("-") && Double(text.dropFirst()) != nil
    }

    /// A suggestion that has nothing in common with what was typed helps nobody.
    private var withoutFarSuggestion: String {
        let parts = message.split(separator: "'", omittingEmptySubsequences: false)
        guard message.hasPrefix("Unknown option '"), parts.count >= 4 else { return message }
        let (typed, suggested) = (String(parts[1]), String(parts[3]))
        let words = [typed, suggested].map { $0.drop { $0 == "-" } }.map(String.init)
        guard Suggestion.nearest(to: words[0], among: [words[1]]) == nil else { return message }
        return "Unknown option '\(typed)'"
    }
}
