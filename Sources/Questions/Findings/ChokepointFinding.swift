package import DiffusionAnalysis
package import DiffusionModel
import DiffusionNetwork
import Exhibits
import GraphKernel

/// What is asked of the places where a network can be cut.
package enum ChokepointQuestion: Sendable {
    /// Without whom the network falls apart.
    case whole
    /// What stands between two actors, along the flow.
    case between(String, String)
    /// Whom every path from an actor, or to it, passes.
    case gates(ReachSide, of: String)

    /// The names in the question.
    fileprivate var names: [String] {
        switch self {
        case .whole: []
        case .between(let start, let end): [start, end]
        case .gates(_, let actor): [actor]
        }
    }
}

/// Where a network, or the way between two actors, can be cut.
///
/// By reference, as copying all of it is much code.
package final class ChokepointFinding: Sendable {
    /// The network that was asked.
    package let asked: AskedNetwork
    /// The actors that the question names.
    package let named: [EntityIndex]
    /// What was found; nil where no path leads from one of two actors to the other.
    package let found: Found?
    private let question: ChokepointQuestion

    /// What can be found.
    package enum Found: Sendable {
        case points([Chokepoint])
        case gates([Gate])
        case separation(Separation)
    }

    /// Freezes the network and looks.
    ///
    /// - Throws: `NameError`, `TributaryError` or `GraphError`.
    package init(
        _ question: ChokepointQuestion, in graph: Graph, _ options: ChokepointOptions,
        hearing listener: any QuestionListener
    ) throws {
        let names = NameLookup(graph.model)
        let named = try question.names.map { try names.entity($0) }
        (self.question, self.named) = (question, named)
        asked = try AskedNetwork(
            graph, options.network, options.part, naming: named, hearing: listener)
        found = try Self.find(question, named, in: asked)
    }

    private static func find(
        _ question: ChokepointQuestion, _ named: [EntityIndex], in asked: AskedNetwork
    ) throws -> Found? {
        let network = asked.frozen
        switch question {
        case .whole: return .points(try network.chokepoints())
        case .gates(let side, _):
            return .gates(try network.gates(side, of: try asked.node(of: named[0])))
        case .between:
            // No path leads from or to whom filters left out.
            guard let start = network.node(of: named[0]), let end = network.node(of: named[1])
            else { return nil }
            return try network.separation(from: start, to: end).map { .separation($0) }
        }
    }

    // MARK: - Answer

    /// The answer; nil where no path leads from one of two actors to the other.
    ///
    /// - Throws: `TributaryError` or `GraphError`.
    package func composition() throws -> Composition? {
        guard var exhibit = exhibit else {
            asked.noteLooseLinks()
            return nil
        }
        exhibit.caption = asked.captionOfAllPolicies
        asked.noteLooseLinks(in: &exhibit)
        asked.tell(&exhibit)
        try asked.noteLoss(in: &exhibit)
        if exhibit.table.rowCount == 0 { asked.say(nothing, "none", in: &exhibit) }
        return Composition(exhibit)
    }

    private var exhibit: Exhibit? {
        let frozen = asked.frozen
        switch found {
        case .points(let points): return Exhibit(.chokepoints(points, in: frozen))
        case .gates(let gates): return Exhibit(.gates(gates, in: frozen))
        case .separation(let found):
            return SeparationListing(found, from: named[0], to: named[1], in: frozen).exhibit
        case nil: return nil
        }
    }

    /// What an answer without rows says, because a header alone would look like an answer cut
    /// short.
    private var nothing: String? {
        switch question {
        case .between: return nil
        case .whole:
            return "No chokepoints: the loss of no single actor or link parts the network."
        case .gates(let side, _):
            let others = side == .downstream ? "anybody it reaches" : "anybody who reaches it"
            let name = asked.graph.model.entities[named[0]].name
            return "No gates: no single actor stands between \(name) and \(others)."
        }
    }

    /// The answer where no path leads from one actor to the other: no row.
    package var emptyComposition: Composition {
        Composition(Exhibit(Table(), caption: asked.captionOfAllPolicies))
    }

    /// That no path leads from one actor to the other, and what would give one.
    package var reason: String {
        let names = named.map { asked.graph.model.entities[$0].name }
        let advice = asked.advice(
            on: .separation(from: named[0], to: named[1]),
            turned: "from \(names[1]) to \(names[0])")
        return "no path leads from \(names[0]) to \(names[1]), even out of time"
            + advice.ways("there is one", next: "one")
    }
}
