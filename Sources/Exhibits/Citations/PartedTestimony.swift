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

    /// Tells the parts of an edge apart by chains of sources; nil where one mark does for all.
    init?(_ edge: NetworkEdge, in network: FrozenNetwork) {
        let model = network.model
        self.init(network.testimonies(ofPartsOf: edge)) { Wording.chain($0, in: model) }
    }

    /// Tells the parts of a thing apart by who supports each; nil where one mark does for all.
    ///
    /// - Parameters:
    ///   - parts: Who speaks of each part.
    ///   - key: What makes two rows one.
    init?(_ parts: [Testimony], by key: (EvidenceRow) -> some Hashable) {
        guard parts.count == 2 else { return nil }
        switch (parts[0].supports.isEmpty, parts[1].supports.isEmpty) {
        case (true, true): return nil
        case (false, true): self = .half(supported: parts[0], other: parts[1])
        case (true, false): self = .half(supported: parts[1], other: parts[0])
        case (false, false):
            let keys = parts.map { Set($0.supports.map(key)) }
            guard keys[0] != keys[1] else { return nil }
            self = .both(parts[0], parts[1])
        }
    }
}
