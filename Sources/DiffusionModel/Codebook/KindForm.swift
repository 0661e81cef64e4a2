/// The forms in which words for kinds are compared.
///
/// People write one kind in many ways: `Learns from`, `learns_from`, `learned from`. English verbs
/// and plurals are cut back to their stems; words of other languages are left as they are.
package enum KindForm {
    /// The letters alone, without regard to case, blanks, hyphens and underscores.
    package static func letters(_ text: String) -> String { words(text).joined() }

    /// The letters of the stems of all words, without regard to the verb's form.
    package static func stems(_ text: String) -> String { words(text).map(stem).joined() }

    /// The words of a text in small letters; a capital within `learnsFrom` starts a word as well.
    package static func words(_ text: String) -> [String] {
        var (words, word, wasSmall) = ([String](), "", false)
        for sign in text {
            let isEnd = isSeparator(sign) || wasSmall && sign.isUppercase
            if isEnd, !word.isEmpty {
                words.append(word)
                word = ""
            }
            wasSmall = sign.isLowercase
            if !isSeparator(sign) { word += sign.lowercased() }
        }
        return word.isEmpty ? words : words + [word]
    }

    private static func isSeparator(_ sign: Character) -> Bool {
        sign.isWhitespace || sign == "-" || sign == "_" || sign == "\u{2010}" || sign == "\u{2011}"
    }

    // MARK: - Stems

    private static let irregular = [
        "is": "be", "are": "be", "was": "be", "were": "be", "been": "be", "being": "be",
        "has": "have", "had": "have", "having": "have", "goes": "go", "went": "go", "gone": "go",
        "held": "hold", "led": "lead", "taught": "teach", "brought": "bring", "learnt": "learn",
        "made": "make", "sought": "seek", "gave": "give", "given": "give", "took": "take",
        "taken": "take", "sent": "send", "met": "meet", "meant": "mean", "paid": "pay",
        "bought": "buy", "sold": "sell", "told": "tell", "built": "build", "chose": "choose",
        "chosen": "choose", "wrote": "write", "written": "write", "shown": "show", "kept": "keep",
    ]

    /// The stem of a word: `visits`, `visited` and `visiting` have one.
    package static func stem(_ word: String) -> String {
        let word = irregular[word] ?? word
        guard word.count > 3, word.utf8.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) else {
            return word
        }
        var stem = withoutEnding(word)
        // British and American spellings are one: criticises, criticizes.
        if stem.hasSuffix("is") || stem.hasSuffix("ys") { stem = stem.dropLast() + "z" }
        let last = stem.suffix(2)
        if let sign = last.first, last.count == 2, sign == last.last, !"aeiou".contains(sign) {
            stem.removeLast()
        }
        return stem
    }

    private static let endings = ["ying", "ies", "ied", "ing", "es", "ed", "s", "e"]

    private static func withoutEnding(_ word: String) -> String {
        for ending in endings where word.hasSuffix(ending) {
            let rest = String(word.dropLast(ending.count))
            guard rest.count >= 2, rest.contains(where: { "aeiouy".contains($0) }) else { continue }
            switch ending {
            case "ying", "ies", "ied": return rest + "y"
            case "ed" where rest.hasSuffix("e") || rest.count < 3: continue
            case "s" where rest.hasSuffix("s") || rest.hasSuffix("u"): continue
            case _ where rest.count < 3: continue
            default: return rest
            }
        }
        return word
    }
}
