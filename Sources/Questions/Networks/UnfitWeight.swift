import DiffusionModel
import DiffusionNetwork
import GraphKernel
import ModelFormats

/// A weight that a question cannot use: said as a mistake in the file where it stands.
struct UnfitWeight {
    private let graph: Graph
    private let link: LinkIndex
    private let isLength: Bool

    /// The weight that an error of the graph is about; nil where it is about something else.
    init?(_ error: GraphError, in asked: AskedNetwork) {
        switch error {
        case .weightNegative(let edge): (link, isLength) = (asked.weightedLink(of: edge), false)
        case .weightNotPositive(let edge): (link, isLength) = (asked.weightedLink(of: edge), true)
        default: return nil
        }
        graph = asked.graph
    }

    /// The mistake with its place and its line; a graph that no file holds has neither.
    var mistake: TributaryError {
        let place = graph.places?.link(link) ?? SourceLocation(file: "graph")
        let diagnostic = Diagnostic(
            .error, .invalidNumber, at: place, sentence,
            hint: "Mend it, or leave it out: a missing weight is 1. Only strength and --weights "
                + "look at weights.")
        return TributaryError(
            InvalidModel(Excerpts.added(to: [diagnostic], from: graph.files)))
    }

    private var sentence: String {
        let model = graph.model
        let stated = model.links.weight(at: link)
        let weight = stated.map { " " + Self.text($0) } ?? ""
        if isLength, let stated, stated > 0 {
            return "The weight\(weight) of link '\(model.linkNames[link])' is too small to reckon "
                + "with as the length of a step."
        }
        let expected =
            isLength
            ? "the length of a step; expected is a number greater than 0"
            : "a strength; expected is 0 or more"
        return "The weight\(weight) of link '\(model.linkNames[link])' cannot be \(expected)."
    }

    /// A number as its author would write it.
    private static func text(_ number: Double) -> String {
        Int(exactly: number).map { String($0) } ?? number.description
    }
}

extension AskedNetwork {
    /// The link that gives an edge its weight.
    fileprivate func weightedLink(of edge: Int) -> LinkIndex {
        let edge = frozen.edges[EdgeIndex(edge)]
        let links = graph.model.links
        return edge.links.first { links.weight(at: $0) == edge.weight } ?? edge.links[0]
    }

    /// The result of a question to the network.
    ///
    /// - Throws: `TributaryError`; for a weight that does not fit, as a mistake of its file.
    func answer<Result>(
        _ value: (FrozenNetwork) throws(GraphError) -> Result
    ) throws -> Result {
        do {
            return try value(frozen)
        } catch {
            throw UnfitWeight(error, in: self)?.mistake ?? TributaryError(error)
        }
    }
}
