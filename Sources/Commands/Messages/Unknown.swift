import DiffusionModel
import Texts

extension CommandFailure {
    /// A word that is none of the known ones, with the nearest of them as a suggestion.
    ///
    /// - Parameters:
    ///   - what: What the word was taken for, such as "column".
    ///   - word: The word.
    ///   - known: All words that would do; listed where they are few.
    /// - Returns: The failure, with exit code 64.
    static func unknown(_ what: String, _ word: String, known: [String]) -> CommandFailure {
        let near = Suggestion.nearest(to: word, among: known).map { "Did you mean '\($0)'?" }
        let list =
            known.count <= 40 && !known.isEmpty
            ? "Known are \(known.joined(separator: ", "))." : nil
        let hint = [near, list].compactMap { $0 }.joined(separator: " ")
        return CommandFailure(
            .usage, "unknown \(what) '\(word)'", hint: hint.isEmpty ? nil : hint)
    }
}

extension String {
    /// The word with "a" or "an" before it.
    var withArticle: String { ("aeiou".contains(prefix(1)) ? "an " : "a ") + self }
}
