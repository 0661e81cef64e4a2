extension Wording {
    /// Words as a sentence lists them: `a`, `a or b`, `a, b or c`.
    package static func list(_ words: [String], _ conjunction: String) -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " \(conjunction) " + last
    }

    /// The words of a mark for what is needed together and what are alternatives: `(2; 4) and 3`.
    ///
    /// - Parameters:
    ///   - terms: All that is needed: the alternatives of each, and of these what each needs; no
    ///     words for what nobody speaks of.
    ///   - separator: What stands between alternatives.
    /// - Returns: The words, in which what is said twice stands once.
    static func needed(_ terms: [[[String]]], either separator: String) -> String {
        joined(
            terms.map { ways in joined(ways.map { joined($0, by: " and ") }, by: separator) },
            by: " and ")
    }

    /// Words that are not empty, each once; in brackets where one of several is more than a number.
    private static func joined(_ words: [String], by separator: String) -> String {
        var kept: [String] = []
        for word in words where !word.isEmpty && !kept.contains(word) { kept.append(word) }
        guard kept.count > 1 else { return kept.first ?? "" }
        return kept.map { word in
            let isMore = [";", ",", " and "].contains { word.contains($0) }
            return isMore ? "(\(word))" : word
        }.joined(separator: separator)
    }
}
