import DiffusionModel
import Texts

/// Places within sources as people write them behind the source: `Hale 2012, p. 4`.
///
/// An id of a table may hold blanks, so only what is sure is a place: a word for a page or the
/// like with its number.
enum PlaceText {
    /// Words that are sure behind a blank.
    private static let words: Set<String> = [
        "p", "pp", "pg", "pgs", "page", "pages", "par", "pars", "para", "paras", "paragraph",
        "paragraphs", "fol", "folio", "§", "§§", "¶",
    ]
    /// Words that are sure behind a comma alone: `House Section 5` is called so.
    private static let wordsBehindComma: Set<String> = [
        "ch", "chap", "chapter", "chapters", "sec", "sect", "section", "sections", "line", "lines",
        "l", "ll", "col", "fn", "min", "minute",
    ]

    /// A source and the place behind it; nil where the text ends in no place.
    static func split(_ text: String) -> (source: String, place: String)? {
        // Most ids hold no number.
        guard text.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 || $0 == 0x2E }) else {
            return nil
        }
        for index in text.indices where text[index] == "," || text[index] == " " {
            let (source, place) = (
                String(text[..<index]).visiblyTrimmed,
                String(text[text.index(after: index)...]).visiblyTrimmed
            )
            guard !source.isEmpty, source.last != "," else { continue }
            if isPlace(place, isBehindComma: text[index] == ",") { return (source, place) }
        }
        return nil
    }

    /// Whether a text is a place and nothing else: `p. 4`, `pp. 3-5, 9`, `ch. 2, par. 7`.
    static func isPlace(_ text: String, isBehindComma: Bool = false) -> Bool {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
            .map { String($0).trimmed }
        guard let first = parts.first, isWordWithNumber(first, isBehindComma) else { return false }
        return parts.dropFirst().allSatisfy { isNumber($0) || isWordWithNumber($0, true) }
    }

    /// A place from a column of pages, where a number needs no word; nil where it is none.
    static func page(_ text: String) -> String? {
        if isPlace(text, isBehindComma: true) { return text }
        let parts = text.split(separator: ",").map { String($0).trimmed }
        guard !parts.isEmpty, parts.allSatisfy({ isNumber($0) }) else { return nil }
        let isOne = parts.count == 1 && parts[0].allSatisfy { $0.isNumber || $0.isLetter }
        return (isOne ? "p. " : "pp. ") + text
    }

    private static func isWordWithNumber(_ text: String, _ isBehindComma: Bool) -> Bool {
        let word = text.prefix { $0.isLetter || $0 == "§" || $0 == "¶" }
        var rest = text.dropFirst(word.count)
        let name = word.lowercased()
        guard words.contains(name) || isBehindComma && wordsBehindComma.contains(name) else {
            return false
        }
        let hasPoint = rest.first == "."
        if hasPoint { rest = rest.dropFirst() }
        guard hasPoint || rest.first == " " || word.first?.isLetter == false else { return false }
        return isNumber(String(rest).trimmed, mayBeRoman: hasPoint)
    }

    /// Whether a text is one number, or several from and to: `4`, `12a`, `iv`, `3-5`, `7 and 9`,
    /// `4f.`.
    private static func isNumber(_ text: String, mayBeRoman: Bool = true) -> Bool {
        var text = text.lowercased()
        for ending in [".", "ff", "f"] where text.hasSuffix(ending) {
            text = String(text.dropLast(ending.count)).trimmed
        }
        let numbers = text.split { "-–—&/+ ".contains($0) }.filter { $0 != "and" }
        return !numbers.isEmpty
            && numbers.allSatisfy { isCount($0) || mayBeRoman && isRoman($0) }
    }

    private static func isCount(_ text: Substring) -> Bool {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        let rest = text.dropFirst(digits.count)
        return (1...5).contains(digits.count)
            && (rest.isEmpty || rest.count == 1 && rest.allSatisfy(\.isLetter))
    }

    private static func isRoman(_ text: Substring) -> Bool {
        text.count <= 7 && text.allSatisfy { "ivxlc".contains($0) }
    }
}
