import DiffusionModel
import Testing

@testable import ModelFormats

/// Tables that say which names mean one entity, as people have them.
///
/// All names are invented.
@Suite struct AliasTableTests {
    private static let towns = "regions: {a: Arden, b: Birk, c: Corr}\n"

    private func ids(_ rows: String) throws -> [String] {
        try JoinedText(Self.towns, by: rows).model.read.model.entities.map(\.id)
    }

    @Test(arguments: [
        "name,id\nBirk,a\n", "\u{FEFF}name,id\r\nBirk,a\r\n", "id;name\na;Birk\n",
        "Name\tID\tremark\nBirk\ta\tseen in 1901\n", "sep=;\nname;id\n\"Birk\";\"a\"\n",
        "name,id\n\n,\nBirk,a", "name,id\nBirk,a\nb,a\nBirk,a\na,a\n",
    ])
    func `whatever a spreadsheet makes of the table is read`(table: String) throws {
        let joined = try JoinedText([("a.yaml", "tributary: 1\n" + Self.towns)], by: table).model
        #expect(joined.read.model.entities.map(\.id) == ["a", "c"])
        #expect(joined.groups == [.init(id: "a", members: ["a", "b"])])
        #expect(joined.warnings.isEmpty)
    }

    @Test(arguments: [
        ("name,key\nBirk,a\n", "names.csv 1:1 missing-key"),
        ("name,id,id\nBirk,a,a\n", "names.csv 1:1 missing-key"),
        ("name,id\nBirk,\n", "names.csv 2:1 missing-key"),
        ("name,id\n,a\n", "names.csv 2:1 missing-key"),
        ("name,id\n\"Birk,a\n", "names.csv 2:1 syntax"),
        ("name,id\nBirk,\"a\nb\"\n", "names.csv 2:6 invalid-id"),
        ("name,id\nBirk,\"a\u{1B}[31m\"\n", "names.csv 2:6 invalid-id"),
        ("", "names.csv 0:0 empty-file"),
    ])
    func `a table that cannot be read is refused with its place`(table: String, fault: String) {
        let error = #expect(throws: InvalidModel.self) {
            try JoinedText([("a.yaml", "tributary: 1\n" + Self.towns)], by: table)
        }
        let places = error?.diagnostics.map { "\($0.location.file) \($0.short)" }
        #expect(places == [fault])
    }

    @Test func `chains are followed, in whatever order they stand`() throws {
        for rows in ["a,b\nb,c\n", "b,c\na,b\n"] {
            let joined = try JoinedText(Self.towns, by: rows).model
            #expect(joined.groups == [.init(id: "c", members: ["c", "a", "b"])])
        }
        // A step may lead over an id that no file has.
        let joined = try JoinedText(Self.towns, by: "a,x\nx,b\nc,x\n").model
        #expect(joined.groups == [.init(id: "b", members: ["b", "a", "c"])])
    }

    @Test func `an id that no file has is given to the entity, which keeps its name`() throws {
        let joined = try JoinedText("regions: {a: , b: Birk}\n", by: "a,z\nb,z\n").model
        #expect(joined.read.model.entities.map(\.id) == ["z"])
        #expect(joined.read.model.entities[0].name == "a")
        #expect(joined.read.model.entities[0].detail.aliases == ["Birk"])
        #expect(try ids("a,z\n") == ["z", "b", "c"])
    }

    @Test func `a circle, two ids for one name and a name of two are mistakes`() {
        #expect(JoinedText.faults(Self.towns, by: "a,b\nb,a\n") == ["names.csv 3:1 circular"])
        #expect(
            JoinedText.faults(Self.towns, by: "c,a\na,b\nb,a\nx,y\ny,x\n")
                == ["names.csv 4:1 circular", "names.csv 6:1 circular"])
        #expect(
            JoinedText.faults(Self.towns, by: "a,b\nArden,c\n") == ["names.csv 3:1 contradiction"])
        #expect(
            JoinedText.faults("regions: {a: Arden, b: Arden, c: C}\n", by: "Arden,c\n")
                == ["names.csv 2:1 shared-name"])
    }

    @Test func `a name that no file has is warned of with its place`() {
        #expect(
            JoinedText.faults(Self.towns, by: "Nowhere,a\n") == ["names.csv 2:1 unknown-entity"])
    }

    @Test func `names with line breaks and control signs harm nobody`() throws {
        let joined = try JoinedText(
            Self.towns, by: "\"B\nirk\",a\n\"\u{1B}[31mArden\u{7}\",a\n\u{202E}kriB,a\n")
        #expect(joined.model.warnings.count == 3 && joined.model.groups.isEmpty)
        let name = "\"line\\nbreak\""
        let found = try JoinedText("regions: {a: \(name), b: B}\n", by: "\"line\nbreak\",b\n")
        #expect(found.model.groups.count == 1)
    }

    @Test func `a hundred thousand rows are soon read`() throws {
        let count = 100_000
        let graph = "source,target\n" + (0..<count).map { "n\($0),hub\n" }.joined()
        let rows = (0..<count).map { "n\($0),n\($0 / 1000 * 1000)\n" }.joined()
        let joined = try JoinedText([("a.csv", graph)], by: "name,id\n" + rows).model
        #expect(joined.groups.count == 100)
        #expect(joined.read.model.entities.count == 101)
        // Links without dates that become alike are one.
        #expect(joined.read.model.links.count == 100)
        let chain = (1..<count).map { "n\($0 - 1),n\($0)\n" }.joined()
        #expect(
            try JoinedText([("a.csv", graph)], by: "name,id\n" + chain).model.groups.count == 1)
    }
}
