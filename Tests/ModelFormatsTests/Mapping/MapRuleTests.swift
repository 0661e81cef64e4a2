import DiffusionModel
import Testing

@testable import ModelFormats

/// What maps say of all rows, of some rows, and twice.
///
/// Oracle: by hand from the tables.
@Suite struct MapRuleTests {
    private static let columns = "columns: {source: a, target: b}"

    @Test func `a text for all rows is read as a cell would be`() throws {
        let map = """
            columns:
              source: a
              target: b
              date: {is: 27/11/2018}
              weight: {is: '0,5'}
              stage: {is: Begun}
            dates: dmy
            decimal: comma
            """
        let model = try MappedText.read("a,b\nNorby,Sudwick\n", by: map).model
        #expect(model.links.weight(at: 0) == 0.5)
        #expect(model.stage(ofLink: 0) == .begun)
        #expect(try model.timing(ofLink: 0) == .moment(PartialDate(parsing: "2018-11-27")))
    }

    @Test(arguments: [
        ("date: {is: someday}", "'someday' is no date, and stands for all rows."),
        ("date: {is: 03/04/2019}", "'03/04/2019' may be 2019-04-03 or 2019-03-04."),
        ("weight: {is: much}", "'much' is no number, and stands for all rows."),
        ("stage: {is: soon}", "'soon' is no stage, and stands for all rows."),
        ("likelihood: {is: 2}", "'2' is no likelihood, and stands for all rows."),
        ("mechanism: {is: luck}", "'luck' is no mechanism, and stands for all rows."),
    ])
    func `a text for all rows that says nothing is a mistake of the map`(
        part: String, message: String
    ) {
        let said = MappedText.said(
            "a,b\nNorby,Sudwick\n", by: "columns:\n  source: a\n  target: b\n  \(part)\n")
        #expect(said.count == 1)
        #expect(said.first?.hasPrefix("4:") == true)
        #expect(said.first?.hasSuffix("error " + message) == true)
    }

    @Test func `of several conditions each has to hold`() throws {
        let table = """
            a,b,type,state
            Norby,Sudwick,visit,done
            Norby,Eastford,visit,planned
            Eastford,Sudwick,call,done
            """
        let map = "columns: {source: a, target: b, where: {type: visit, state: [done]}}"
        let model = try MappedText.read(table, by: map).model
        #expect(GraphWords.links(model) == ["Norby link Sudwick"])
        let both = "columns: {source: a, target: b, where: [type, state]}"
        #expect(try MappedText.read(table, by: both).model.links.count == 3)
        let none = "columns: {source: a, target: b, where: {type: call, state: planned}}"
        #expect(
            MappedText.said(table, by: none).first
                == "1:41 warning No row has 'call' in 'type' and 'planned' in 'state', for which "
                + "'where' asks.")
    }

    @Test(arguments: [
        ("values: {k: {x: visits, x: trains}}", "'x' stands twice."),
        ("values: {k: {x: visits}, k: {y: trains}}", "'k' stands twice."),
        ("dates: {d: dmy, d: mdy}", "'d' stands twice."),
        ("aliases: {NX: norby, NX: sudwick}", "'NX' stands twice."),
        ("aliases: {x: y, y: z, z: x}", "Aliases lead round in a circle: 'x', 'y', 'z'."),
    ])
    func `what stands twice, or leads back to itself, is a mistake`(part: String, message: String) {
        #expect(
            MappedText.faults(Self.columns + "\n" + part).contains {
                $0.hasSuffix("error " + message)
            })
    }

    @Test func `words that stand in no cell are named`() throws {
        let map =
            "columns: {source: a, target: b, kind: k}\n"
            + "values: {k: {Visit: visits, Vist: visits, Call: signs-with}}"
        let read = try MappedText.read("a,b,k\nNorby,Sudwick,Visit\n", by: map)
        #expect(
            read.notes.map(\.message).contains(
                "No cell of 'k' holds 'Call', 'Vist', of which 'values' speaks."))
    }

    @Test func `a table in UTF-16 without a mark is read where the map says so`() throws {
        let wide = "a,b\nNorby,Sudwick\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        var file = InputFile(name: "t.csv", bytes: wide)
        file.map = try MapFile.read(
            Array((Self.columns + "\nencoding: utf-16").utf8), file: "map")
        #expect(try GraphWords.links(ModelReader.read([file]).model) == ["Norby link Sudwick"])
    }

    @Test func `what a map speaks of is a table, whatever it is called`() throws {
        var file = InputFile(name: "-", bytes: Array("a;b\nNorby;Sudwick\n".utf8))
        file.map = try MapFile.read(words: "source=a,target=b", name: "words")
        #expect(try GraphWords.links(ModelReader.read([file]).model) == ["Norby link Sudwick"])
    }
}
