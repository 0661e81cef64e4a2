package import DiffusionAnalysis
import DiffusionModel
package import DiffusionNetwork

/// A step by what makes it another one.
private struct DoubtfulStep: Hashable {
    let edge: EdgeIndex
    let offices: [LinkIndex]
}

extension Wording {
    /// How many steps of some paths rest on offices that need not have been held then, and the
    /// first of these; nil where none does.
    package static func officesInDoubt(
        _ paths: some Sequence<Pathway>, in network: FrozenNetwork
    ) -> String? {
        var seen: Set<DoubtfulStep> = []
        let steps = paths.flatMap(\.steps).filter { step in
            let offices = step.doubts.map(\.office)
            return !offices.isEmpty
                && seen.insert(DoubtfulStep(edge: step.edge, offices: offices)).inserted
        }
        guard let first = steps.first, let doubt = first.doubts.first else { return nil }
        let count = seen.count
        let words =
            count == 1
            ? "1 step rests on an office that may not have been held then: "
            : "\(count) steps rest on offices that may not have been held then; the first: "
        return words + clause(doubt, of: network.edges[first.edge], in: network.model)
    }

    /// An office with its time, and the time that it does not surely fit.
    private static func clause(
        _ doubt: OfficeDoubt, of edge: NetworkEdge, in model: GraphModel
    ) -> String {
        let time = model.timing(ofLink: doubt.office).map(tenure) ?? "undated"
        let office = "\(Statement(ofLink: doubt.office, in: model).text) (\(time))"
        let place = model.entities[edge.upstream].name
        switch doubt.reason {
        case .mayNotHold:
            return "\(office); the time of the step: \(Wording.time(of: edge))"
        case .mayHaveEnded:
            return "\(office), which may have ended before the policy came to \(place), "
                + bounds(doubt.arrival)
        case .hadEnded:
            return "\(office), which had ended before the policy came to \(place), "
                + bounds(doubt.arrival)
        }
    }
}
