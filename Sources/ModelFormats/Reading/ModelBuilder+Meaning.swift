import DiffusionModel
import Texts

/// Reading what kinds mean: how they are drawn, told, folded and led.
extension ModelBuilder {
    mutating func read(_ kind: inout EntityKind, meaningIn fields: Fields) {
        kind.shape =
            choice(.shape, in: fields, .invalidValue, as: EntityKind.Shape.self) ?? kind.shape
        let nature = choice(.nature, in: fields, .invalidValue, as: EntityKind.Nature.self)
        guard let nature, let ref = fields.value(.nature), nature.family != kind.family else {
            return kind.nature = nature ?? kind.nature
        }
        fail(
            .invalidValue, at: ref,
            "The kind '\(kind.id)' is \(Self.article(kind.family)), and "
                + "'\(nature.rawValue)' is \(Self.article(nature.family)).",
            hint: "Write 'family: \(nature.family.rawValue)', or another nature.")
    }

    private static func article(_ family: EntityKind.Family) -> String {
        family == .actor ? "an actor" : "an item"
    }

    mutating func read(_ kind: inout LinkKind, meaningIn fields: Fields) {
        kind.legend = text(.legend, in: fields) ?? kind.legend
        kind.part = choice(.part, in: fields, .invalidValue, as: LinkKind.Part.self) ?? kind.part
        if fields.value(.pairsWith) != nil { kind.pairsWith = texts(.pairsWith, in: fields) }
        kind.relation = text(.relation, in: fields) ?? kind.relation
        kind.isOneWay = flag(.oneWay, in: fields) ?? kind.isOneWay
        kind.isMembership = flag(.membership, in: fields) ?? kind.isMembership
        kind.isAdoption = flag(.adoption, in: fields) ?? kind.isAdoption
        kind.isTimeless = flag(.timeless, in: fields) ?? kind.isTimeless
        kind.ends = ends(in: fields) ?? kind.ends
    }

    /// Whether a key says true or false; nothing where it does not stand.
    mutating func flag(_ key: NativeKey, in fields: Fields) -> Bool? {
        guard let text = text(key, in: fields), let ref = fields.value(key) else { return nil }
        // Spreadsheets write it in capitals.
        let word = isTable(ref) ? text.lowercased() : text
        if word == "true" || word == "false" { return word == "true" }
        fail(
            .invalidValue, at: ref, "'\(text)' is neither true nor false.",
            hint: "Write '\(key): true', or leave the key out.")
        return nil
    }

    // MARK: - What links join

    /// `[actor, policy]`, or one word for both ends.
    private mutating func ends(in fields: Fields) -> LinkKind.Ends? {
        guard let ref = fields.value(.ends) else { return nil }
        let words = texts(.ends, in: fields)
        guard let subject = words.first, let object = words.last, words.count <= 2 else {
            fail(
                .wrongShape, at: ref, "'ends' names the subject and the object of a link.",
                hint: "Write 'ends: [actor, policy]', or one word for both.")
            return nil
        }
        return LinkKind.Ends(subject: Self.end(subject), object: Self.end(object))
    }

    private static func end(_ word: String) -> String? {
        word == LinkKind.Ends.anything ? nil : word
    }

    // MARK: - Kinds that name others

    /// Refuses what kinds say of kinds that no file describes; these may stand anywhere.
    mutating func checkMeanings(of codebook: NodeRef) {
        for field in fieldsOfKinds(in: codebook) {
            for key in [NativeKey.pairsWith, .relation, .ends] {
                for value in field.values(key).flatMap({ items($0) }) {
                    if shape(value) == .scalar { check(text(value), key, at: value) }
                }
            }
        }
    }

    /// The maps of the kinds of links that a codebook has; what is wrong with them was said before.
    private func fieldsOfKinds(in codebook: NodeRef) -> [PlainFields] {
        PlainFields(codebook, in: self).values(.linkKinds)
            .flatMap { PlainFields($0, in: self).all.map(\.value) }
            .map { PlainFields($0, in: self) }
    }

    private mutating func check(_ word: String, _ key: NativeKey, at ref: NodeRef) {
        let book = model.codebook
        if key == .ends {
            let words = EntityKind.Family.allCases.map(\.rawValue) + [LinkKind.Ends.anything]
            guard book.entityKind(word) == nil, !words.contains(word) else { return }
            return refuse(word, "entities", among: words + book.entityKinds.map(\.id), at: ref)
        }
        guard book.linkKind(word) == nil else { return }
        refuse(word, "links", among: book.linkKinds.map(\.id), at: ref)
    }

    private mutating func refuse(
        _ word: String, _ what: String, among known: [String], at ref: NodeRef
    ) {
        fail(
            .unknownKind, at: ref, "The codebook has no kind of \(what) '\(word)'.",
            hint: Suggestion.nearest(to: word, among: known).map { "Did you mean '\($0)'?" }
                ?? "See 'tributary codebook', or add it to the codebook.")
    }
}

/// The keys and values of a map, without a word on what is wrong with it.
private struct PlainFields {
    private(set) var all: [(key: TextID, value: NodeRef)] = []

    init(_ ref: NodeRef, in builder: ModelBuilder) {
        guard builder.shape(ref) == .map else { return }
        var nodes = builder.children(ref)
        while let key = nodes.next(), let value = nodes.next() {
            guard builder.shape(key) == .scalar else { continue }
            all.append((builder.texts.identity(builder.textID(key)), value))
        }
    }

    func values(_ key: NativeKey) -> [NodeRef] {
        all.filter { NativeKey($0.key) == key }.map(\.value)
    }
}
