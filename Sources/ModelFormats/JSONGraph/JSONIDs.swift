/// Tells numbers from texts, which the tree of a document does not, by the bytes at their places.
enum QuotedPlaces {
    /// Says of places, each the start of a value, whether a text in quotes stands there.
    ///
    /// - Complexity: O(n log n) in the places, and one walk over the bytes.
    static func quoted(_ places: [GenericRows.Place], in bytes: [UInt8]) -> [Bool] {
        var answers = [Bool](repeating: false, count: places.count)
        let order = places.indices.sorted {
            (places[$0].line, places[$0].column) < (places[$1].line, places[$1].column)
        }
        var (position, line, column) = (0, Int32(1), Int32(1))
        for index in order {
            let place = places[index]
            while position < bytes.count, (line, column) < (place.line, place.column) {
                if bytes[position] == 0x0A { (line, column) = (line + 1, 0) }
                position += 1
                // What continues a character is no column of its own.
                while position < bytes.count, bytes[position] & 0xC0 == 0x80 { position += 1 }
                column += 1
            }
            answers[index] = position < bytes.count && bytes[position] == UInt8(ascii: "\"")
        }
        return answers
    }
}

/// The ids of a document that may be numbers or texts, each where it stands.
struct JSONIDs {
    private var ids: [TextID] = []
    private var places: [GenericRows.Place] = []

    /// Takes an id where it stands.
    mutating func add(_ id: TextID, at place: GenericRows.Place, _ texts: TextPool) {
        guard Self.mayBeNumber(id, texts) else { return }
        ids.append(id)
        places.append(place)
    }

    /// What there is to say of ids that stand in both forms, if any do.
    func note(of bytes: [UInt8], _ texts: TextPool) -> String? {
        var (asNumbers, asTexts) = (Set<TextID>(), Set<TextID>())
        for (id, isQuoted) in zip(ids, QuotedPlaces.quoted(places, in: bytes)) {
            if isQuoted { asTexts.insert(id) } else { asNumbers.insert(id) }
        }
        let both = asNumbers.intersection(asTexts)
        guard let first = both.min(by: { $0.number < $1.number }) else { return nil }
        let more = both.count == 1 ? "" : "; so do \(both.count - 1) more"
        return "The id \(texts.string(first)) stands with quotes and without\(more). Both mean the "
            + "same node."
    }

    /// Whether a text could stand for a number.
    static func mayBeNumber(_ id: TextID, _ texts: TextPool) -> Bool {
        texts.withBytes(of: texts.span(id)) { bytes in
            guard let first = bytes.first, let last = bytes.last else { return false }
            let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
            return digits.contains(last) && (digits.contains(first) || first == UInt8(ascii: "-"))
        }
    }
}
