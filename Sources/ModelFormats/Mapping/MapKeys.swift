/// The keys that say in a map what a column holds, by what its rows are about.
enum MapKeys {
    /// How the cells of a column are read.
    enum Reading {
        case text, date, number, end
        /// Several values where the map says what parts them.
        case list
        /// A number from 0 to 1 or a word for one.
        case likelihood
        /// A word of a fixed list.
        case stage, mechanism
    }

    private static let ofAll: [(String, Reading)] = [
        ("date", .date), ("from", .date), ("to", .end), ("seen", .date), ("stage", .stage),
        ("likelihood", .likelihood), ("mechanism", .mechanism), ("policy", .list), ("coder", .text),
        ("note", .text), ("evidence", .list), ("disputed-by", .list), ("at", .text),
        ("quote", .text), ("speaker", .text), ("via", .text), ("credibility", .text),
        ("stance", .text),
    ]

    private static let byStatement: [TableMap.Statement.Subject: [(String, Reading)]] = [
        .links: [
            ("source", .list), ("target", .list), ("source-name", .text), ("target-name", .text),
            ("kind", .text), ("directed", .text), ("id", .text), ("title", .text),
            ("weight", .number),
        ] + ofAll,
        .entities: [
            ("id", .text), ("name", .text), ("kind", .text), ("aliases", .list),
            ("within", .list), ("acts-for", .list), ("says", .text), ("url", .text),
        ] + ofAll,
        .sources: [
            ("id", .text), ("title", .text), ("author", .list), ("publisher", .text),
            ("published", .date), ("url", .text), ("archived", .text), ("retrieved", .date),
            ("language", .text), ("reliability", .text), ("via", .list), ("depends-on", .list),
            ("note", .text),
        ],
        .adoptions: [("actor", .list), ("policy", .list)]
            + ofAll.filter { !["policy", "from", "to", "seen"].contains($0.0) },
    ]

    /// The keys of statements about something, in the order in which they are listed.
    static func all(_ subject: TableMap.Statement.Subject) -> [String] {
        (byStatement[subject] ?? []).map(\.0)
    }

    /// How the cells under a key are read; nil where there is no such key.
    static func reading(_ key: String, of subject: TableMap.Statement.Subject) -> Reading? {
        byStatement[subject]?.first { $0.0 == key }?.1
    }

    /// The keys without which a row says nothing.
    static func needed(_ subject: TableMap.Statement.Subject) -> [String] {
        switch subject {
        case .links: ["source", "target"]
        case .entities, .sources: ["id"]
        case .adoptions: ["actor"]
        }
    }

    /// What rows are about, by the keys that are given.
    static func subject(of keys: some Sequence<String>) -> TableMap.Statement.Subject? {
        let keys = Set(keys)
        if keys.isSuperset(of: ["source", "target"]) { return .links }
        if keys.contains("actor") { return .adoptions }
        guard keys.contains("id") else { return nil }
        let ofSources: Set = ["publisher", "published", "author", "reliability", "archived"]
        return keys.isDisjoint(with: ofSources) ? .entities : .sources
    }

    /// The key that people write otherwise.
    static func key(_ written: String) -> String {
        let letters = TableHeader.letters(written)
        let known = Set(byStatement.values.flatMap { $0.map(\.0) })
        if let key = known.first(where: { TableHeader.letters($0) == letters }) { return key }
        return otherwise[letters] ?? written
    }

    private static let otherwise = [
        "sources": "evidence", "subject": "source", "object": "target", "type": "kind",
        "policies": "policy", "unit": "actor", "adopter": "actor", "page": "at", "pages": "at",
        "label": "name", "alias": "aliases", "start": "from", "end": "to",
    ]
}
