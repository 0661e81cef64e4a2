import DiffusionModel

/// What a kind of a graph's own means, by the keys that say it, in their order.
///
/// What a reader knows of a built-in kind of that id is not said again.
struct KindMeaning {
    /// What is said, each with its values.
    private(set) var entries: [(key: NativeKey, values: [String])] = []

    /// What a kind of entities says beyond the one that a reader starts from.
    init(of kind: EntityKind, beyond known: EntityKind?) {
        set(.nature, kind.nature?.rawValue, known?.nature?.rawValue)
        set(.shape, kind.shape?.rawValue, known?.shape?.rawValue)
    }

    /// What a kind of links says beyond the one that a reader starts from.
    init(of kind: LinkKind, beyond known: LinkKind?) {
        set(.legend, kind.legend, known?.legend)
        set(.part, kind.part?.rawValue, known?.part?.rawValue)
        set(list: .pairsWith, kind.pairsWith, known?.pairsWith ?? [])
        set(.relation, kind.relation, known?.relation)
        set(.oneWay, kind.isOneWay, known?.isOneWay)
        set(.membership, kind.isMembership, known?.isMembership)
        set(.adoption, kind.isAdoption, known?.isAdoption)
        set(.timeless, kind.isTimeless, known?.isTimeless)
        set(.ends, each: Self.words(kind.ends), Self.words(known?.ends))
    }

    private static func words(_ ends: LinkKind.Ends?) -> [String] {
        guard let ends else { return [] }
        return [ends.subject, ends.object].map { $0 ?? LinkKind.Ends.anything }
    }

    private mutating func set(_ key: NativeKey, _ value: String?, _ known: String?) {
        set(key, each: value.map { [$0] } ?? [], known.map { [$0] } ?? [])
    }

    private mutating func set(_ key: NativeKey, _ value: Bool, _ known: Bool?) {
        if value != known ?? false { entries.append((key, [value ? "true" : "false"])) }
    }

    /// A list that a file has emptied is said as well, or a reader would take the known one.
    private mutating func set(list key: NativeKey, _ values: [String], _ known: [String]) {
        if values != known { entries.append((key, values)) }
    }

    private mutating func set(_ key: NativeKey, each values: [String], _ known: [String]) {
        if values != known, !values.isEmpty { entries.append((key, values)) }
    }
}

extension GraphModel {
    /// Whether a file has emptied the other words of a built-in kind.
    func hasLostAliases(_ kind: EntityKind) -> Bool {
        kind.aliases.isEmpty && !replacesBook && book.entityKind(kind.id)?.aliases.isEmpty == false
    }

    /// Whether a file has emptied the other words of a built-in kind.
    func hasLostAliases(_ kind: LinkKind) -> Bool {
        kind.aliases.isEmpty && !replacesBook && book.linkKind(kind.id)?.aliases.isEmpty == false
    }

    /// What a kind of entities that the file describes means.
    func meaning(of kind: EntityKind) -> KindMeaning {
        KindMeaning(of: kind, beyond: replacesBook ? nil : book.entityKind(kind.id))
    }

    /// What a kind of links that the file describes means.
    func meaning(of kind: LinkKind) -> KindMeaning {
        KindMeaning(of: kind, beyond: replacesBook ? nil : book.linkKind(kind.id))
    }

    private var replacesBook: Bool { codebookExtension?.replaces == true }

    private var book: Codebook { BuiltInCodebook.codebook }
}
