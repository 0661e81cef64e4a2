import DiffusionModel

/// Keys that nobody meant: in `{ }` a comma ends a value, and what follows it has no colon.
extension ModelBuilder {
    func isBare(_ value: NodeRef) -> Bool { trees[Int(value.tree)].isBare(value.node) }

    /// Refuses words without a colon, all that follow one another at once.
    mutating func refuse(bare keys: inout [NodeRef], after field: Field?) {
        defer { keys.removeAll() }
        guard let first = keys.first else { return }
        let words = keys.map { shape($0) == .scalar ? text($0) : "…" }
        fail(
            .wrongShape, at: first,
            "'\(words.joined(separator: ", "))' stands here without ':' and a value.",
            hint: field.flatMap { hint(for: words, after: $0) }
                ?? "In { } each key needs a value: '\(words[0]): …'.")
    }

    private func hint(for words: [String], after field: Field) -> String? {
        guard shape(field.value) == .scalar else { return nil }
        let whole = ([text(field.value)] + words).joined(separator: ", ")
        return isList(field)
            ? "In { } a comma ends the value; a list needs brackets: "
                + "'\(name(field)): [\(whole)]'."
            : "In { } a comma ends the value; put it in quotes: '\(name(field)): \"\(whole)\"'."
    }
}
