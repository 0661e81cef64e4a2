/// What words for a kind say besides the kind: that it did not happen, or is still to come.
///
/// Such words spell no kind, because the deed alone would say more than its author did.
package struct KindDoubt {
    /// What the words take away from the deed.
    package enum Sort {
        /// It did not happen: `did not learn from`.
        case denied
        /// It is still to come: `will learn from`.
        case intended
    }

    /// What is said.
    package let sort: Sort
    /// The words of the deed itself: `learn from`.
    package let deed: String

    private static let denials: Set<String> = [
        "not", "no", "never", "without", "nor", "cannot", "refused", "refuses", "declined",
        "declines", "failed", "fails",
    ]
    private static let modals: Set<String> = ["will", "shall", "would", "may", "might"]
    private static let intentions: Set<String> = [
        "plans", "planned", "planning", "intends", "intended", "wants", "wanted", "hopes", "hoped",
        "aims", "aimed", "expects", "expected", "going", "promises", "promised",
    ]
    private static let helpers: Set<String> = [
        "do", "does", "did", "is", "are", "was", "were", "be", "been", "has", "have", "had", "to",
    ]

    /// Reads the words; nil where they speak of a deed without denying or intending it.
    package init?(_ text: String) {
        let words = KindForm.words(text)
        let isDenial = words.map { Self.denials.contains($0) || Self.isShortDenial($0) }
        let isIntention = words.indices.map { index in
            let word = words[index]
            let isModal = index == 0 && words.count > 1 && Self.modals.contains(word)
            let isMeant = Self.intentions.contains(word) && words[(index + 1)...].first == "to"
            return isModal || isMeant
        }
        if isDenial.contains(true) {
            sort = .denied
        } else if isIntention.contains(true) {
            sort = .intended
        } else {
            return nil
        }
        let rest = words.indices.filter { !isDenial[$0] && !isIntention[$0] }.map { words[$0] }
        let helpers = Self.helpers
        deed = rest.drop { helpers.contains($0) }.joined(separator: " ")
    }

    /// `doesn't`, `won't`.
    private static func isShortDenial(_ word: String) -> Bool {
        word.hasSuffix("n't") || word.hasSuffix("n\u{2019}t")
    }
}
