import DiffusionModel
import TestSupport
import Testing

@testable import ModelFormats

/// Several values in one field of a table, written and read.
///
/// Oracle: the values themselves; fields that people write are taken apart by eye.
@Suite struct CellTextTests {
    private static let odd = [
        "wire", "Hale; Voss", "via", "via b", "a via", "a via b", "\"", "\"\"", "say \"so\"",
        "\"quoted\"", "\"a\" and \"b\"", "a \"\"; b", ";", "; ", "a;b", "a\";\"b", "x  via  y",
        "é;è",
        "\u{301};", "新; 疆", "a, b", "=1+1", "line\nbreak; x", "\" via \"", "avia b", "via;via",
    ]

    @Test(
        arguments: [
            ("a via \"b; c\"; d", [["a", "b; c"], ["d"]]),
            ("a; \"b via c\" via d", [["a"], ["b via c", "d"]]),
            ("a via via via b", [["a", "via", "b"]]),
            ("\"a \"\"b; c\"", [["a \"b; c"]]),
            (" a ;; b via ", [["a"], ["b"]]),
            ("5\" gun; \"b\"", [["5\" gun"], ["b"]]),
        ] as [(String, [[String]])])
    func `chains are taken apart where no quote holds them together`(
        field: String, chains: [[String]]
    ) {
        #expect(CellText.chains(field) == chains)
    }

    @Test(arguments: 0..<300 as Range<UInt64>)
    func `whatever values are joined come back`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let chains = (0..<Int.random(in: 1...4, using: &random)).map { _ in
            (0..<Int.random(in: 1...3, using: &random)).map { _ in
                Self.odd[Int.random(in: 0..<Self.odd.count, using: &random)]
            }
        }
        #expect(CellText.chains(CellText.joined(chains: chains)) == chains)
        let values = chains.flatMap { $0 }
        #expect(CellText.values(CellText.joined(values)) == values)
    }

    @Test(arguments: ["Hale; Voss", "via b", "say \"so\"; twice", "a via b"])
    func `a chain through a source of an odd id stays one row in tables`(id: String) throws {
        let quoted = "'" + id + "'"
        let text = """
            tributary: 1
            sources: {wire: Wire, \(quoted): A book}
            regions: {a: A, b: B}
            links:
              - {link: a advises b, date: 2010, evidence: [{source: wire, via: \(quoted)}]}
            """
        let model = try ReadText.model(text)
        let files = CSVTables.all(model).map {
            InputFile(name: $0.name, bytes: Array($0.text.utf8))
        }
        for again in [
            try ModelReader.read(files).model,
            try ReadText.model(CSVTables.links(model), "l.csv"),
        ] {
            let rows = again.evidence(ofLink: 0)
            #expect(rows.map { $0.chain.map { again.sources[$0].id } } == [["wire", id]])
        }
    }
}
