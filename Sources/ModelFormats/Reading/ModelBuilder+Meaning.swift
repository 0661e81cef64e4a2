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

    mutating func read(_ kind: inout LinkKind, meaningIn fields: Fields) {
        kind.legend = text(.legend, in: fields) ?? kind.legend
        kind.part = choice(.part, in: fields, .invalidValue, as: LinkKind.Part.self) ?? kind.part
        kind.relation = text(.relation, in: fields) ?? kind.relation
        kind.isOneWay = flag(.oneWay, in: fields) ?? kind.isOneWay
        kind.isMembership = flag(.membership, in: fields) ?? kind.isMembership
        kind.isAdoption = flag(.adoption, in: fields) ?? kind.isAdoption
        kind.isTimeless = flag(.timeless, in: fields) ?? kind.isTimeless
        kind.ends = ends(in: fields) ?? kind.ends
    }

    /// Whether a key says true or false; nil where it does not stand.
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
}
