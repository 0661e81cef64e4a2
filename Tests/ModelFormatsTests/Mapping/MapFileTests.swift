import DiffusionModel
import Testing

@testable import ModelFormats

struct MapFileTests {
    @Test(
        arguments: [
            ("columns: {source: a}", "These columns do not say what a row is."),
            ("links: {source: a}", "What the map says of links lacks 'target'."),
            ("colums: {source: a, target: b}", "'colums' is no key of a map."),
            ("columns: {source: a, target: b, wait: c}", "'wait' is nothing that links have."),
            ("columns: {source: a, target: b}\ndates: never", "'never' is no order of dates."),
            ("columns: {source: a, target: b}\nheader: x", "'x' names no rows."),
            ("columns: {source: a, target: b}\norient: {v: up}", "'up' is no orientation."),
            ("adoptions: {actor: a}", "Adoptions have either 'policy' or 'policies-in'."),
            (
                "columns: {source: {column: a, kynd: region}, target: b}",
                "'kynd' says nothing of a column."
            ),
            (
                "columns: {source: a, target: b, kind: {is: visits, column: c}}",
                "A value comes from one place: a column, 'is' or 'text'."
            ),
            (
                "columns: {source: a, target: b, quote: c}",
                "'quote' says something of a source, and the map names no 'evidence'."
            ),
            (
                "columns: {source: a, target: b}\nvalues: [planned]",
                "'values' names columns, and below each its words."
            ),
            ("[a]", "A map of tables is a map of keys and values."),
            ("\n", "The map is empty."), ("# nothing yet\n", "The map is empty."),
            ("---\n...\n", "A map of tables is a map of keys and values."),
        ])
    func `A map that cannot be read says where and what is there instead`(
        _ map: String, _ message: String
    ) {
        #expect(MappedText.faults(map).contains { $0.hasSuffix("error " + message) })
    }

    @Test func `A column that is not there is refused at its place in the map`() {
        let said = MappedText.said("a,b\nx,y\n", by: "columns:\n  source: a\n  target: c\n")
        #expect(
            said == ["3:11 error table.csv has no column 'c'; it has 'a', 'b'."])
    }

    @Test func `A name may be spelled otherwise, and a column may be called by its place`() throws {
        let model = try MappedText.read(
            "Entity A,x,x\nNorby,1,Sudwick\n", by: "columns: {source: entity_a, target: '#3'}"
        ).model
        #expect(model.entities.map(\.id).sorted() == ["Norby", "Sudwick"])
        let said = MappedText.said(
            "Entity A,x,x\nNorby,1,Sudwick\n", by: "columns: {source: entity_a, target: x}")
        #expect(said.first?.hasSuffix("Several columns of table.csv are called 'x'.") == true)
    }

    @Test func `A map in one line says the same; names may hold commas`() throws {
        var file = InputFile(
            name: "t.csv", bytes: Array("\"A, old\",B,n\nNorby,Sudwick,NA\n".utf8))
        file.map = try MapFile.read(
            words: "source=A, old,target=B,kind:=visits,nothing=NA|-", name: "words")
        let model = try ModelReader.read([file]).model
        #expect(model.links.indices.map { model.kind(ofLink: $0).id } == ["visits"])
    }

    @Test func `Sections are for the files that they name, and else for those that nobody names`()
        throws
    {
        let map = try MapFile.read(
            Array(
                "tables:\n - {file: a.csv, columns: {id: x}}\n - columns: {source: a, target: b}"
                    .utf8), file: "m")
        #expect(map.sections(for: "dir/a.csv").map(\.file) == ["a.csv"])
        #expect(map.sections(for: "b.csv").map(\.file) == [nil])
    }

    @Test func `A key of a map in one line that is misspelt is refused`() {
        let error = #expect(throws: InvalidModel.self) {
            try MapFile.read(words: "source=a,target=b,wieght=c", name: "words")
        }
        #expect(error?.diagnostics.first?.hint == "Did you mean 'weight'?")
    }
}
