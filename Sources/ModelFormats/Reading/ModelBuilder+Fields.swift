import DiffusionModel
import Texts

/// Reading maps: which keys stand there, which may, and which must stand once.
extension ModelBuilder {
    /// The keys and values of a map; a key that is not known is a mistake that lists those that
    /// are.
    mutating func fields(
        of ref: NodeRef, known: [NativeKey], what: @autoclosure () -> String
    ) -> Fields? {
        fields(of: ref, known: KnownKeys(known), what: what())
    }

    /// The keys and values of a map; without known keys every key may stand.
    mutating func fields(
        of ref: NodeRef, known: KnownKeys?, what: @autoclosure () -> String,
        shapeHint: String? = nil
    ) -> Fields? {
        guard shape(ref) == .map else {
            let names = known.map { "; known keys: \($0.names.joined(separator: ", "))" } ?? ""
            fail(
                .wrongShape, at: ref, "\(what()) has to be a map of keys and values.",
                hint: shapeHint ?? "Write 'key: value' lines\(names).")
            return nil
        }
        var fields = Fields(place: ref)
        fields.all.reserveCapacity(8)
        // In a large map the keys that stood are looked up, in a small one searched.
        var seen: [TextID: Int] = [:]
        var nodes = children(ref)
        var bare: [NodeRef] = []
        while let keyNode = nodes.next(), let value = nodes.next() {
            if isBare(value) {
                bare.append(keyNode)
                continue
            }
            refuse(bare: &bare, after: fields.all.last)
            guard let name = key(keyNode) else { continue }
            let isLarge = fields.all.count > 32
            if isLarge, seen.isEmpty {
                for (index, field) in fields.all.enumerated() { seen[field.name] = index }
            }
            let earlier =
                isLarge ? seen[name].map { fields.all[$0] } : fields.field(named: name)
            let field = Field(name: name, key: NativeKey(name), keyNode: keyNode, value: value)
            // A key that has no value says no more than if it did not stand.
            guard mayStand(field, after: earlier, known, what()), shape(value) != .null
            else { continue }
            if isLarge { seen[name] = fields.all.count }
            fields.all.append(field)
        }
        refuse(bare: &bare, after: fields.all.last)
        return fields
    }

    private mutating func mayStand(
        _ field: Field, after earlier: Field?, _ known: KnownKeys?,
        _ what: @autoclosure () -> String
    ) -> Bool {
        if let earlier {
            fail(
                .duplicateKey, at: field.keyNode,
                "The key '\(name(field))' stands here a second time; first at "
                    + "\(words(for: earlier.keyNode)).",
                hint: "Keep one of them; a key with several values takes a list.")
            return false
        }
        guard let known, !known.allow(field) else { return true }
        let near = Self.meant(by: name(field), among: known.names)
        fail(
            .unknownKey, at: field.keyNode, "\(what()) has no key '\(name(field))'.",
            hint: (near.map { "Did you mean '\($0)'? " } ?? "")
                + "Known keys: \(known.names.joined(separator: ", ")).")
        return false
    }

    /// The key of a field as it is written.
    func name(_ field: Field) -> String { text(field.keyNode) }

    /// The text of a key, by the number that equal texts share.
    mutating func key(_ ref: NodeRef) -> TextID? {
        guard shape(ref) == .scalar else {
            fail(.wrongShape, at: ref, "A key has to be a text.")
            return nil
        }
        let id = textID(ref)
        return isShort(id, at: ref) ? texts.identity(id) : nil
    }

    /// Whether a text is no longer than ids and keys may be in any format.
    mutating func isShort(_ id: TextID, at ref: NodeRef) -> Bool {
        let span = texts.span(id)
        // So few bytes are short even where each is written as an escape.
        guard span.length > Self.surelyShort else { return true }
        if span.length <= NameBound.characters, texts.withBytes(of: span, Self.arePlain) {
            return true
        }
        return isShort(texts.string(id), at: ref)
    }

    /// Whether a text is no longer than ids and keys may be in any format.
    mutating func isShort(_ text: String, at ref: NodeRef) -> Bool {
        guard let fault = Self.fault(ofName: text) else { return true }
        fail(.invalidID, at: ref, fault, hint: Self.hintForLongNames)
        return false
    }

    /// So many bytes stay short however each of them is written.
    static let surelyShort = 31

