import Texts

/// Looks for what a mistyped name may mean, within a bound on the work that this makes.
///
/// A file may name thousands of things that are not there, in a graph of thousands of things. The
/// first mistakes get their hints; nobody reads the ten-thousandth.
struct Suggestions {
    private var known: [String: String?] = [:]
    private var comparisons = 0
    private static let limit = 1_000_000

    mutating func nearest(
        to word: String, among candidates: some Collection<String>
    ) -> String? {
        if let known = known[word] { return known }
        guard comparisons < Self.limit else { return nil }
        comparisons += candidates.count
        let nearest = Suggestion.nearest(to: word, among: candidates)
        known[word] = .some(nearest)
        return nearest
    }
}
