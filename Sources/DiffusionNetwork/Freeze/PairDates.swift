import DiffusionModel
import GraphKernel

/// The dates of edges through items by two links, each link looked at once.
///
/// They are what `FrozenNetwork.date(of:)` says of the whole edge.
struct PairDates {
    private let links: IndexedList<LinkIndex, Part>
    private let ofItem: [EntityIndex: EdgeDate]

    /// What the date of one link is to an edge.
    private struct Part {
        var date: EdgeDate
        /// Whether the link has a time of its own.
        let isOwn: Bool
        /// Whether its day is that of the item.
        let sharesDay: Bool
        let isOffice: Bool
    }

    init(_ network: FrozenNetwork) {
        let model = network.model
        let (timings, entities) = (model.links.timingIndices, model.entities.count)
        links = IndexedList(
            model.links.indices.map { link in
                let sharesDay = model.sharesDayOfItem(link)
                var date = model.timing(ofLink: link).map { EdgeDate($0) } ?? .undated
                let owner =
                    sharesDay
                    ? model.item(ofLink: link).map { Int($0) } : entities + Int(link)
                date.group = owner.flatMap { Int32(exactly: $0) } ?? -1
                return Part(
                    date: date, isOwn: timings[link] >= 0, sharesDay: sharesDay,
                    isOffice: model.isOffice(link))
            })
        let items = Set(network.edges.pairs.map(\.item))
        ofItem = items.reduce(into: [:]) { dates, item in
            dates[item] = model.entities[item].timing.map { EdgeDate($0) }
        }
    }

    func date(of pair: NetworkEdges.Pair) -> EdgeDate {
        let (first, second) = (links[pair.first], links[pair.second])
        if first.isOwn || second.isOwn { return .succession(first.date, then: second.date) }
        var date = ofItem[pair.item] ?? .undated
        date.group = first.sharesDay && second.sharesDay ? pair.item.value : -1
        if ofItem[pair.item] == nil { date.isTransparent = first.isOffice && second.isOffice }
        return date
    }
}
