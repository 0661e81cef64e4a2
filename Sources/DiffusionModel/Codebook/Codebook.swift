/// The coding scheme: the kinds of entities and links, and the words for likelihoods.
public struct Codebook: Hashable, Sendable {
    /// The kinds of entities, in the order of the codebook.
    public private(set) var entityKinds: [EntityKind] = []
    /// The kinds of links, in the order of the codebook.
    public private(set) var linkKinds: [LinkKind] = []
    /// The words for likelihoods with their values in 0...1, in the order of the codebook.
    public private(set) var likelihoods: [LikelihoodWord] = []

    private var entityKindPositions: [String: Int] = [:]
    private var linkKindPositions: [String: Int] = [:]

    /// Creates a codebook that knows no kind.
    public init() {}

    /// The position of a kind of entities in `entityKinds`.
    public func entityKindPosition(_ id: String) -> Int? { entityKindPositions[id] }

    /// The kind of entities with an id.
    public func entityKind(_ id: String) -> EntityKind? {
        entityKindPositions[id].map { entityKinds[$0] }
    }

    /// The kind of entities that stand in a section and name no kind: the first kind of the section
    /// that lies within no other of it.
    public func plainKind(ofSection section: String) -> EntityKind? {
        entityKinds.first { kind in
            kind.section == section
                && kind.parent.flatMap { entityKind($0) }?.section != section
        }
    }

    /// The position of a kind of links in `linkKinds`.
    public func linkKindPosition(_ id: String) -> Int? { linkKindPositions[id] }

    /// The kind of links with an id.
    public func linkKind(_ id: String) -> LinkKind? {
        linkKindPositions[id].map { linkKinds[$0] }
    }

    /// The likelihood that a word stands for.
    public func likelihood(_ word: String) -> Double? {
        likelihoods.first { $0.word == word }?.value
    }

    /// Adds a kind of entities, or replaces the one with its id.
    public mutating func set(_ kind: EntityKind) {
        if let position = entityKindPositions[kind.id] {
            entityKinds[position] = kind
        } else {
            entityKindPositions[kind.id] = entityKinds.count
            entityKinds.append(kind)
        }
    }

    /// Adds a kind of links, or replaces the one with its id.
    public mutating func set(_ kind: LinkKind) {
        if let position = linkKindPositions[kind.id] {
            linkKinds[position] = kind
        } else {
            linkKindPositions[kind.id] = linkKinds.count
            linkKinds.append(kind)
        }
    }

    /// Adds a word for a likelihood, or replaces its value.
    public mutating func set(_ word: LikelihoodWord) {
        if let position = likelihoods.firstIndex(where: { $0.word == word.word }) {
            likelihoods[position] = word
        } else {
            likelihoods.append(word)
        }
    }

    /// Whether a kind is another kind or narrows it, directly or through others.
    public func isKind(_ id: String, a wider: String) -> Bool {
        var current: String? = id
        // A codebook from a file may name parents in a circle.
        for _ in 0...entityKinds.count {
            guard let kind = current else { return false }
            if kind == wider { return true }
            current = entityKind(kind)?.parent
        }
        return false
    }

    /// Whether entities of a kind are actors; a kind that the codebook lacks counts as one.
    public func isActor(_ kind: String) -> Bool { entityKind(kind)?.family != .item }
}

/// A word for a likelihood.
public struct LikelihoodWord: Hashable, Sendable {
    /// The word, such as `likely`.
    public let word: String
    /// Its value, dimensionless, in 0...1.
    public let value: Double

    /// Creates a word for a likelihood.
    public init(word: String, value: Double) {
        self.word = word
        self.value = value
    }
}
