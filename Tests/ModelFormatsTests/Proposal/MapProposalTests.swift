import DiffusionModel
import Testing

@testable import ModelFormats

struct MapProposalTests {
    private func proposal(_ table: String) throws -> String {
        try MapWriting.proposal(for: [InputFile(name: "visits.csv", bytes: Array(table.utf8))])
    }

    private let visits = """
        Entity A,Entity B,Connection,When,Source(s),Extra
        Norby,Sudwick,Study visit,27/11/2018,https://example.org/a,1
        Eastford,Norby,Trains,28/11/2018,n/a,2
        """

    @Test func `Columns are guessed by names and cells, each with its reason`() throws {
        let text = try proposal(visits)
        for line in [
            "  source: Entity A   # by its name", "  target: Entity B   # by its name",
            "  kind: Connection   # by its name", "  date: When   # by its name",
            "  evidence: Source(s)   # by its name", "nothing: [n/a]",
            "dates: dmy   # 'When': '27/11/2018' in row 2",
            "    Study visit: visits   # once; a guess by one of its words",
        ] {
            #expect(text.contains(line))
        }
        #expect(text.contains("#   'Extra': 2 cells, 2 different"))
    }

    @Test func `A proposal is a map that reads the table`() throws {
        var file = InputFile(name: "visits.csv", bytes: Array(visits.utf8))
        file.map = try MapFile.read(Array(try proposal(visits).utf8), file: "map.yaml")
        let model = try ModelReader.read([file]).model
        #expect(model.links.count == 2)
    }

    @Test func `Where names do not tell, two columns with the same names are the ends`() throws {
        let text = try proposal("one,other,z\nNorby,Sudwick,1\nSudwick,Norby,2\nNorby,Eastford,3\n")
        #expect(text.contains("  source: one   # 2 names stand in both columns"))
        #expect(text.contains("  target: other   # 2 names stand in both columns"))
    }

    @Test func `What cannot be told is said`() throws {
        let text = try proposal("x,y\n1,2\n3,4\n")
        #expect(text.contains("# It cannot be told which columns hold"))
        let either = try proposal("source,target,date\na,b,03/04/2019\n")
        #expect(either.contains("# dates: dmy or mdy? 1 days of 'date' may be either"))
    }

    @Test func `Names and cells with odd signs leave the map whole`() throws {
        let table =
            "\"o: ne #1\",\"ot\nher\"\n\"a: #\",\"- b\n\u{2028}\"\n\"- b\n\u{2028}\",\"a: #\"\n"
            + "c,\"a: #\"\n"
        let text = try proposal(table)
        _ = try MapFile.read(Array(text.utf8), file: "map.yaml")
    }
}
