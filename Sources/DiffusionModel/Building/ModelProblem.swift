/// One thing that is wrong with a graph that a program puts together.
public struct ModelProblem: Hashable, Sendable, CustomStringConvertible {
    /// The part of the graph in which it stands.
    public enum Part: Hashable, Sendable {
        /// What the graph says of itself.
        case header
        /// An entity, in the order in which they were added.
        case entity(EntityIndex)
        /// A source, in the order in which they were added.
        case source(SourceIndex)
        /// A link, in the order in which they were added.
        case link(LinkIndex)
        /// A view, by its id.
        case view(String)
    }

    /// What is wrong.
    public enum Fault: Hashable, Sendable {
        /// An entity is named by a place at which none stands.
        case noEntity(EntityIndex, of: Int)
        /// A source is named by a place at which none stands.
        case noSource(SourceIndex, of: Int)
        /// A kind of links is named by a position at which the codebook has none.
        case noKind(Int, of: Int)
        /// A kind is in the codebook, and beyond what a column of links holds.
        case kindBeyond(Int, most: Int)
        /// Nothing has the id.
        case unknownID(String)
        /// The codebook has no kind of the id.
        case unknownKind(String)
        /// The id stands on something else already.
        case duplicateID(String)
        /// A source that is an entity has another id than the entity.
        case otherID(String, than: String)
        /// What lies within, or passes through, itself.
        case circular(String)
        /// A row of evidence names no source.
        case emptyChain
    }

    /// Where it stands.
    public let part: Part
    /// What is wrong.
    public let fault: Fault

    /// Where it stands, what stands there, and what was expected.
    public var description: String { "\(place): \(fault.words)" }

    private var place: String {
        switch part {
        case .header: "header"
        case .entity(let index): "entity \(index)"
        case .source(let index): "source \(index)"
        case .link(let index): "link \(index)"
        case .view(let id): "view '\(id)'"
        }
    }
}

extension ModelProblem.Fault {
    fileprivate var words: String {
        switch self {
        case .noEntity(let index, let count):
            "entity \(index) is named; expected is one of the first \(count)"
        case .noSource(let index, let count):
            "source \(index) is named; expected is one of the first \(count)"
        case .noKind(let kind, let count):
            "kind \(kind) is named; expected is one of the codebook's first \(count)"
        case .kindBeyond(let kind, let most):
            "kind \(kind) is named; links may be of the first \(most) kinds"
        case .unknownID(let id): "nothing has the id '\(id)'"
        case .unknownKind(let id): "the codebook has no kind '\(id)'"
        case .duplicateID(let id): "the id '\(id)' stands on something else already"
        case .otherID(let id, let entity):
            "a source that is the entity '\(entity)' has the id '\(id)'; expected is the entity's"
        case .circular(let id): "'\(id)' lies within or passes through itself"
        case .emptyChain: "a row of evidence names no source"
        }
    }
}

/// All that is wrong with a graph that a program put together.
public struct InvalidParts: Error, Hashable, Sendable, CustomStringConvertible {
    /// The problems: those of ids first, then those of places and of circles; never empty.
    public let problems: [ModelProblem]

    /// The problems, one a line.
    public var description: String { problems.map(\.description).joined(separator: "\n") }
}
