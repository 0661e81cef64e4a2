import DiffusionModel

extension CommandFailure {
    /// How many candidates an ambiguous name is shown with.
    private static let shownCandidates = 5

    /// The failure that a name is to the user which the graph does not have, or not once.
    init(_ error: NameError) {
        switch error {
        case .empty(let sort):
            self.init(.usage, "the name of \(sort.rawValue.withArticle) is empty")
        case .ambiguous(let word, let candidates): self = Self.ambiguous(word, candidates)
        case .unknown(let word, let sort, let suggestion):
            let list = sort == .source ? "sources" : "entities"
            self.init(
                .usage, "no \(sort.rawValue) is called '\(word)'",
                hint: suggestion.map { "Did you mean '\($0)'?" }
                    ?? "'tributary list \(list)' names them all.")
        case .unlisted(let word, let what, let known):
            self = Self.unknown(what, word, known: known)
        }
    }

    private static func ambiguous(_ word: String, _ candidates: [NamedThing]) -> CommandFailure {
        let listed = candidates.prefix(shownCandidates).map { candidate in
            let title = candidate.title == candidate.id ? "" : candidate.title + ", "
            return "\(candidate.id) (\(title)\(candidate.kind))"
        }
        let more = candidates.count - listed.count
        let rest = more > 0 ? " and \(more) more" : ""
        return CommandFailure(
            .usage, "'\(word)' is ambiguous: \(listed.joined(separator: "; "))\(rest)",
            hint: "Name one by its id.")
    }
}
