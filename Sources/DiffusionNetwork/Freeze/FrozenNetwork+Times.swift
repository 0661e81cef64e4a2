import DiffusionModel
package import GraphKernel
import Synchronization

/// The dates of a network, put together when the first question asks for them.
final class NetworkTimes: Sendable {
    private let made = Mutex<TemporalGraph?>(nil)

    func graph(of network: FrozenNetwork) throws(GraphError) -> TemporalGraph {
        if let known = made.withLock({ $0 }) { return known }
        let links = LinkDates(network.model)
        let (dates, likelihoods) = (network.dates(links), network.likelihoods(links))
        let graph = try TemporalGraph(
            network.graph, dates: dates, likelihoods: likelihoods, cargo: network.cargo())
        made.withLock { $0 = graph }
        return graph
    }
}

extension FrozenNetwork {
    /// The graph with dates, likelihoods, and the policies that each edge can carry.
    ///
    /// - Complexity: O(edges) where it is asked for first.
    package var temporal: TemporalGraph {
        get throws(GraphError) { try times.graph(of: self) }
    }

    fileprivate func dates(_ links: LinkDates) -> [EdgeDate] {
        let pairs = edges.pairs.isEmpty ? nil : PairDates(self)
        return zip(edges.indices, edges.codes).map { edge, code in
            if let pair = code.pair, let date = pairs?.date(of: edges.pairs[pair]) { return date }
            return code.link.flatMap { links.date(of: $0) } ?? date(of: edges[edge])
        }
    }

    fileprivate func likelihoods(_ links: LinkDates) -> [Double] {
        edges.codes.map { code in
            guard let link = code.link else { return edges.likelihood(of: code) ?? .nan }
            return links.likelihood(of: link) ?? .nan
        }
    }

    func date(of edge: NetworkEdge) -> EdgeDate {
        if let passage = edge.passage { return date(of: passage, edge) }
        let group = edge.sharesDayOfItem ? (edge.through ?? itemOfRole(edge))?.value : nil
        guard let timing = edge.timing else {
            var date = EdgeDate.undated
            date.group = group ?? -1
            date.isTransparent = edge.links.allSatisfy { model.isOffice($0) }
            return date
        }
        var date = EdgeDate(timing)
        date.group = group ?? -1
        return date
    }

    private func date(of passage: NetworkEdge.Passage, _ edge: NetworkEdge) -> EdgeDate {
        var first = passage.first.map { EdgeDate($0) } ?? .undated
        var second = passage.second.map { EdgeDate($0) } ?? .undated
        if edge.carrier != nil, let move = EdgeDate.move(from: first, to: second) { return move }
        first.group = group(of: passage.firstDay, edge)
        second.group = group(of: passage.secondDay, edge)
        return EdgeDate.succession(first, then: second)
    }

    /// The number shared by all edges that have the day of one thing: an item, or a role by itself.
    private func group(of day: NetworkEdge.Passage.Day, _ edge: NetworkEdge) -> Int32 {
        let number =
            switch day {
            case .item: edge.through.map { Int($0) }
            case .link(let link): model.entities.count + Int(link)
            case .several: Int?.none
            }
        return number.flatMap { Int32(exactly: $0) } ?? -1
    }

    /// The item of a role at the level of items, whose day all such roles share.
    private func itemOfRole(_ edge: NetworkEdge) -> EntityIndex? {
        edge.links.first.flatMap { model.item(ofLink: $0) }
    }
}

/// What most links say of their dates, without making an edge of each.
private struct LinkDates {
    private let model: GraphModel
    /// The table, fetched once: fetching it from the model is a call each time.
    private let links: LinkTable
    private let origins: IndexedList<LinkIndex, LinkOrigin>
    private let timingIndices: IndexedList<LinkIndex, Int32>
    /// The dates of all times that links state, each once.
    private let dates: [EdgeDate]

    init(_ model: GraphModel) {
        self.model = model
        links = model.links
        (origins, timingIndices) = (links.origins, links.timingIndices)
        dates = model.links.timings.map { EdgeDate($0) }
    }

    /// The date of a link that has none of an item; nil for others.
    func date(of link: LinkIndex) -> EdgeDate? {
        guard origins[link] != .role else { return nil }
        if timingIndices[link] >= 0 { return dates[Int(timingIndices[link])] }
        var date = EdgeDate.undated
        date.isTransparent = model.isOffice(link)
        return date
    }

    /// How likely a link is held to be, by itself or by its item.
    func likelihood(of link: LinkIndex) -> Double? {
        origins[link] == .role
            ? model.likelihood(ofLink: link)?.value : links.likelihood(at: link)?.value
    }
}

extension EdgeDate {
    init(_ timing: Timing) {
        let (start, end) = (Self.range(timing.start), Self.range(timing.end))
        self = timing.isMoment ? .moment(start) : .lasting(from: start, to: end)
    }

    private static func range(_ bounds: DayBounds) -> ClosedRange<Int32> {
        bounds.earliest.number...bounds.latest.number
    }
}
