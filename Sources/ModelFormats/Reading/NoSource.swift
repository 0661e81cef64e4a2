import DiffusionModel
import Texts

/// The words by which people say, where a source is asked for, that there is none.
enum NoSource {
    private static let words: Set<String> = [
        "?", "??", "???", "-", "--", "---", "–", "—", "/", ".", "…", "n/a", "n.a.", "na", "n.k.",
        "none", "nil", "null", "no", "unknown", "not known", "not available", "not stated",
        "no source", "no sources", "no evidence", "unsourced", "missing", "nobody", "no one",
    ]

    /// Whether a text says that there is none: `n/a`, `?`, `none` and the like.
    static func isSaid(by text: String) -> Bool { words.contains(text.trimmed.lowercased()) }

    /// The words as people write them: small, in capitals, with a capital at the start.
    static let spellings: [String] = words.sorted().flatMap { word in
        Set([word, word.uppercased(), word.capitalizedFirst]).sorted()
    }
}
