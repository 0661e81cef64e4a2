import DiffusionModel
import DiffusionNetwork

/// `list sources`: each source that the selected part needs, with the numbers of its links that the
/// source supports, disputes and leaves out.
struct SourceListing {
    let model: GraphModel
    let selection: Selection

    func table() -> Table {
        let counts = linkCounts()
        let isNeeded = model.needsSource(selection)
        let needed = model.sources.enumerated().filter { isNeeded[$0.offset] }
        let rows = needed.map { index, source -> Table.KeyedRow in
            let row: [Table.Value] = [
                .text(source.id), .text(Wording.title(of: source, in: model)),
                .optional(source.publisher), .date(source.published),
                .optional(source.reliability?.rawValue), .integer(counts.supports[index]),
                .integer(counts.disputes[index]), .integer(counts.omits[index]),
            ]
            return ([source.id], row)
        }
        return Table(
            "id", "title", "publisher", "published", "reliability", "links", "disputes", "omits",
            rows: Table.ordered(rows))
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

/// `list claims`: what is said, and who takes which stand on it.
///
/// A stand of which nobody says that it is held, but somebody that it is not, is none that is
/// held: it stands in a column of its own.
struct ClaimListing {
    let model: GraphModel
    let selection: Selection

    func table() -> Table {
        let rows = model.entities.indices
            .filter { selection.keepsEntity[$0] }
            .filter { model.codebook.isKind(model.entities[$0].kind, a: "claim") }
            .map { (key: [model.entities[$0].id], row: row($0)) }
        return Table(
            "id", "says", "asserts", "passesOn", "denies", "omits", "unsupported",
            rows: Table.ordered(rows))
    }

    private func row(_ index: Int) -> [Table.Value] {
        let claim = model.entities[index]
        let detail = claim.detail
        let positions = selection.positions(ofClaim: index, in: model)
        let isUnsupported = { (position: Position) in
            selection.evidence.isUnsupported(position, onClaim: index)
        }
        let stands = Position.Stance.allCases.map { stance -> Table.Value in
            let holders = positions.filter { $0.stance == stance && !isUnsupported($0) }
                .map { model.sources[$0.holder].id }
            return .texts(holders)
        }
        let unsupported = positions.filter(isUnsupported).map { position in
            model.sources[position.holder].id + " " + position.stance.rawValue
        }
        return [.text(claim.id), .text(detail.says ?? claim.name)] + stands
            + [.texts(unsupported)]
    }
}
