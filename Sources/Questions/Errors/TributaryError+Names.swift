package import DiffusionModel
import Texts

extension TributaryError {
    /// How many candidates an ambiguous name is shown with.
    private static let shownCandidates = 5

    /// Creates the error for a name that the graph does not have, or has more than once.
    init(_ error: NameError) {
        switch error {
        case .empty(let sort):
            self.init(.unknownName, "the name of \(sort.rawValue.withArticle) is empty")
        case .ambiguous(let word, let candidates): self = Self.ambiguous(word, candidates)
        case .unknown(let word, let sort, let suggestion):
            let list = sort == .source ? "sources" : "entities"
            self.init(
                .unknownName, "no \(sort.rawValue) is called '\(word)'",
                hint: suggestion.map { "Did you mean '\($0)'?" }
                    ?? "'tributary list \(list)' names them all.")
        case .unlisted(let word, let what, let known):
            self = Self.unknown(what, word, known: known)
        }
    }

    private static func ambiguous(_ word: String, _ candidates: [NamedThing]) -> TributaryError {
        let listed = candidates.prefix(shownCandidates).map { candidate in
            let title = candidate.title == candidate.id ? "" : candidate.title + ", "
            return "\(candidate.id) (\(title)\(candidate.kind))"
        }
        let more = candidates.count - listed.count
        let rest = more > 0 ? " and \(more) more" : ""
        return TributaryError(
            .ambiguousName, "'\(word)' is ambiguous: \(listed.joined(separator: "; "))\(rest)",
            hint: "Name one by its id.")
    }

    /// The error for an entity that is no policy where one is needed, and the option that named it.
    package static func noPolicy(_ entity: Entity, option: String? = nil) -> TributaryError {
        TributaryError(
            .senselessQuestion,
            (option.map { $0 + " " } ?? "")
                + "'\(entity.id)' is \(entity.kind.withArticle), no policy",
            hint: "'tributary list entities --kind policy' names the policies.")
    }

    /// The error for a word that is none of the known ones, with the nearest of them as a
    /// suggestion.
    ///
    /// - Parameters:
    ///   - what: What the word was taken for, such as "column".
    ///   - word: The word.
    ///   - known: All words that would do; listed where they are few.
    /// - Returns: The error.
    package static func unknown(
        _ what: String, _ word: String, known: [String]
    ) -> TributaryError {
        let near = Suggestion.nearest(to: word, among: known).map { "Did you mean '\($0)'?" }
        let list =
            known.count <= 40 && !known.isEmpty
            ? "Known are \(known.joined(separator: ", "))." : nil
        let hint = [near, list].compactMap { $0 }.joined(separator: " ")
        return TributaryError(
            .unknownName, "unknown \(what) '\(word)'", hint: hint.isEmpty ? nil : hint)
    }
}

extension String {
    /// The word with "a" or "an" before it.
    package var withArticle: String { ("aeiou".contains(prefix(1)) ? "an " : "a ") + self }
}
