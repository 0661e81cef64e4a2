import DiffusionModel
import Testing

@testable import ModelFormats

/// Which column of a table holds the kinds of its links.
///
/// Oracle: the tables, read by eye; orientations are those of builtin.yaml.
@Suite struct RelationColumnTests {
    private func read(_ files: (String, String)...) throws -> ReadModel {
        try ModelReader.read(files.map { InputFile(name: $0.0, bytes: Array($0.1.utf8)) })
    }

    private func read(_ table: String) throws -> ReadModel { try read(("t.csv", table)) }

    private func kinds(_ read: ReadModel) -> [String] {
        read.model.links.indices.map { read.model.kind(ofLink: $0).id }
    }

    private func attributes(_ read: ReadModel, _ link: LinkIndex) -> [String] {
        (read.model.links.detail(at: link)?.attributes ?? []).map { "\($0.name)=\($0.value)" }
    }

    @Test(arguments: [
        "Relation", "relationship", "Interaction", "Link type", "edge_type", "Verb", "Predicate",
    ])
    func `a column that people name so holds the kinds where the codebook has some of them`(
        name: String
    ) throws {
        let found = try read(
            "source,target,\(name)\na,b,learns from\nb,c,Visit\nc,d,mentors\nd,e,\n")
        #expect(kinds(found) == ["learns-from", "visits", "mentors", "link"])
        #expect(attributes(found, 0).isEmpty && found.warnings.isEmpty)
        #expect(
            found.notes.map(\.message).contains(
                "The column '\(name)' is read as the kind of each link."))
    }

    @Test(arguments: ["cousin", "near; far", "3"])
    func `where the codebook has none of them they stay attributes, with a warning`(
        word: String
    ) throws {
        let found = try read("source,target,Relation\na,b,\(word)\nb,c,other\n")
        #expect(kinds(found) == ["link", "link"])
        #expect(attributes(found, 0) == ["Relation=\(word)"])
        #expect(found.warnings.map(\.short) == ["1:15 column-use"])
    }

    @Test func `kinds of another file's codebook count, whichever file comes first`() throws {
        let table = ("t.csv", "source,target,Relation\na,b,Study visit\n")
        let book = (
            "b.yaml",
            "tributary: 1\ncodebook: {link-kinds: {study-visit: {orientation: backward}}}\n"
        )
        for found in [try read(book, table), try read(table, book)] {
            #expect(kinds(found) == ["study-visit"] && found.warnings.isEmpty)
        }
        #expect(kinds(try read(table)) == ["link"])
    }

    @Test func `a column of kinds leaves a column Relation an attribute`() throws {
        let found = try read("source,target,type,Relation\na,b,visits,advises\n")
        #expect(kinds(found) == ["visits"] && attributes(found, 0) == ["Relation=advises"])
        #expect(found.warnings.isEmpty)
        let gephi = try read("source,target,type,Relation\na,b,Undirected,cooperates with\n")
        #expect(kinds(gephi) == ["cooperates-with"] && gephi.warnings.isEmpty)
    }

    @Test func `two columns of kinds are warned of, with the one that is read`() throws {
        let both = try read("source,target,Type,Kind\na,b,visits,advises\nb,c,visits,\n")
        #expect(kinds(both) == ["visits", "visits"] && attributes(both, 0) == ["Kind=advises"])
        #expect(both.warnings.map(\.short) == ["1:20 column-use"])
        let second = try read("source,target,Type,Kind\na,b,strong,advises\nb,c,weak,visits\n")
        #expect(kinds(second) == ["advises", "visits"])
        #expect(attributes(second, 1) == ["Type=weak"])
        #expect(second.warnings.map(\.short) == ["1:15 column-use"])
        let first = try read("source,target,Kind,Type\na,b,first,visits\n")
        #expect(kinds(first) == ["visits"] && first.warnings.isEmpty)
        let relations = try read("source,target,Verb,Relation\na,b,visits,advises\n")
        #expect(kinds(relations) == ["visits"])
        #expect(relations.warnings.map(\.short) == ["1:20 column-use"])
    }

    // MARK: - Directions

    @Test(arguments: ["type", "Kind", "Relation"])
    func `a direction among kinds is a direction and no verb`(column: String) throws {
        let table =
            "source,target,\(column)\na,b,Directed\nb,c,visits\nc,d,undirected\nd,e,directs\n"
        let found = try read(table)
        #expect(kinds(found) == ["link", "visits", "undirected-link", "directs"])
        #expect(found.model.kind(ofLink: 2).orientation == .both)
        #expect(found.warnings.map(\.short).contains("2:5 directedness"))
        #expect(found.warnings.count == 1)
    }

    @Test func `a kind that a codebook calls directed is that kind`() throws {
        let book = (
            "b.yaml",
            "tributary: 1\ncodebook: {link-kinds: {directed: {orientation: backward}}}\n"
        )
        let found = try read(book, ("t.csv", "source,target,type\na,b,directed\nb,c,visits\n"))
        #expect(kinds(found) == ["directed", "visits"] && found.warnings.isEmpty)
    }

    @Test(arguments: ["Directed", "Undirected"])
    func `a column kind of nothing but directions is Gephi's`(word: String) throws {
        let found = try read("source,target,kind\na,b,\(word)\n")
        #expect(kinds(found) == ["link"] && found.warnings.isEmpty)
        #expect(found.model.kind(ofLink: 0).orientation == (word == "Directed" ? .forward : .both))
    }

    @Test func `a column directed says which links have a direction`() throws {
        let found = try read(
            "source,target,type,directed\na,b,ally,false\nb,c,ally,true\nc,d,visits,\nd,e,,no\n")
        #expect(kinds(found) == ["undirected-ally", "ally", "visits", "link"])
        let other = try read("source,target,directed\na,b,by Hale\n")
        #expect(attributes(other, 0) == ["directed=by Hale"])
    }

    /// Rows without a direction are walked both ways again when they come back.
    @Test(arguments: [
        "source,target,type\na,b,Undirected\nb,c,Undirected\n",
        "source,target,type,kind\na,b,Undirected,ally\nb,c,Directed,ally\nc,d,Undirected,\n",
        "source,target,type,kind\na,b,Undirected,ally\nb,c,Directed,visits\n",
    ])
    func `undirected rows come back from one table and from a folder`(table: String) throws {
        let model = try read(table).model
        let one = try read(CSVTables.links(model)).model
        let files = CSVTables.all(model).map {
            InputFile(name: $0.name, bytes: Array($0.text.utf8))
        }
        for again in [one, try ModelReader.read(files).model] {
            #expect(again.links.count == model.links.count)
            for link in model.links.indices {
                #expect(again.kind(ofLink: link) == model.kind(ofLink: link))
            }
        }
        #expect(GraphFormat.csv.losses(of: model).isEmpty)
    }

    @Test func `tables whose links all have a direction have no column for it`() throws {
        let model = try read("source,target,type\na,b,visits\nb,c,ally\n").model
        #expect(!CSVTables.links(model).contains("directed"))
    }

    // MARK: - Ids

    @Test(arguments: ["x", "a1", "Esk 2"])
    func `an id that stands twice is a mistake with both places`(id: String) {
        let faults = ReadText.faults(
            "source,target,id\na,b,\(id)\nb,c,y\nc,d,z\nd,e,\(id)\ne,f,\(id)\n", "t.csv")
        #expect(faults.map(\.short) == ["5:5 duplicate-id", "6:5 duplicate-id"])
        #expect(
            faults.first?.message
                == "The id '\(id)' stands here a second time; first at t.csv:2:5.")
    }

    @Test func `numbers of rows, names of nodes and of groups may repeat, which is said once`()
        throws
    {
        for ids in [["1", "1", "1"], ["a", "a", "c"], ["trip", "trip", "trip"]] {
            let found = try read(
                "source,target,id\na,b,\(ids[0])\nb,c,\(ids[1])\nc,d,\(ids[2])\n")
            #expect(attributes(found, 0) == ["id=\(ids[0])"])
            #expect(found.warnings.map(\.short) == ["3:5 column-use"])
        }
        let blank = try read("source,target,id\na,b,x\nb,c,\nc,d,\n")
        #expect(blank.model.links.detail(at: 0)?.id == "x" && blank.warnings.isEmpty)
    }
}
