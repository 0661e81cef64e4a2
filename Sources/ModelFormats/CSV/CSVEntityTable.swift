import DiffusionModel
import Texts

/// The table of entities: kind, names, where they lie, and what items say.
final class CSVEntityTable: Sendable {
    private let model: GraphModel
    private let fields: CSVFields
    let attributes: AttributeColumns

    static let columns =
        [
            "id", "kind", "name", "aliases", "within", "date", "stage", "url", "note", "sources",
        ] + CSVFields.timing + ["policies", "mechanism", "likelihood", "coder", "says"]
        + CSVFields.evidence
    /// The extra column of a filtered part, which marks what it holds only as context.
    static let context = "context"
    /// Names that the reader of tables takes for something other than an attribute.
    static let taken =
        columns + [
            context, "label", "type", "policy", "source", "target", "subject", "object", "title",
            "author", "actsFor",
            "publisher", "published", "archived", "sha256", "reliability", "dependsOn",
            GenericTables.orientation,
        ]

    init(_ model: GraphModel) {
        self.model = model
        fields = CSVFields(model: model, besideSources: true)
        var attributes = AttributeColumns(beside: Self.taken + Self.roles(model))
        for entity in model.entities { attributes.add(entity.detail.attributes) }
        self.attributes = attributes
    }

    /// The kinds that a column would be taken for, where an item has an attribute called so.
    private static func roles(_ model: GraphModel) -> [String] {
        let roles = model.codebook.linkKinds.filter(\.isRole).map(\.id)
        let letters = Set(roles.map { TableHeader.letters($0) })
        let isTaken = model.entities.contains { entity in
            !model.codebook.isActor(entity.kind)
                && entity.detail.attributes.contains {
                    letters.contains(TableHeader.letters($0.name))
                }
        }
        return isTaken ? roles : []
    }

    /// The names of all columns.
    var header: [String] {
        Self.columns + (model.hasContext ? [Self.context] : []) + attributes.names
    }

    func write(_ rows: inout DelimitedRows, to blocks: inout TextBlocks) throws {
        try rows.append(header, to: &blocks)
        try forEachRow { try rows.append($0, to: &blocks) }
    }

    /// Hands on each entity with a field for each column.
    func forEachRow(_ take: (_ row: [String]) throws -> Void) rethrows {
        for index in model.entities.indices {
            let entity = model.entities[index]
            let (detail, time) = (entity.detail, CSVFields.timing(entity.detail.timing))
            let evidence = model.evidence(ofEntity: index)
            let who = [
                entity.id, entity.kind, entity.name, CellText.joined(detail.aliases),
                fields.entities(detail.within), time.date,
                detail.stage?.rawValue ?? "", detail.url ?? "", detail.note ?? "",
                fields.sources(evidence),
            ]
            let what = [
                fields.entities(detail.policies),
                detail.mechanisms.map(\.rawValue).joined(separator: " "),
                fields.likelihood(detail.likelihood), detail.coder ?? "", detail.says ?? "",
            ]
            let mark = model.hasContext ? [detail.isContext ? "true" : ""] : []
            let rest = fields.evidence(evidence) + mark + attributes.fields(detail.attributes)
            try take(who + time.lasting + what + rest)
        }
    }
}

/// The table of sources.
struct CSVSourceTable: Sendable {
    private let model: GraphModel
    private(set) var attributes: AttributeColumns

    static let columns = [
        "id", "title", "author", "publisher", "published", "url", "archived", "retrieved",
        "sha256", "language", "reliability", "via", "dependsOn", "note",
    ]
    /// Names that the reader of tables takes for something other than an attribute.
    static let taken =
        columns + ["authors", "source", "target", "subject", "object", "orientation"]

    init(_ model: GraphModel) {
        self.model = model
        attributes = AttributeColumns(beside: Self.taken)
        for source in model.sources where source.entity == nil {
            attributes.add(source.attributes)
        }
    }

    func write(_ rows: inout DelimitedRows, to blocks: inout TextBlocks) throws {
        try rows.append(Self.columns + attributes.names, to: &blocks)
        // An actor whose word is passed on stands in the table of entities.
        for source in model.sources where source.entity == nil {
            let ids = { (sources: [SourceIndex]) in
                CellText.joined(sources.map { model.sources[$0].id })
            }
            let what = [
                source.id, source.title ?? "", CellText.joined(source.authors),
                source.publisher ?? "", source.published?.text ?? "", source.url ?? "",
                source.archived ?? "", source.retrieved?.text ?? "", source.sha256 ?? "",
                source.language ?? "", source.reliability?.rawValue ?? "", ids(source.via),
                ids(source.dependsOn), source.note ?? "",
            ]
            try rows.append(what + attributes.fields(source.attributes), to: &blocks)
        }
    }
}

