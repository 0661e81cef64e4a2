/// The ids of a document that may be numbers or texts, as which they stand.
struct JSONIDs {
    private var asNumbers = TextSet()
    private var asTexts = TextSet()
    /// The ids that stand as both.
    private var both: [TextID] = []

    /// Takes an id.
    mutating func add(_ id: TextID, isQuoted: Bool, _ texts: TextPool) {
        let isNew = isQuoted ? asTexts.insert(id) : asNumbers.insert(id)
        guard isNew, isQuoted ? asNumbers.contains(id) : asTexts.contains(id) else { return }
        if Self.mayBeNumber(id, texts) { both.append(id) }
    }

    /// What there is to say of ids that stand in both forms, if any do.
    func note(_ texts: TextPool) -> String? {
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
