import Texts

/// The words by which people say that something still lasts, or that nobody knows a day.
package enum OpenEnd {
    private static let lasting: Set<String> = [
        "present", "the present", "now", "today", "ongoing", "on-going", "current", "currently",
        "to date", "to present", "till now", "until now", "till present", "until present", "still",
        "continuing",
    ]

    private static let unknown: Set<String> = [
        "?", "??", "unknown", "undated", "n.d.", "nd", "n. d.", "n/a", "na", "none", "no date",
        "date unknown", "tbd", "tba",
    ]

    /// Whether a text says that something still lasts: `present`, `now`, `ongoing` and the like.
    package static func isLasting(_ text: String) -> Bool {
        lasting.contains(text.trimmed.lowercased())
    }

    /// Whether a text says that nobody knows: `unknown`, `n.d.` and the like.
    package static func isUnknown(_ text: String) -> Bool {
        unknown.contains(text.trimmed.lowercased())
    }
}
