import DiffusionModel
import DiffusionNetwork

/// `list sources`: each source that the selected part needs, with the numbers of its links that the
/// source supports, disputes and leaves out, and of the stands on claims on which it bears.
struct SourceListing {
    let model: GraphModel
    let selection: Selection

    func table() -> Table {
        let counts = linkCounts()
        let positions = positionCounts()
        let isNeeded = model.needsSource(selection)
        let needed = model.sources.enumerated().filter { isNeeded[$0.offset] }
        let rows = needed.map { index, source -> Table.KeyedRow in
            let row: [Table.Value] = [
                .text(source.id), .text(Wording.title(of: source, in: model)),
                .optional(source.publisher), .date(source.published),
                .optional(source.reliability?.rawValue), .integer(counts.supports[index]),
                .integer(counts.disputes[index]), .integer(counts.omits[index]),
                .integer(positions[index]),
            ]
            return ([source.id], row)
        }
        return Table(
            "id", "title", "publisher", "published", "reliability", "links", "disputes", "omits",
            "positions", rows: Table.ordered(rows))
    }

    /// Of each source how many stands on claims it speaks of, for or against.
    private func positionCounts() -> [Int] {
        var counts = Array(repeating: 0, count: model.sources.count)
        for claim in model.entities.indices where selection.keepsEntity[claim] {
            for position in selection.positions(ofClaim: claim, in: model) {
                let rows = model.evidence(of: position, onClaim: claim)
                    .filter { selection.evidence.stands($0) }
                for source in Set(rows.flatMap(\.chain)) { counts[Int(source)] += 1 }
            }
        }
        return counts
    }

    private func linkCounts() -> (supports: [Int], disputes: [Int], omits: [Int]) {
        let none = Array(repeating: 0, count: model.sources.count)
        var counts = (supports: none, disputes: none, omits: none)
        guard !none.isEmpty else { return counts }
        func count(_ rows: [EvidenceRow], _ counts: inout [Int]) {
            for source in Set(rows.flatMap(\.chain)) { counts[Int(source)] += 1 }
        }
        for index in 0..<model.links.count where selection.keepsLink[index] {
            let testimony = selection.evidence.testimony(ofLink: index)
            count(testimony.supports, &counts.supports)
            count(testimony.disputes, &counts.disputes)
            count(testimony.omits, &counts.omits)
        }
        return counts
    }
}
