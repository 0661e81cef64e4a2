import DiffusionModel

/// The edges of a frozen network in order, each made when it is asked for.
///
/// An edge that stands for one link as it is written takes four bytes, one that runs through an
/// item by two links sixteen; only what was folded or united is kept whole.
public struct NetworkEdges: RandomAccessCollection, Sendable {
    /// What an edge stands for, as one number.
    struct Code: Hashable, Sendable {
        let number: Int32

        /// One link, along its sentence or against it.
        init(link: LinkIndex, isTurned: Bool) {
            number = link.value << 1 | (isTurned ? 1 : 0)
        }

        /// An edge that is kept whole.
        init(whole: Int) { number = ~Int32(truncatingIfNeeded: whole << 1) }

        /// An edge through an item.
        init(pair: Int) { number = ~Int32(truncatingIfNeeded: pair << 1 | 1) }

        init(number: Int32) { self.number = number }

        /// The most links that codes can tell apart.
        static let mostLinks = Int(Int32.max) / 2

        /// The link that the edge is, unless it is a pair or kept whole.
        var link: LinkIndex? { number < 0 ? nil : LinkIndex(value: number >> 1) }

        var isTurned: Bool { number & 1 == 1 }

        /// The place among the pairs, if the edge is one.
        var pair: Int? { number < 0 && ~number & 1 == 1 ? Int(~number >> 1) : nil }

        /// The place among those that are kept whole, of an edge that is neither link nor pair.
        var whole: Int { Int(~number >> 1) }
    }

    /// An edge through an item, in by one link and out by another, whose ends nothing folds.
    struct Pair: Hashable, Sendable {
        let first: LinkIndex
        let second: LinkIndex
        let item: EntityIndex
    }

    let model: GraphModel
    let policies: LinkPolicies
    var codes: [Code] = []
    var pairs: [Pair] = []
    var wholes: [NetworkEdge] = []

    /// Whether any edge was folded, stands for several alike, or is a move.
    package var hasWholes: Bool { !wholes.isEmpty }

    /// The numbers of the edges, each once.
    public typealias Indices = Range<EdgeIndex>

    /// The number of the first edge: 0.
    public var startIndex: EdgeIndex { 0 }

    /// The number after that of the last edge.
    public var endIndex: EdgeIndex { EdgeIndex(codes.count) }

    /// The edge with a number.
    public subscript(index: EdgeIndex) -> NetworkEdge {
        let code = codes[Int(index)]
        if let link = code.link {
            return NetworkEdge(link, isTurned: code.isTurned, in: model, policies)
        }
        guard let pair = code.pair else { return wholes[code.whole] }
        return edge(of: pairs[pair])
    }

    private func edge(of pair: Pair) -> NetworkEdge {
        var edge = NetworkEdge(
            pair.first, pair.second, through: pair.item, in: model, policies)
        (edge.upstream, edge.downstream) = ends(of: pair)
        return edge
    }

    /// The two ends of an edge, without the rest of it.
    func ends(_ code: Code) -> (upstream: EntityIndex, downstream: EntityIndex) {
        guard let link = code.link else {
            guard let pair = code.pair else {
                return (wholes[code.whole].upstream, wholes[code.whole].downstream)
            }
            return ends(of: pairs[pair])
        }
        let (subject, object) = (model.links.subjects[link], model.links.objects[link])
        return code.isTurned ? (object, subject) : (subject, object)
    }

    private func ends(of pair: Pair) -> (upstream: EntityIndex, downstream: EntityIndex) {
        (
            model.links.other(end: pair.item, of: pair.first),
            model.links.other(end: pair.item, of: pair.second)
        )
    }
}

extension NetworkEdge {
    /// An edge that stands for one link, along its sentence or against it.
    init(_ link: LinkIndex, isTurned: Bool, in model: GraphModel, _ policies: LinkPolicies) {
        self.init(link, in: model, policies)
        let (subject, object) = (model.links.subjects[link], model.links.objects[link])
        (upstream, downstream) = isTurned ? (object, subject) : (subject, object)
    }
}

extension NetworkEdges: Equatable {
    /// Whether both have the same edges in the same order.
    public static func == (left: NetworkEdges, right: NetworkEdges) -> Bool {
        left.elementsEqual(right)
    }
}
