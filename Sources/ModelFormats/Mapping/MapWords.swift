import DiffusionModel
import Texts

/// Reads a map that stands in one line: `source=Entity A,target=Entity B,kind=Connection`.
enum MapWords {
    /// What each key says, and the keys of columns below `columns`, as in a file.
    ///
    /// A comma parts two of them where a key follows it, so that names may hold commas.
    static func node(_ words: String, place: SourceLocation) throws(InvalidModel) -> MapNode {
        var (columns, others): ([MapNode.Pair], [MapNode.Pair]) = ([], [])
        for piece in pieces(words) {
            guard let (key, value, isConstant) = pair(piece) else {
                throw InvalidModel([
                    Diagnostic(
                        .error, .invalidMap, at: place, "'\(piece)' is not 'key=Column'.",
                        hint: nearKey(piece).map { "Did you mean '\($0)'?" }
                            ?? "Write source=Column,target=Column and so on; kind:=visits says "
                            + "the same of all rows.")
                ])
            }
            let name = MapName(text: key, place: place)
            let text = MapNode(content: .text(value), place: place)
            if ofTable.contains(key) {
                others.append(MapNode.Pair(key: name, value: listed(text, key)))
            } else if isConstant {
                let isKey = MapName(text: "is", place: place)
                let value = MapNode(
                    content: .map([MapNode.Pair(key: isKey, value: text)]), place: place)
                columns.append(MapNode.Pair(key: name, value: value))
            } else {
                columns.append(MapNode.Pair(key: name, value: text))
            }
        }
        let key = MapName(text: "columns", place: place)
        let value = MapNode(content: .map(columns), place: place)
        let all = others + [MapNode.Pair(key: key, value: value)]
        return MapNode(content: .map(all), place: place)
    }

    private static let ofTable: Set<String> = [
        "header", "separator", "decimal", "dates", "nothing", "open", "keep", "leave",
    ]

    /// Of the keys that take several values, those with bars between them.
    private static func listed(_ text: MapNode, _ key: String) -> MapNode {
        guard ["nothing", "open", "keep", "leave"].contains(key), let words = text.text else {
            return text
        }
        let items = words.split(separator: "|").map {
            MapNode(content: .text(String($0)), place: text.place)
        }
        return MapNode(content: .list(items), place: text.place)
    }

    private static func pieces(_ words: String) -> [String] {
        var pieces: [String] = []
        for piece in words.split(separator: ",", omittingEmptySubsequences: false) {
            if pair(String(piece)) == nil, !pieces.isEmpty, nearKey(String(piece)) == nil {
                pieces[pieces.count - 1] += "," + piece
            } else {
                pieces.append(String(piece))
            }
        }
        return pieces
    }

    /// The key that a word before a sign of equality is probably meant for.
    private static func nearKey(_ piece: String) -> String? {
        guard let sign = piece.firstIndex(of: "=") else { return nil }
        let word = piece[..<sign].filter { $0 != " " && $0 != ":" }
        guard word.count > 2, word.allSatisfy({ $0.isLetter || $0 == "-" }) else { return nil }
        let known = MapKeys.all(.links) + MapKeys.all(.entities) + Array(ofTable).sorted()
        return Suggestion.nearest(to: word, among: known)
    }

    private static func pair(_ piece: String) -> (key: String, value: String, isConstant: Bool)? {
        guard let sign = piece.firstIndex(of: "=") else { return nil }
        var key = piece[..<sign].filter { $0 != " " }
        let isConstant = key.last == ":"
        if isConstant { key.removeLast() }
        let known = MapKeys.key(key)
        let isKnown =
            ofTable.contains(key) || known == "where"
            || TableMap.Statement.Subject.allCases.contains {
                MapKeys.reading(known, of: $0) != nil
            } || TableCodebook.builtIn.role(calledBy: key) != nil
        guard isKnown else { return nil }
        var value = String(piece[piece.index(after: sign)...])
        if value.count > 1, value.first == "\"", value.last == "\"" {
            value = String(value.dropFirst().dropLast())
        }
        return (key, value, isConstant)
    }
}
