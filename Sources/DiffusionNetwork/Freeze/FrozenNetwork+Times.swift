import DiffusionModel
package import GraphKernel
import Synchronization

/// The dates of a network, put together when the first question asks for them.
final class NetworkTimes: Sendable {
    private let made = Mutex<TemporalGraph?>(nil)

    func graph(of network: FrozenNetwork) throws(GraphError) -> TemporalGraph {
        if let known = made.withLock({ $0 }) { return known }
        let graph = try TemporalGraph(
            network.graph, dates: network.edges.map { network.date(of: $0) },
            likelihoods: network.edges.map { $0.likelihood ?? .nan })
        made.withLock { $0 = graph }
        return graph
    }
}

extension FrozenNetwork {
    /// The graph with dates and likelihoods.
    ///
    /// - Complexity: O(edges) where it is asked for first.
    package var temporal: TemporalGraph {
        get throws(GraphError) { try times.graph(of: self) }
    }

    fileprivate func date(of edge: NetworkEdge) -> EdgeDate {
        let group = edge.sharesDayOfItem ? edge.through.map(Int32.init) ?? itemOfRole(edge) : nil
        guard let timing = edge.timing else {
            var date = EdgeDate.undated
            date.group = group ?? -1
            date.isTransparent = edge.links.allSatisfy { model.isOffice($0) }
            return date
        }
        let (start, end) = (range(timing.start), range(timing.end))
        guard !timing.isMoment else { return .moment(start, group: group ?? -1) }
        return .lasting(from: start, to: end, group: group ?? -1)
    }

    /// The item of a role at the level of items, whose day all such roles share.
    private func itemOfRole(_ edge: NetworkEdge) -> Int32? {
        edge.links.first.flatMap { model.item(ofLink: $0) }.map(Int32.init)
    }

    private func range(_ bounds: DayBounds) -> ClosedRange<Int32> {
        bounds.earliest.number...bounds.latest.number
    }
}
