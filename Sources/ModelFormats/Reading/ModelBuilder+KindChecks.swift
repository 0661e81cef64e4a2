import DiffusionModel
import Texts

/// Refuses what kinds say of kinds that no file describes, and keys that mean nothing for a kind.
///
/// Kinds may stand anywhere, so this is done when the kinds of all files are known.
extension ModelBuilder {
    mutating func checkKinds(of book: Fields, _ reading: CodebookReading) {
        for kinds in book.values(.entityKinds) {
            for kind in PlainFields(kinds, in: self).all {
                check(
                    entityKind: texts.string(kind.key), PlainFields(kind.value, in: self), reading)
            }
        }
        for kinds in book.values(.linkKinds) {
            for entry in PlainFields(kinds, in: self).all {
                guard let kind = model.codebook.linkKind(texts.string(entry.key)) else { continue }
                let said = PlainFields(entry.value, in: self)
                check(kind, said)
                checkRole(kind, said, at: entry.node)
            }
        }
    }

    // MARK: - Entities

    private mutating func check(
        entityKind id: String, _ said: PlainFields, _ reading: CodebookReading
    ) {
        if let ref = said.value(.section), shape(ref) == .scalar {
            checkSection(text(ref), at: ref)
        }
        if let ref = said.value(.parent), shape(ref) == .scalar {
            guard check(parent: text(ref), of: id, reading, at: ref) else { return }
        }
        guard let kind = model.codebook.entityKind(id), said.value(.nature) == nil,
            let ref = said.value(.family), model.codebook.nature(of: id).family != kind.family
        else { return }
        let nature = model.codebook.nature(of: id)
        fail(
            .invalidValue, at: ref,
            "The kind '\(id)' is \(Self.article(kind.family)) here, and its nature "
                + "'\(nature.rawValue)' is \(Self.article(nature.family)).",
            hint: "Write 'family: \(nature.family.rawValue)', or another nature.")
    }

    /// Whether a kind can lie within the one that it names.
    private mutating func check(
        parent: String, of id: String, _ reading: CodebookReading, at ref: NodeRef
    ) -> Bool {
        let wider = model.codebook.entityKind(parent)
        if reading.isKind(parent, a: id, in: self) {
            fail(
                .circular, at: ref, "The kind '\(id)' lies within itself.",
                hint: "Name as its parent the wider kind, or none.")
        } else if wider == nil, !reading.describes(parent) {
            refuse(parent, "entities", among: model.codebook.entityKinds.map(\.id), at: ref)
        } else if let kind = model.codebook.entityKind(id), let wider, wider.family != kind.family {
            fail(
                .invalidValue, at: ref,
                "The kind '\(id)' is \(Self.article(kind.family)), and its parent '\(parent)' is "
                    + "\(Self.article(wider.family)).",
                hint: "A kind and its parent are of one family.")
        } else {
            return true
        }
        return false
    }

    private mutating func checkSection(_ word: String, at ref: NodeRef) {
        let known = (NativeKeys.sections + [.entities]).map(\.rawValue)
        guard !known.contains(word) else { return }
        let near = Suggestion.nearest(to: word, among: known).map { "Did you mean '\($0)'? " }
        fail(
            .invalidValue, at: ref, "A graph has no section '\(word)'.",
            hint: (near ?? "") + "It is one of: \(known.joined(separator: ", ")).")
    }

    static func article(_ family: EntityKind.Family) -> String {
        family == .actor ? "an actor" : "an item"
    }

    // MARK: - Links

    private mutating func check(_ kind: LinkKind, _ said: PlainFields) {
        for ref in said.value(.ends).map({ items($0) }) ?? [] where shape(ref) == .scalar {
            checkEnd(text(ref), at: ref)
        }
        if let ref = said.value(.relation), shape(ref) == .scalar {
            checkRelation(text(ref), of: kind, at: ref)
        }
        guard let pairs = said.value(.pairsWith) else { return }
        let others = items(pairs).filter { shape($0) == .scalar }
        for ref in others { checkPair(text(ref), of: kind, at: ref) }
        if kind.part != .giver, others.allSatisfy({ model.codebook.linkKind(text($0)) != nil }) {
            refuse(kind, .pairsWith, at: pairs, "only a role with 'part: giver' has takers")
        }
    }

    private mutating func checkEnd(_ word: String, at ref: NodeRef) {
        let words = EntityKind.Family.allCases.map(\.rawValue) + [LinkKind.Ends.anything]
        guard model.codebook.entityKind(word) == nil, !words.contains(word) else { return }
        refuse(word, "entities", among: words + model.codebook.entityKinds.map(\.id), at: ref)
    }

    private mutating func checkRelation(_ word: String, of kind: LinkKind, at ref: NodeRef) {
        guard let relation = model.codebook.linkKind(word) else {
            return refuse(word, "links", among: model.codebook.linkKinds.map(\.id), at: ref)
        }
        if relation.isRole {
            fail(
                .invalidValue, at: ref,
                "'\(word)' is a role of items, and joins no two actors.",
                hint: "Name a kind of links, such as visits or signs-with.")
        } else if !kind.isMembership, kind.part != .giver, kind.part != .party {
            refuse(
                kind, .relation, at: ref,
                "two such links come to something only where it is a giver, a party or a membership"
            )
        }
    }

    private mutating func checkPair(_ word: String, of kind: LinkKind, at ref: NodeRef) {
        guard let taker = model.codebook.linkKind(word) else {
            return refuse(word, "links", among: model.codebook.linkKinds.map(\.id), at: ref)
        }
        let others: [LinkKind.Part] = [.giver, .author, .topic, .policy]
        let isOther = others.contains { $0 == taker.part }
        guard word == kind.id || !taker.isRole || isOther else { return }
        fail(
            .invalidValue, at: ref, "'\(word)' is no role that takes from '\(kind.id)'.",
            hint: "Name roles of items whose part is taker, leader or party.")
    }

    // MARK: - Roles

    private mutating func checkRole(_ kind: LinkKind, _ said: PlainFields, at ref: NodeRef) {
        let taken = NativeKeys.entity + NativeKeys.actor + NativeKeys.item + NativeKeys.claim
        let isTaken = (taken + [.id, .record]).contains { $0.rawValue == kind.id }
        if kind.isRole, isTaken {
            fail(
                .invalidID, at: ref,
                "'\(kind.id)' is a key of the format, so that no role can be called so.",
                hint: "Give the role another name, such as '\(kind.id)-role'.")
        }
        if kind.part != nil, !kind.isRole, let ref = said.value(.part) {
            refuse(kind, .part, at: ref, "only a role has a part in an item")
        }
        if kind.isOneWay, kind.part != .giver, kind.part != .taker, let ref = said.value(.oneWay) {
            refuse(kind, .oneWay, at: ref, "only a role that gives or takes is one way")
        }
        guard kind.isRole else { return }
        for (key, isSo) in [
            (NativeKey.membership, kind.isMembership), (.adoption, kind.isAdoption),
        ]
        where isSo {
            guard let ref = said.value(key) else { continue }
            refuse(kind, key, at: ref, "it is a role, which stands on an item")
        }
    }

    // MARK: - Saying so

    private mutating func refuse(
        _ kind: LinkKind, _ key: NativeKey, at ref: NodeRef, _ reason: String
    ) {
        fail(
            .invalidValue, at: ref, "'\(key)' says nothing of the kind '\(kind.id)': \(reason).",
            hint: "Remove the key, or see Guides/codebook.md for what it means.")
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
