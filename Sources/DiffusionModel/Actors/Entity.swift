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
        self.box = detail.map { .some($0) } ?? .none
    }

    /// Creates an entity of which nothing more is said.
    public init(id: String, kind: String) {
        (self.id, self.kind, box) = (id, kind, .none)
    }

    /// What is said of the entity beyond its id and kind.
    public var detail: EntityDetail {
        if case .some(let detail) = box { detail } else { EntityDetail() }
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
        if case .some(let detail) = box { detail.name ?? id } else { id }
    }

    /// The own evidence of the entity, without the rest of its detail.
    package var evidence: [EvidenceRow]? {
        if case .some(let detail) = box { detail.evidence } else { nil }
    }

    /// The time of an item, if one is stated.
    public var timing: Timing? { detail.timing }
}

/// Keeps an entity small where nothing is said of it, as for the nodes of a large table.
private indirect enum DetailBox: Hashable, Sendable {
    case none
    case some(EntityDetail)
}
