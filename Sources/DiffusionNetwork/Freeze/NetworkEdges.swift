import DiffusionModel

/// The edges of a frozen network in order, each made when it is asked for.
///
/// An edge that stands for one link as it is written takes four bytes; only what runs through
/// items or was folded is kept whole.
public struct NetworkEdges: RandomAccessCollection, Sendable {
    /// What an edge stands for, as one number.
    struct Code: Hashable, Sendable {
        let number: Int32

        /// One link, along its sentence or against it.
        init(link: LinkIndex, isTurned: Bool) {
            number = link.value << 1 | (isTurned ? 1 : 0)
        }

        /// An edge that is kept whole.
        init(whole: Int) { number = ~Int32(truncatingIfNeeded: whole) }

        init(number: Int32) { self.number = number }

        /// The most links that codes can tell apart.
        static let mostLinks = Int(Int32.max) / 2

        /// The link that the edge is, unless it is kept whole.
        var link: LinkIndex? { number < 0 ? nil : LinkIndex(value: number >> 1) }

        var isTurned: Bool { number & 1 == 1 }

        var whole: Int { Int(~number) }
    }

    let model: GraphModel
    let policies: LinkPolicies
    var codes: [Code] = []
    var wholes: [NetworkEdge] = []

    /// Whether any edge runs through an item, was folded, or is a move.
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
        guard let link = code.link else { return wholes[code.whole] }
        return NetworkEdge(link, isTurned: code.isTurned, in: model, policies)
    }

    /// The two ends of an edge, without the rest of it.
    func ends(_ code: Code) -> (upstream: EntityIndex, downstream: EntityIndex) {
        guard let link = code.link else {
            let edge = wholes[code.whole]
            return (edge.upstream, edge.downstream)
        }
        let (subject, object) = (model.links.subjects[link], model.links.objects[link])
        return code.isTurned ? (object, subject) : (subject, object)
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
