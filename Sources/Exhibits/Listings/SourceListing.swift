import DiffusionModel
import DiffusionNetwork

/// `list sources`: each source that the selected part needs, with the numbers of its links that the
/// source supports, disputes and leaves out, of the stands on claims on which it bears, and of both
/// of which it speaks as an actor.
struct SourceListing {
    let model: GraphModel
    let selection: Selection

    private typealias Counts = IndexedList<SourceIndex, Int>

    func table() -> Table {
        let counts = linkCounts()
        let (positions, speaking) = wordCounts()
        let isNeeded = model.needsSource(selection)
        let needed = model.sources.indexed().filter { isNeeded[$0.0] }
        let rows = needed.map { index, source -> Table.KeyedRow in
            let row: [Table.Value] = [
                .text(source.id), .text(Wording.title(of: source, in: model)),
                .optional(source.publisher), .date(source.published),
                .optional(source.reliability?.rawValue), .integer(counts.supports[index]),
                .integer(counts.disputes[index]), .integer(counts.omits[index]),
                .integer(positions[index]), .integer(speaking[index]),
            ]
            return ([source.id], row)
        }
        return Table(
            .id("id"), .name("title"), "publisher", .date("published"), "reliability",
            .number("links"), .number("disputes"), .number("omits"), .number("positions"),
            .number("speaks"), rows: Table.ordered(rows))
    }

    /// Of each source on how many stands on claims it bears, and of how many links and stands it
    /// speaks.
    private func wordCounts() -> (positions: Counts, speaking: Counts) {
        let none = Counts(repeating: 0, count: model.sources.count)
        var counts = (positions: none, speaking: none)
        let sourceOfEntity = Dictionary(
            model.sources.indexed().compactMap { index, source in
                source.entity.map { ($0, index) }
            }
        ) { first, _ in first }
        func count(speakers: [EntityIndex?]) {
            for source in Set(speakers.compactMap { $0.flatMap { sourceOfEntity[$0] } }) {
                counts.speaking[source] += 1
            }
        }
        for claim in model.entities.indices where selection.keepsEntity[claim] {
            for position in selection.positions(ofClaim: claim, in: model) {
                let rows = model.evidence(of: position, onClaim: claim)
                    .filter { selection.evidence.stands($0) }
                for source in Set(rows.flatMap(\.chain)) { counts.positions[source] += 1 }
                count(speakers: rows.map(\.speaker) + [position.speaker])
            }
        }
        guard !sourceOfEntity.isEmpty else { return counts }
        for link in model.links.indices where selection.keepsLink[link] {
            count(speakers: selection.evidence.standingRows(ofLink: link).map(\.speaker))
        }
        return counts
    }

    private func linkCounts() -> (supports: Counts, disputes: Counts, omits: Counts) {
        let none = Counts(repeating: 0, count: model.sources.count)
        var counts = (supports: none, disputes: none, omits: none)
        guard !none.isEmpty else { return counts }
        func count(_ rows: [EvidenceRow], _ counts: inout Counts) {
            for source in Set(rows.flatMap(\.chain)) { counts[source] += 1 }
        }
        for index in model.links.indices where selection.keepsLink[index] {
            let testimony = selection.evidence.testimony(ofLink: index)
            count(testimony.supports, &counts.supports)
            count(testimony.disputes, &counts.disputes)
            count(testimony.omits, &counts.omits)
        }
        return counts
    }
}
