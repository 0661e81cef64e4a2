import DiffusionModel
import DiffusionNetwork

/// `list sources`: each source with the number of links in whose evidence it stands.
struct SourceListing {
    let model: GraphModel
    let selection: Selection

    func table() -> Table {
        let counts = linkCounts()
        let rows = model.sources.enumerated().map { index, source -> Table.KeyedRow in
            let row: [Table.Value] = [
                .text(source.id), .text(Wording.title(of: source, in: model)),
                .optional(source.publisher), .date(source.published),
                .optional(source.reliability?.rawValue), .integer(counts[index]),
            ]
            return ([source.id], row)
        }
        return Table(
            "id", "title", "publisher", "published", "reliability", "links",
            rows: Table.ordered(rows))
    }

    private func linkCounts() -> [Int] {
        let scope = EvidenceScope(model: model, without: Set(selection.disbelieved))
        var counts = Array(repeating: 0, count: model.sources.count)
        guard !counts.isEmpty else { return counts }
        for index in 0..<model.links.count where selection.keepsLink[index] {
            let cited = Set(scope.standingRows(ofLink: index).flatMap(\.chain))
            for source in cited { counts[Int(source)] += 1 }
        }
        return counts
    }
}

/// `list claims`: what is said, and who takes which stand on it.
struct ClaimListing {
    let model: GraphModel
    let selection: Selection

    func table() -> Table {
        let rows = model.entities.indices
            .filter { selection.keepsEntity[$0] }
            .filter { model.codebook.isKind(model.entities[$0].kind, a: "claim") }
            .map { (key: [model.entities[$0].id], row: row(model.entities[$0])) }
        return Table(
            "id", "says", "asserts", "passesOn", "denies", "omits", rows: Table.ordered(rows))
    }

    private func row(_ claim: Entity) -> [Table.Value] {
        let detail = claim.detail
        let stands = Position.Stance.allCases.map { stance -> Table.Value in
            let holders = detail.positions.filter { $0.stance == stance }
                .map { model.sources[$0.holder].id }
            return .texts(holders)
        }
        return [.text(claim.id), .text(detail.says ?? claim.name)] + stands
    }
}
