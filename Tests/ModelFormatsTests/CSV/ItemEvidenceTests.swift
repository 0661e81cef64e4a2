import DiffusionModel
import Testing

@testable import ModelFormats

/// Columns of tables of items that speak of the sources of their rows.
///
/// Oracle: section 1 of the semantics (a disputing row is never support), and the tables by eye.
@Suite struct ItemEvidenceTests: TableFiles {
    private func evidence(_ model: GraphModel, _ id: String) -> [String] {
        guard let position = model.entities.firstIndex(where: { $0.id == id }) else { return [] }
        return model.evidence(ofEntity: position).map { row in
            let chain = row.chain.map { model.sources[$0].id }.joined(separator: " via ")
            return ([chain, "\(row.stance)"] + [row.place, row.quote, row.note].compactMap { $0 })
                .joined(separator: "|")
        }
    }

    @Test(
        arguments: [
            ("sources,stance", "leak,disputes", ["leak|disputes"]),
            ("sources,Stance", "leak; post,Omits", ["leak|omits", "post|omits"]),
            ("sources,stance,page", "leak,,4", ["leak|supports|p. 4"]),
            ("sources,via,quote", "leak,wire,They came", ["leak via wire|supports|They came"]),
            ("evidence,speaker", "leak,Hale", ["leak|supports|speaker: Hale"]),
            ("sources,disputedBy,stance", "leak,post,", ["leak|supports", "post|disputes"]),
        ] as [(String, String, [String])])
    func `a row of an item says what its sources do`(
        columns: String, values: String, right: [String]
    ) throws {
        let text =
            "id,kind,label,date,visitor,visited,\(columns)\n"
            + "t1,visit,Tour,2014,A,B,\(values)\n"
        let nodes = ("n.csv", "id,kind\nA,region\nB,region\n")
        let found = try read([("t.csv", text), nodes])
        #expect(evidence(found.model, "t1") == right)
        let item = found.model.entities.first { $0.id == "t1" }
        #expect(item?.detail.attributes.isEmpty == true)
        #expect(found.warnings.allSatisfy { $0.code == .unknownEntity })
    }

    @Test(arguments: [
        ("sources,stance", "leak,doubts", "2:14 invalid-value"),
        ("sources,stance", ",disputes", "2:10 invalid-evidence"),
        ("stance,label", "disputes,Tour", "2:9 invalid-evidence"),
        ("stance,label", "Omits,Tour", "2:9 invalid-evidence"),
    ])
    func `a stance of an item that is none, or nobody's, is a mistake`(
        columns: String, values: String, right: String
    ) {
        let faults = ReadText.faults("id,kind,\(columns)\nt,visit,\(values)\n", "t.csv")
        #expect(faults.filter { $0.severity == .error }.map(\.short) == [right])
    }
}
