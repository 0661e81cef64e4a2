import DiffusionModel
import Testing
import Texts

@testable import ModelFormats

/// Tables of sources that say what sort of source each is.
///
/// Oracle: the tables, read by eye; semantics of evidence for who is a witness of whom.
@Suite struct SourceTableTests: TableFiles {
    private static let rows = "gaz,Gazette,newspaper,House,A,\ncop,Copy,newspaper,House,B,gaz\n"

    @Test(arguments: ["kind", "Kind", "Type", "type"])
    func `a table with columns of sources and kinds that are none of entities holds sources`(
        kinds: String
    ) throws {
        let header = "id,title,\(kinds),publisher,reliability,depends-on\n"
        let found = try read([("so.csv", header + Self.rows)])
        let sources = found.model.sources
        #expect(found.model.entities.isEmpty && sources.map(\.id) == ["gaz", "cop"])
        #expect(sources.map(\.publisher) == ["House", "House"])
        #expect(sources.map { $0.reliability?.rawValue } == ["A", "B"])
        #expect(sources.map(\.dependsOn) == [[], [0]])
        #expect(
            sources.allSatisfy { $0.attributes == [Attribute(name: kinds, value: "newspaper")] })
        #expect(found.notes.map(\.code) == [.columnUse] && found.warnings.isEmpty)
        #expect(found.notes.first?.message.contains("'\(kinds)'") == true)
    }

    @Test(arguments: [
        "id,kind,author\nb,book,Hale\n",
        "id,kind,via\nb,book,wire\nwire,agency report,\n",
        "id,kind,published\nb,book,2012\nr,region,2013\nn,newspaper,\n",
        "id,kind,depends on\nb,,\n",
    ])
    func `one such column is enough, unless most kinds are of entities`(text: String) throws {
        #expect(try read([("so.csv", text)]).model.entities.isEmpty)
    }

    @Test(arguments: [
        "id,title,kind,publisher\npost,Post,media,House\n",
        "id,name,Type,author\na,A,region,x\nb,B,Agency,y\nc,C,whatever,z\n",
        "id,kind,reliability\na,node,A\n",
    ])
    func `entities with such columns are warned of`(text: String) throws {
        let found = try read([("n.csv", text)])
        #expect(found.model.sources.isEmpty && !found.model.entities.isEmpty)
        let warning = found.warnings.filter { $0.code == .columnUse }
        #expect(warning.count == 1 && warning[0].location.line == 1)
        #expect(warning[0].message.contains("no sources"))
    }

    @Test func `kinds that another file adds are kinds of entities`() throws {
        let kinds = ("kinds.csv", "id,orientation,family,section\noutlet,,actor,media\n")
        let table = ("n.csv", "id,kind,publisher\npost,outlet,House\n")
        #expect(try read([kinds, table]).model.sources.isEmpty)
        #expect(try read([table]).model.entities.isEmpty)
    }

    @Test func `what sources say besides goes out and comes back in every format`() throws {
        let model = try ReadText.model(
            """
            tributary: 1
            sources:
              s: {title: S, attributes: {kind: media, box: "12; 3"}}
              t: {attributes: {type: region}}
            regions: {a: A, b: B}
            links: [{link: a advises b, evidence: [s, t]}]
            """)
        let right = [
            [Attribute(name: "kind", value: "media"), Attribute(name: "box", value: "12; 3")],
            [Attribute(name: "type", value: "region")],
        ]
        #expect(model.sources.map(\.attributes) == right)
        let again = try read(CSVTables.all(model).map { ($0.name, $0.text) })
        #expect(again.model.sources.map(\.attributes) == right)
        for name in ["a.yaml", "a.jsonl"] {
            var written = ""
            var blocks = TextBlocks { written += String(decoding: $0, as: UTF8.self) }
            if name == "a.yaml" {
                try NativeWriter.write(yaml: model, to: &blocks)
            } else {
                try NativeWriter.write(jsonLines: model, to: &blocks)
            }
            try blocks.flush()
            #expect(try ReadText.model(written, name).sources.map(\.attributes) == right)
        }
    }

    @Test(arguments: [
        ("grade", "reliability"), ("publsher", "publisher"), ("name", "title"),
        ("date", "published"),
    ])
    func `columns of sources under other names are warned of`(name: String, meant: String) throws {
        let found = try read([("so.csv", "id,\(name),author\ns,x,Hale\n")])
        #expect(found.warnings.map(\.short) == ["1:4 column-use"])
        #expect(found.warnings.first?.hint?.contains("'\(meant)'") == true)
        #expect(found.model.sources[0].attributes.map(\.name) == [name])
    }
}
