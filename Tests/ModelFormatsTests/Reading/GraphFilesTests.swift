import DiffusionModel
import TestSupport
import Testing

@testable import ModelFormats

@Suite struct GraphFilesTests {
    @Test(arguments: ["graphs/xinjiang-ningxia.yaml", "graphs/pilot-cascade.yaml"])
    func `the graphs of the project read without a mistake or a warning`(path: String) throws {
        let file = InputFile(name: path, bytes: try Repository.bytes(path))
        let read = try ModelReader.read([file])
        #expect(read.warnings == [])
        #expect(read.model.entities.count > 40)
    }

    @Test func `the folder of graphs reads as one graph`() throws {
        let paths = ["graphs/pilot-cascade.yaml", "graphs/xinjiang-ningxia.yaml"]
        let files = try paths.map { InputFile(name: $0, bytes: try Repository.bytes($0)) }
        let whole = try ModelReader.read(files).model
        let parts = try files.map { try ModelReader.read([$0]).model }
        // No id stands in both, so nothing unites.
        #expect(whole.entities.count == parts.map(\.entities.count).reduce(0, +))
        #expect(whole.links.count == parts.map(\.links.count).reduce(0, +))
    }

    @Test func `nothing in the real case is undated, unsourced, loose or twice named`() throws {
        let path = "graphs/xinjiang-ningxia.yaml"
        let read = try ModelReader.read([
            InputFile(name: path, bytes: try Repository.bytes(path))
        ])
        #expect(Lint.warnings(on: read).map(\.message) == [])
    }

    @Test func `the invented federation says so, and uses every kind of link`() throws {
        let federation = try CodedCase("graphs/pilot-cascade.yaml").model
        #expect(federation.header.title?.contains("invented") == true)
        #expect(federation.header.note?.contains("invented") == true)
        let used = Set(federation.links.indices.map { federation.kind(ofLink: $0).id })
        let unused = federation.codebook.linkKinds.map(\.id).filter { !used.contains($0) }
        // Moves follow from posts and are written by nobody.
        #expect(unused == ["moves"])
    }

    @Test func `the invented federation uses every form of a date`() throws {
        let text = try Repository.text("graphs/pilot-cascade.yaml")
        let forms = [
            "date: 2011,", "date: 2011-11,", "date: 2011-03-15", "201X", "2014-06~", "2016?",
            "2011%",
            "[..2011-02-28]", "[2013-06-01..]", "[2013-01-01..2013-06-30]", "by 2015-03-01",
            "after 2015-10", "about 2012-09", "between 2014-01 and 2014-06", "seen:", "to: ..",
        ]
        for form in forms { #expect(text.contains(form), "\(form)") }
    }

    @Test func `the schema that ships is the one that stands beside the graphs`() throws {
        #expect(NativeSchema.text == (try Repository.text("graphs/tributary.schema.json")))
    }
}
