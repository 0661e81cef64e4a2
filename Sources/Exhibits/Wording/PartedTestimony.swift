import DiffusionModel
import DiffusionNetwork

/// Who speaks of an edge that needs two things, where not the same sources speak for both.
///
/// What supports one part is no support of the other: only both together bear the edge.
enum PartedTestimony {
    /// Both parts are supported, each by its own sources.
    case both(Testimony, Testimony)
    /// Somebody supports one part, and nobody the other.
    case half(supported: Testimony, other: Testimony)

    /// Tells the parts of an edge apart; nothing where one mark does for all of it.
    init?(_ edge: NetworkEdge, in network: FrozenNetwork) {
        self.init(network.testimonies(ofPartsOf: edge), in: network.model)
    }

    /// Tells the parts of a thing apart by who speaks of each; nothing where one mark does for all.
    init?(_ parts: [Testimony], in model: GraphModel) {
        guard parts.count == 2 else { return nil }
        switch (parts[0].supports.isEmpty, parts[1].supports.isEmpty) {
        case (true, true): return nil
        case (false, true): self = .half(supported: parts[0], other: parts[1])
        case (true, false): self = .half(supported: parts[1], other: parts[0])
        case (false, false):
            let chains = parts.map { Set(Wording.chains($0.supports, in: model)) }
            guard chains[0] != chains[1] else { return nil }
            self = .both(parts[0], parts[1])
        }
    }

    /// The mark of an edge without brackets: `1 and 2`, `1; its other part only disputed by 2`.
    func mark(_ mark: (Testimony) -> String) -> String {
        switch self {
        case .both(let one, let other):
            return Self.alone(mark(one)) + " and " + Self.alone(mark(other))
        case .half(let supported, let other):
            let words = mark(supported) + "; its other part "
            return words + (other.isEmpty ? "without source" : "only " + mark(other))
        }
    }

    /// What is more than one number stands in brackets of its own.
    private static func alone(_ words: String) -> String {
        words.contains(";") ? "(\(words))" : words
    }
}
