/// Anything that a link can join: an actor or an item.
public struct Entity: Hashable, Sendable {
    /// The stable name that files and commands use.
    public let id: String
    /// The id of the entity's kind in the codebook.
    public let kind: String
    private let box: DetailBox

    /// Creates an entity.
    public init(id: String, kind: String, detail: EntityDetail?) {
        self.id = id
        self.kind = kind
        self.box = DetailBox(detail)
    }

    /// Creates an entity of which nothing more is said.
    public init(id: String, kind: String) {
        (self.id, self.kind, box) = (id, kind, .none)
    }

    /// What is said of the entity beyond its id and kind.
    public var detail: EntityDetail {
        switch box {
        case .none: return EntityDetail()
        case .named(let name):
            var detail = EntityDetail()
            detail.name = name
            return detail
        case .some(let detail): return detail
        }
    }

    /// Whether anything is said of the entity beyond its id and kind.
    package var hasDetail: Bool {
        if case .none = box { false } else { true }
    }

    /// The policies that an item states, without the rest of its detail.
    package var policies: [EntityIndex] {
        if case .some(let detail) = box { detail.policies } else { [] }
    }

    /// What the entity lies in, without the rest of its detail.
    package var within: [EntityIndex] {
        if case .some(let detail) = box { detail.within } else { [] }
    }

    /// The name for people: the written name, else the id.
    public var name: String {
        switch box {
        case .none: id
        case .named(let name): name
        case .some(let detail): detail.name ?? id
        }
    }

    /// The own evidence of the entity, without the rest of its detail.
    package var evidence: [EvidenceRow]? {
        if case .some(let detail) = box { detail.evidence } else { nil }
    }

    /// The time of an item, if one is stated.
    public var timing: Timing? { detail.timing }
}

/// Keeps an entity small where nothing or no more than a name is said of it, as for the nodes of a
/// large table.
private indirect enum DetailBox: Hashable, Sendable {
    case none
    case named(String)
    case some(EntityDetail)

    init(_ detail: EntityDetail?) {
        guard let detail else {
            self = .none
            return
        }
        guard let name = detail.name else {
            self = .some(detail)
            return
        }
        var named = EntityDetail()
        named.name = name
        self = detail == named ? .named(name) : .some(detail)
    }
}