/// The table of the kinds that a file adds to the codebook or changes in it.
struct CSVKindTable: Sendable {
    let model: GraphModel

    static let columns = [
        "id", "orientation", "family", "section", "parent", "name", "plural", "reads", "intended",
        "passive", "role", "mechanism", "style", "definition", "include", "exclude", "example",
    ]
    /// The columns that the table has where there is something for them to hold.
    static let aliases = "aliases"
    static let replace = "replace"
    static let meaning = ([.nature, .shape] + NativeKeys.meaning).map(\.rawValue)
    /// Those whose fields may hold several values.
    static let lists = [aliases] + [NativeKey.pairsWith, .ends].map(\.rawValue)

    private var own: CodebookExtension { model.codebookExtension ?? CodebookExtension() }

    /// Whether the file adds no kinds and changes none, so that the table would have no rows.
    var isEmpty: Bool { own.entityKinds.isEmpty && own.linkKinds.isEmpty }

    func write(_ rows: inout DelimitedRows, to blocks: inout TextBlocks) throws {
        let (entityKinds, linkKinds) = (
            own.entityKinds.compactMap { model.codebook.entityKind($0) },
            own.linkKinds.compactMap { model.codebook.linkKind($0) }
        )
        let hasAliases =
            entityKinds.contains { !$0.aliases.isEmpty }
            || linkKinds.contains { !$0.aliases.isEmpty }
        let meanings =
            entityKinds.map { model.meaning(of: $0) } + linkKinds.map { model.meaning(of: $0) }
        let said = Set(meanings.flatMap { $0.entries.map(\.key.rawValue) })
        let columns = Self.meaning.filter { said.contains($0) }
        let more = { (aliases: [String], meaning: KindMeaning) in
            (hasAliases ? [CellText.joined(aliases)] : []) + (own.replaces ? ["true"] : [])
                + columns.map { meaning.field($0) }
        }
        try rows.append(
            Self.columns + (hasAliases ? [Self.aliases] : [])
                + (own.replaces ? [Self.replace] : []) + columns, to: &blocks)
        for kind in entityKinds {
            try rows.append(
                [
                    kind.id, "", kind.family.rawValue, kind.section, kind.parent ?? "", kind.name,
                    kind.plural, "", "", "", "", "", "",
                ] + Self.words(kind.definition) + more(kind.aliases, model.meaning(of: kind)),
                to: &blocks)
        }
        for kind in linkKinds {
            try rows.append(
                [
                    kind.id, kind.orientation.rawValue, "", "", "", "", "", kind.reads,
                    kind.intended ?? "", kind.passive ?? "", kind.isRole ? "true" : "",
                    kind.mechanism?.rawValue ?? "", kind.style?.rawValue ?? "",
                ] + Self.words(kind.definition) + more(kind.aliases, model.meaning(of: kind)),
                to: &blocks)
        }
    }

    /// What only kinds of entities and only kinds of links have.
    static let ofEntities = words(NativeKeys.entityKind, without: NativeKeys.linkKind)
    static let ofLinks = words(NativeKeys.linkKind, without: NativeKeys.entityKind)

    private static func words(_ keys: [NativeKey], without others: [NativeKey]) -> Set<String> {
        Set(keys.filter { !others.contains($0) }.map(\.rawValue))
    }

    private static let columnsByLetters = Dictionary(
        (columns + [aliases, replace] + meaning).map { (TableHeader.letters($0), $0) },
        uniquingKeysWith: { first, _ in first })

    /// The column that a name in a header means: `Pairs with` is `pairs-with`.
    static func column(_ name: String) -> String {
        columnsByLetters[TableHeader.letters(name)] ?? name.lowercased()
    }

    /// What to do about a column that is none of the table's.
    static func hint(_ column: String) -> String {
        let near = Suggestion.nearest(to: column, among: columnsByLetters.values.sorted())
        return near.map { "Did you mean '\($0)'?" } ?? "Write it under 'definition'."
    }

    /// Whether a column is one of the table's.
    static func has(_ column: String) -> Bool {
        columns.contains(column) || meaning.contains(column) || column == aliases
            || column == replace
    }

    private static func words(_ definition: Definition) -> [String] {
        [
            definition.text ?? "", definition.include ?? "", definition.exclude ?? "",
            definition.example ?? "",
        ]
    }
}

extension KindMeaning {
    /// What the field of a column holds.
    fileprivate func field(_ column: String) -> String {
        let values = entries.first { $0.key.rawValue == column }?.values ?? []
        return CSVKindTable.lists.contains(column)
            ? CellText.joined(values) : values.first ?? ""
    }
}
