import DiffusionModel

/// What a column of an edge table holds.
///
/// The columns that `CSVTables` and `list links` write are understood; others are attributes.
enum EdgeColumn {
    case source, target, stage, mechanism, policies
    /// The kind of the link, or Gephi's directions.
    case type(String)
    /// The kind beside Gephi's directions.
    case kind(String)
    /// What may be the kind where no other column is, such as `Relation`.
    case relation(String)
    /// Whether the link has a direction.
    case directed(String)
    /// Chains of sources, by what they do.
    case sources(EvidenceRow.Stance)
    /// The credibility of each chain of the column `sources`.
    case credibility
    /// What the sources of the row do: support, dispute or omit the link.
    case stance(String)
    /// What else a row of evidence says, under a key of the native format.
    case detail(NativeKey, String)
    /// The name of an end, beside its id.
    case nameOf(isSource: Bool)
    /// Names of links, kept under the name of the column where they turn out not to name links.
    case id(String)
    /// A text that a link has under a key of the native format.
    case value(NativeKey)
    case attribute(String)
    /// What another column says in another form, such as `earliest`.
    case derived
    /// A column without a name, which has to be empty.
    case unnamed

    /// The column that a field of the header names.
    init(_ name: String) {
        self =
            switch TableHeader.letters(name) {
            case "": .unnamed
            case "source", "subject": .source
            case "target", "object": .target
            case "subjectname": .nameOf(isSource: true)
            case "objectname": .nameOf(isSource: false)
            case "type": .type(name)
            case "kind": .kind(name)
            case "relation", "relationship", "interaction", "linktype", "edgetype", "verb",
                "predicate", "relationtype", "relationshiptype", "interactiontype", "linkkind",
                "edgekind":
                .relation(name)
            case "directed": .directed(name)
            case "id": .id(name)
            case "stage": .stage
            case "mechanism": .mechanism
            case "policy", "policies": .policies
            case "sources": .sources(.supports)
            case "disputedby": .sources(.disputes)
            case "omittedby": .sources(.omits)
            case "credibility": .credibility
            case "weight": .value(.weight)
            case "date": .value(.date)
            case "from": .value(.from)
            case "to": .value(.to)
            case "seen": .value(.seen)
            case "likelihood": .value(.likelihood)
            case "coder": .value(.coder)
            case "title": .value(.title)
            case "note": .value(.note)
            case "context": .value(.context)
            default: .attribute(name)
            }
    }
}

extension EdgeColumn {
    /// A column that speaks of the sources of its row, by its name; nil where it does not.
    static func ofEvidence(_ name: String) -> EdgeColumn? {
        switch TableHeader.letters(name) {
        case "stance": .stance(name)
        case "quote", "quotation": .detail(.quote, name)
        case "speaker": .detail(.speaker, name)
        case "via": .detail(.via, name)
        default: nil
        }
    }

    /// The column under a key of a map of tables, where names are not open to question.
    init(mapped key: String) {
        self =
            switch key {
            case "kind": .type(key)
            case "source-name": .nameOf(isSource: true)
            case "target-name": .nameOf(isSource: false)
            case "evidence": .sources(.supports)
            case "at": .detail(.at, key)
            default: EdgeColumn.ofEvidence(key) ?? EdgeColumn(key)
            }
    }

    /// Whether it speaks of the sources of its row.
    var isOfEvidence: Bool {
        switch self {
        case .sources, .credibility, .stance, .detail: true
        default: false
        }
    }

    /// Whether the column says what the sources of its row do.
    var isStance: Bool { if case .stance = self { true } else { false } }

    /// Whether the words of the column may be kinds of links, or directions.
    var mayBeKinds: Bool {
        switch self {
        case .type, .kind, .relation, .directed: true
        default: false
        }
    }

    /// The name of the attribute that the column holds unless it turns out to mean something else;
    /// nil for columns that hold none.
    var attributeName: String? {
        switch self {
        case .id(let name), .attribute(let name), .type(let name), .kind(let name),
            .relation(let name), .directed(let name), .stance(let name), .detail(_, let name):
            name
        default: nil
        }
    }
}

/// One row of an edge table: the fields that are not empty, by the position of their column.
typealias EdgeRow = [(column: Int, field: CSVScanner.Field)]
