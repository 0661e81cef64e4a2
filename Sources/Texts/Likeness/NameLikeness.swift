/// In what way two names may be spellings of one.
package enum NameLikeness: CaseIterable, Sendable {
    /// They differ in case, marks, width, hyphens and punctuation alone.
    case letters
    /// They look alike, with letters of another script.
    case scripts
    /// They have the same words in another order.
    case order
    /// The one has an initial where the other has a name.
    case initials

    /// Words from which on a name is a sentence.
    private static let mostWords = 8

    /// What names that are alike in this way have in common; nil for names that cannot be.
    ///
    /// - Complexity: O(letters).
    package func key(of name: String) -> String? {
        switch self {
        case .letters: Self.filled(LooseForm.letters(NameFold.folded(name)))
        case .scripts: Self.filled(LooseForm.letters(NameFold.folded(name, joinsScripts: true)))
        case .order: Self.sorted(NameFold.folded(name).split(separator: " "))
        case .initials: Self.words(of: name).map(Self.shortened)
        }
    }

    private static func filled(_ key: String) -> String? { key.isEmpty ? nil : key }

    // MARK: - Order

    /// The words sorted; nil where their order counts: `11 of 2` is not `2 of 11`.
    private static func sorted(_ words: [Substring]) -> String? {
        guard (2...mostWords).contains(words.count), words.count(where: hasDigit) < 2 else {
            return nil
        }
        return words.sorted().joined(separator: " ")
    }

    private static func hasDigit(_ word: Substring) -> Bool {
        word.unicodeScalars.contains { $0.properties.numericType != nil }
    }

    // MARK: - Initials

    /// The words of a name of a person, the family name last: `Smith, John` is `john smith`.
    private static func words(of name: String) -> [Substring]? {
        let parts = name.split(separator: ",", omittingEmptySubsequences: false)
        let turned = parts.count == 2 ? "\(parts[1]) \(parts[0])" : name
        let words = NameFold.folded(turned).split(separator: " ")
        guard (2...mostWords).contains(words.count), let last = words.last, !isInitial(last),
            !words.contains(where: hasDigit), words.allSatisfy(isOfLetters)
        else { return nil }
        return words
    }

    /// Whether a word is of a script that has initials: Latin, Greek or Cyrillic.
    private static func isOfLetters(_ word: Substring) -> Bool {
        word.unicodeScalars.first.map { $0.value < 0x530 } ?? false
    }

    private static func isInitial(_ word: Substring) -> Bool {
        word.unicodeScalars.dropFirst().isEmpty
    }

    private static func shortened(_ words: [Substring]) -> String {
        words.dropLast().map { String($0.unicodeScalars.prefix(1)) }.joined() + " "
            + (words.last ?? "")
    }

    /// Whether a name has an initial where another may have a name.
    package static func isAbbreviated(_ name: String) -> Bool {
        words(of: name)?.dropLast().contains(where: isInitial) ?? false
    }

    /// Whether each word of a name is that of another, or one of the two is its initial.
    package static func mayAbbreviate(_ name: String, _ other: String) -> Bool {
        guard let words = Self.words(of: name), let others = Self.words(of: other),
            words.count == others.count, words.last == others.last
        else { return false }
        return zip(words, others).allSatisfy { one, other in
            one == other
                || (isInitial(one) || isInitial(other))
                    && one.unicodeScalars.first == other.unicodeScalars.first
        }
    }
}
