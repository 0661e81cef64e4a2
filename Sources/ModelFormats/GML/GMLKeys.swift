/// The keys that the columns of our tables have in a GML file, which are letters and digits alone.
///
/// A file of ours lists its columns, from which a reader makes the same keys again.
enum GMLKeys {
    /// The keys that hold the ids of entities and links, as ids of GML are numbers.
    static let id = "identifier"

    /// What other programs, and readers of ours, take for something else.
    private static let taken: Set<String> = [
        "id", "label", "source", "target", "directed", "graphics", "node", "edge", "key",
    ]
    /// The keys of columns of ours that would be taken for something else.
    private static let own = ["id": id, "directed": "hasDirection"]

    /// The keys of columns, no two of which are the same.
    static func keys(of columns: [String]) -> [String] {
        var taken = taken
        return columns.map { column in
            let base = own[column] ?? letters(column)
            var (free, number) = (base, 2)
            while !taken.insert(free.lowercased()).inserted {
                free = base + String(number)
                number += 1
            }
            return free
        }
    }

    /// The columns by their keys.
    static func columns(_ columns: [String]) -> [String: String] {
        Dictionary(zip(keys(of: columns), columns)) { first, _ in first }
    }

    /// What of a name may stand in a key, which starts with a letter.
    private static func letters(_ name: String) -> String {
        let kept = String(
            decoding: name.utf8.filter {
                $0 >= 0x30 && $0 <= 0x39 || ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A
            }, as: UTF8.self)
        guard let first = kept.utf8.first else { return "attribute" }
        return first <= 0x39 ? "x" + kept : kept
    }
}
