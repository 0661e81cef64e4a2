import Texts

/// Looks for what a mistyped name may mean, within a bound on the work that this makes.
///
/// A file may name thousands of things that are not there, in a graph of thousands of things. The
/// first mistakes get their hints; nobody reads the ten-thousandth.
struct Suggestions {
    private var known: [String: String?] = [:]
    /// How many pairs of letters were compared.
    private var comparisons = 0
    private static let limit = 200_000_000

    mutating func nearest(
        to word: String, among candidates: some Collection<String>
    ) -> String? {
        if let known = known[word] { return known }
        guard comparisons < Self.limit else { return nil }
        let letters = min(word.unicodeScalars.count, Suggestion.mostLetters)
        comparisons += candidates.count * letters * letters
        let nearest = Suggestion.nearest(to: word, among: candidates)
        known[word] = .some(nearest)
        return nearest
    }
}
