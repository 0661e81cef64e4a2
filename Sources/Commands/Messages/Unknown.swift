import DiffusionModel
import Questions
import Texts

extension CommandFailure {
    /// The failure for a word that is none of the known ones, with the nearest of them as a
    /// suggestion.
    ///
    /// - Parameters:
    ///   - what: What the word was taken for, such as "column".
    ///   - word: The word.
    ///   - known: All words that would do; listed where they are few.
    /// - Returns: The failure, with exit code 64.
    static func unknown(_ what: String, _ word: String, known: [String]) -> CommandFailure {
        CommandFailure(.unknown(what, word, known: known))
    }
}

extension String {
    /// The text with its first letter great, to stand at the head of a sentence.
    var uppercasedFirst: String { prefix(1).uppercased() + dropFirst() }
}