    private static func arePlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        bytes.allSatisfy { (0x20..<0x7F).contains($0) }
    }

    /// What to do about a name that is too long.
    static let hintForLongNames = "Use a short id and put the long text under 'name'."

    /// Why a text cannot be an id or a key; nil where it can.
    static func fault(ofName text: String) -> String? {
        if text.count > NameBound.characters {
            return "A key or id has at most \(NameBound.characters) characters; this one has "
                + "\(text.count)."
        }
        guard text.utf8.count > surelyShort,
            DOTText.readBack(text).count > NameBound.characters
                || !YAMLText.holds(key: text)
        else { return nil }
        return
            "The key or id is too long to be written: it has \(text.unicodeScalars.count) signs, "
            + "many of which nobody sees."
    }

    /// Joins what several files say of one thing; a key that may stand once must say the same.
    mutating func united(_ parts: [Fields]) -> Fields? {
        guard var all = parts.first else { return nil }
        // What one file has for its own sake is no context.
        let isPlain = parts.count > 1 && parts.contains { !saysContext($0) }
        if isPlain { all.all.removeAll { $0.key == .context } }
        for part in parts.dropFirst() {
            for field in part.all where !isPlain || field.key != .context {
                let earlier = all.all.filter { $0.name == field.name }
                // Each file has its own evidence for links and stands, which are compared later.
                if !hasGrounds(field), earlier.contains(where: { same($0.value, field.value) }) {
                    continue
                }
                // Kinds were compared when the entity was declared.
                if !earlier.isEmpty, field.key == .kind { continue }
                if let first = earlier.first, !isList(field) {
                    refuse(field, after: first.value)
                    continue
                }
                all.all.append(field)
            }
        }
        return all
    }

    mutating func refuse(_ field: Field, after earlier: NodeRef) {
        fail(
            .contradiction, at: field.value,
            "'\(name(field))' differs from what stands at \(words(for: earlier)).",
            hint: "Make both files say the same, or say it in one of them.")
    }

    private func saysContext(_ fields: Fields) -> Bool {
        guard let value = fields.value(.context), shape(value) == .scalar else { return false }
        return text(value) == "true"
    }

    /// Whether several files may add to what a key holds.
    func isList(_ field: Field) -> Bool {
        if let key = field.key, NativeKeys.lists.contains(key) { return true }
        return isShorthand(field)
    }

    /// Whether what a key holds stands on the evidence of the file that says it.
    private func hasGrounds(_ field: Field) -> Bool {
        field.key == .positions || isShorthand(field)
    }

    /// Whether what a key of an entity holds are links.
    private func isShorthand(_ field: Field) -> Bool {
        field.key == .actsFor || field.key == .posts
            || roles.contains { $0.text == field.name }
    }

    /// The single text of a value.
    mutating func single(_ ref: NodeRef, _ what: @autoclosure () -> String) -> String? {
        isSingle(ref, what()) ? text(ref) : nil
    }

    /// The single text of a value, by the number that equal texts share.
    mutating func singleID(_ ref: NodeRef, _ what: @autoclosure () -> String) -> TextID? {
        isSingle(ref, what()) ? texts.identity(textID(ref)) : nil
    }

    private mutating func isSingle(_ ref: NodeRef, _ what: @autoclosure () -> String) -> Bool {
        guard shape(ref) != .null else {
            fail(
                .wrongShape, at: ref, "\(what()) has an empty place in its list.",
                hint: "Give a value or remove the place.")
            return false
        }
        guard shape(ref) == .scalar else {
            fail(
                .wrongShape, at: ref, "\(what()) has to be one text.",
                hint: "Write it on one line, in quotes if it holds ': ' or starts with a sign.")
            return false
        }
        guard texts.span(textID(ref)).length > 0 else {
            fail(
                .wrongShape, at: ref, "\(what()) is empty.",
                hint: "Give a value or remove the key.")
            return false
        }
        return true
    }

    /// The text of a key that may stand once, or nil where it does not stand.
    mutating func text(_ key: NativeKey, in fields: Fields) -> String? {
        fields.value(key).flatMap { single($0, "'\(key)'") }
    }

    // MARK: - Lists

    /// The values of a list, or the one value that stands without a list.
    func items(_ ref: NodeRef) -> [NodeRef] {
        guard shape(ref) == .list else { return [ref] }
        var (found, nodes): ([NodeRef], NodeChildren) = ([], children(ref))
        while let node = nodes.next() { found.append(node) }
        return found
    }

    /// All values of a key, in all files, written as one value or as a list.
    func items(_ key: NativeKey, in fields: Fields) -> [NodeRef] {
        // Most keys do not stand on most links.
        guard let value = fields.value(key) else { return [] }
        if isOnly(key, in: fields) { return items(value) }
        let all = fields.values(key).flatMap { items($0) }
        return key == .posts || key == .actsFor ? all : once(all)
    }

    /// What several files list alike, once; links are compared when all are read.
    private func once(_ values: [NodeRef]) -> [NodeRef] {
        values.indices.filter { index in
            !values[..<index].contains {
                $0.tree != values[index].tree && same($0, values[index])
            }
        }.map { values[$0] }
    }

    /// Whether a key that stands does so once; only what several files describe has it twice.
    func isOnly(_ key: NativeKey, in fields: Fields) -> Bool {
        trees.count == 1 || fields.all.count { $0.key == key } == 1
    }

    mutating func texts(_ key: NativeKey, in fields: Fields) -> [String] {
        items(key, in: fields).compactMap { single($0, "'\(key)'") }
    }

    /// The entries of a map whose keys are ids or names.
    mutating func entries(_ ref: NodeRef, _ what: String, shapeHint: String? = nil) -> [Field] {
        fields(of: ref, known: nil, what: what, shapeHint: shapeHint)?.all ?? []
    }

    /// The entries of the maps that several files have under a key, each name with one value.
    mutating func entries(_ key: NativeKey, in fields: Fields) -> [Field] {
        guard fields.value(key) != nil else { return [] }
        let maps = fields.values(key)
        guard maps.count > 1 else { return entries(maps[0], "'\(key)'") }
        var found: [Field] = []
        for field in maps.flatMap({ entries($0, "'\(key)'") }) {
            guard let earlier = found.first(where: { $0.name == field.name }) else {
                found.append(field)
                continue
            }
            if !same(earlier.value, field.value) { refuse(field, after: earlier.value) }
        }
        return found
    }

    mutating func attributes(in fields: Fields) -> [Attribute] {
        entries(.attributes, in: fields).compactMap { field in
            guard shape(field.value) == .scalar else {
                fail(.wrongShape, at: field.value, "An attribute has to be one text.")
                return nil
            }
            return Attribute(name: name(field), value: text(field.value))
        }
    }
}
