import DiffusionModel

/// Reading maps: which keys stand there, which may, and which must stand once.
extension ModelBuilder {
    /// The keys and values of a map; a key that is not known is a mistake that lists those that are.
    mutating func fields(
        of ref: NodeRef, known: [String], what: String
    ) -> Fields? {
        guard shape(ref) == .map else {
            fail(
                .wrongShape, at: ref, "\(what) has to be a map of keys and values.",
                hint: "Write 'key: value' lines; known keys: \(known.joined(separator: ", ")).")
            return nil
        }
        var fields = Fields(place: ref)
        fields.all.reserveCapacity(4)
        var child = trees[Int(ref.tree)].nodes[Int(ref.node)].firstChild
        while child >= 0 {
            let keyNode = NodeRef(tree: ref.tree, node: child)
            let valueNode = trees[Int(ref.tree)].nodes[Int(child)].next
            guard valueNode >= 0 else { break }
            let value = NodeRef(tree: ref.tree, node: valueNode)
            child = trees[Int(ref.tree)].nodes[Int(valueNode)].next
            take(keyNode, value, into: &fields, known: known, what: what)
        }
        return fields
    }

    private mutating func take(
        _ keyNode: NodeRef, _ value: NodeRef, into fields: inout Fields, known: [String],
        what: String
    ) {
        guard let key = key(keyNode) else { return }
        if let earlier = fields.field(key) {
            return fail(
                .duplicateKey, at: keyNode,
                "The key '\(key)' stands here a second time; first at \(words(for: earlier.keyNode)).",
                hint: "Keep one of them; a key with several values takes a list.")
        }
        guard known.isEmpty || known.contains(key) else {
            let near = Suggestion.nearest(to: key, among: known)
            return fail(
                .unknownKey, at: keyNode, "\(what) has no key '\(key)'.",
                hint: (near.map { "Did you mean '\($0)'? " } ?? "")
                    + "Known keys: \(known.joined(separator: ", ")).")
        }
        fields.all.append(Field(key: key, keyNode: keyNode, value: value))
    }

    mutating func key(_ ref: NodeRef) -> String? {
        guard shape(ref) == .scalar else {
            fail(.wrongShape, at: ref, "A key has to be a text.")
            return nil
        }
        let text = text(ref)
        // YAML allows a key 1,024 characters, and one that needs escapes four for each.
        guard text.utf8.count <= 250 else {
            fail(
                .invalidID, at: ref, "A key or id has at most 250 bytes; this one is longer.",
                hint: "Use a short id and put the long text under 'name'.")
            return nil
        }
        return text
    }

    /// Joins what several files say of one thing; a key that may stand once must say the same.
    mutating func united(_ parts: [Fields], lists: Set<String>) -> Fields? {
        guard var all = parts.first else { return nil }
        for part in parts.dropFirst() {
            for field in part.all {
                let earlier = all.all.filter { $0.key == field.key }
                if earlier.contains(where: { same($0.value, field.value) }) { continue }
                if let first = earlier.first, !lists.contains(field.key) {
                    fail(
                        .contradiction, at: field.value,
                        "'\(field.key)' differs from what stands at \(words(for: first.value)).",
                        hint: "Make both files say the same, or say it in one of them.")
                    continue
                }
                all.all.append(field)
            }
        }
        return all
    }

    /// The single text of a value.
    mutating func single(_ ref: NodeRef, _ what: String) -> String? {
        guard shape(ref) == .scalar else {
            fail(
                .wrongShape, at: ref, "\(what) has to be one text.",
                hint: "Write it on one line, in quotes if it holds ': ' or starts with a sign.")
            return nil
        }
        let text = text(ref)
        guard !text.isEmpty else {
            fail(
                .wrongShape, at: ref, "\(what) is empty.", hint: "Give a value or remove the key.")
            return nil
        }
        return text
    }

    /// The text of a key that may stand once, or nothing where it does not stand.
    mutating func text(_ key: String, in fields: Fields) -> String? {
        fields.value(key).flatMap { single($0, "'\(key)'") }
    }

    /// The values of a list, or the one value that stands without a list.
    func items(_ ref: NodeRef) -> [NodeRef] { shape(ref) == .list ? children(ref) : [ref] }

    /// All values of a key, in all files, written as one value or as a list.
    func items(_ key: String, in fields: Fields) -> [NodeRef] {
        // Most keys do not stand on most links.
        guard fields.value(key) != nil else { return [] }
        return fields.values(key).flatMap { items($0) }
    }

    mutating func texts(_ key: String, in fields: Fields) -> [String] {
        items(key, in: fields).compactMap { single($0, "'\(key)'") }
    }

    /// The entries of a map whose keys are ids or names.
    mutating func entries(_ ref: NodeRef, _ what: String) -> [Field] {
        fields(of: ref, known: [], what: what)?.all ?? []
    }

    mutating func attributes(in fields: Fields) -> [Attribute] {
        guard fields.value("attributes") != nil else { return [] }
        return fields.values("attributes").flatMap { value in
            entries(value, "'attributes'").compactMap { field in
                guard shape(field.value) == .scalar else {
                    fail(.wrongShape, at: field.value, "An attribute has to be one text.")
                    return nil
                }
                return Attribute(name: field.key, value: text(field.value))
            }
        }
    }
}
