import TestSupport
import Testing

@testable import Texts

/// The nearest word, for "Did you mean …?".
@Suite struct SuggestionTests {
    /// Oracle: counted by hand; kitten and sitting, Saturday and Sunday are in every textbook.
    ///
    /// A letter between two that change places counts on its own.
    @Test(arguments: [
        ("kitten", "sitting", 3), ("Saturday", "Sunday", 3), ("", "abc", 3), ("same", "same", 0),
        ("ab", "ba", 1), ("abcd", "badc", 2), ("ca", "abc", 3), ("新疆", "疆新", 1),
    ])
    func `edits insert, leave out, change or swap neighbours`(
        one: String, other: String, count: Int
    ) {
        #expect(Suggestion.edits(from: one, to: other) == count)
        #expect(Suggestion.edits(from: other, to: one) == count)
    }

    /// The definition: the last letters stay, or one of them or both go, or the last two swap.
    private func edits(_ one: ArraySlice<Character>, _ other: ArraySlice<Character>) -> Int {
        guard let last = one.last, let end = other.last else { return one.count + other.count }
        let changed = edits(one.dropLast(), other.dropLast()) + (last == end ? 0 : 1)
        let least = min(
            changed, edits(one.dropLast(), other) + 1, edits(one, other.dropLast()) + 1)
        guard one.count > 1, other.count > 1, one.dropLast().last == end,
            other.dropLast().last == last
        else { return least }
        return min(least, edits(one.dropLast(2), other.dropLast(2)) + 1)
    }

    @Test(arguments: 0..<200)
    func `edits agree with trying every way`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        func word() -> String {
            let length = Int.random(in: 0...5, using: &random)
            return String((0..<length).compactMap { _ in "abc".randomElement(using: &random) })
        }
        let (one, other) = (word(), word())
        #expect(
            Suggestion.edits(from: one, to: other) == edits(Array(one)[...], Array(other)[...]),
            "\(one) \(other)")
    }

    /// By hand: a third of the longer word may be wrong, and one letter of any.
    @Test(
        arguments: [
            ("xinjang", ["ningxia", "xinjiang"], "xinjiang"),
            ("VISTS", ["trains", "visits"], "visits"),
            ("abd", ["abc"], "abc"), ("axx", ["abc"], nil), ("abcdxx", ["abcdef"], "abcdef"),
            ("abcxxx", ["abcdef"], nil), ("ab", ["abc"], "abc"), ("a", ["abc"], nil),
            // Of one letter that is another nothing stays, and the nearer or the first is meant.
            ("G", ["A"], nil), ("g", ["G"], "G"), ("bat", ["cat", "hat"], "cat"),
            ("hatt", ["cat", "hat"], "hat"), ("word", [], nil), ("", ["a"], nil),
        ] as [(String, [String], String?)])
    func `the nearest word is meant, unless it is too far`(
        word: String, known: [String], expected: String?
    ) {
        #expect(Suggestion.nearest(to: word, among: known) == expected)
    }
}
