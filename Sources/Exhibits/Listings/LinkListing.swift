import DiffusionModel
import DiffusionNetwork

/// `list links`: each link with what it inherits from its item and its file.
struct LinkListing {
    let model: GraphModel
    let selection: Selection

    func table() -> Table {
        let rows = LinkRows(model, selection.evidence)
        var table = Table(
            columns: LinkRows.columns, order: order(by: rows.linkNames),
            row: { rows.row(LinkIndex($0)) })
        // People read who leaves a link out beside its sources.
        table.show(["subjectName", "objectName", "earliest", "latest", "omittedBy"], .never)
        table.show(
            ["mechanism", "policies", "likelihood", "weight", "disputedBy"], .whereFilled)
        return table
    }

    private func order(by names: LinkNames) -> [Int32] {
        let kept = selection.keepsLink
        let count = kept.count { $0 }
        var texts = TextOrder(expecting: count, bytes: 48)
        for index in kept.indices where kept[index] { texts.append(names[index], index.value) }
        return texts.sorted()
    }
}
