/// The words of a map that stood in cells of the columns of which it speaks.
///
/// Cells are looked at through values that cannot change, so that this is an object.
final class MetWords {
    private var words: [Int: Set<String>] = [:]

    func insert(_ word: String, in column: Int) { words[column, default: []].insert(word) }

    func contains(_ word: String, in column: Int) -> Bool {
        words[column]?.contains(word) ?? false
    }
}
