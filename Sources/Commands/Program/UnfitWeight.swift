import DiffusionModel
import DiffusionNetwork
import GraphKernel
import ModelFormats

/// A weight that a question cannot use: said as a mistake in the file where it stands.
struct UnfitWeight {
    private let asked: AskedNetwork
    private let link: LinkIndex
    private let isLength: Bool

    /// The weight that an error of the graph is about; nothing where it is about something else.
    init?(_ error: GraphError, in asked: AskedNetwork) {
        switch error {
        case .weightNegative(let edge): (link, isLength) = (asked.weightedLink(of: edge), false)
        case .weightNotPositive(let edge): (link, isLength) = (asked.weightedLink(of: edge), true)
        default: return nil
        }
        self.asked = asked
    }

    /// The mistake with its place and its line.
    var mistake: InvalidModel {
        let diagnostic = Diagnostic(
            .error, .invalidNumber, at: asked.graph.read.places.link(link), sentence,
            hint: "Mend it, or leave it out: a missing weight is 1. Only strength and --weights "
                + "look at weights.")
        return InvalidModel(Excerpts.added(to: [diagnostic], from: asked.graph.files))
    }

    private var sentence: String {
        let model = asked.graph.model
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
        let edge = frozen.edges[edge]
        let links = graph.model.links
        return edge.links.first { links.weight(at: $0) == edge.weight } ?? edge.links[0]
    }
}
