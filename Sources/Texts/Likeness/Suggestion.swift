/// The nearest of some known words to one that is unknown, for "Did you mean …?".
package enum Suggestion {
    /// How many letters of a word are compared; what comes behind them makes no difference.
    package static let mostLetters = 64

    /// The candidate with the fewest edits, or nothing when none is near enough to be meant.
    ///
    /// Case is ignored; of equally near candidates the first wins. A word may be a third wrong.
    package static func nearest(to word: String, among candidates: some Sequence<String>) -> String?
    {
        let target = Array(word.lowercased().unicodeScalars.prefix(mostLetters))
        var best: (distance: Int, word: String)?
        for candidate in candidates {
            let scalars = Array(candidate.lowercased().unicodeScalars.prefix(mostLetters))
            let limit = max(1, max(target.count, scalars.count) / 3)
            guard abs(scalars.count - target.count) <= limit else { continue }
            let distance = editDistance(target, scalars)
            // A word of which no letter stays is another word: 'G' is not meant for 'A'.
            guard distance < max(target.count, scalars.count) else { continue }
            if distance <= limit, distance < best?.distance ?? .max {
                best = (distance, candidate)
            }
        }
        return best?.word
    }

    /// How many insertions, deletions, substitutions and swaps of neighbours turn a word into
    /// another.
    package static func edits(from word: String, to other: String) -> Int {
        editDistance(
            Array(word.unicodeScalars.prefix(mostLetters)),
            Array(other.unicodeScalars.prefix(mostLetters)))
    }

    /// Insertions, deletions, substitutions and swaps of neighbours that turn one into the other.
    private static func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var beforeLast = [Int](repeating: 0, count: right.count + 1)
        var last = Array(0...right.count)
        for row in 0..<left.count {
            var current = [row + 1]
            for column in 0..<right.count {
                let same = left[row] == right[column]
                var cost = min(
                    last[column] + (same ? 0 : 1), last[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, left[row] == right[column - 1],
                    left[row - 1] == right[column]
                {
                    cost = min(cost, beforeLast[column - 1] + 1)
                }
                current.append(cost)
            }
            (beforeLast, last) = (last, current)
        }
        return last[right.count]
    }
}
