import DiffusionModel
import TestSupport
import Testing

@testable import ModelFormats

/// Tables of edges that come back from a spreadsheet.
@Suite struct EdgeTableTests {
    @Test(arguments: ["graphs/xinjiang-ningxia.yaml", "graphs/pilot-cascade.yaml"])
    func `a table that is written and read is written the same again`(path: String) throws {
        let model = try ReadText.model(try Repository.text(path), path)
        let written = CSVTables.links(model)
        let again = try ReadText.model(written, "t.csv")
        #expect(CSVTables.links(again) == written)
        #expect(
            again.links.indices.allSatisfy {
                again.links.detail(at: $0)?.attributes ?? []
                    == model.links.detail(at: $0)?.attributes ?? []
            })
    }

    @Test func `the columns that are written are understood`() throws {
        let model = try ReadText.model(
            """
            source,target,type,weight,date,id,stage,mechanism,likelihood,coder,note,sources,colour
            a,b,visits,2,2018,first,intended,learning competition,likely,jw,Seen,b via New Post; wire,red
            b,a,visits,,,b.visits.a,unknown,,,,,,
            """, "t.csv")
        let detail = try #require(model.links.detail(at: 0))
        #expect(detail.id == "first" && detail.stage == .intended && detail.coder == "jw")
        #expect(detail.mechanisms == [.learning, .competition] && detail.note == "Seen")
        #expect(detail.likelihood?.text == "likely")
        #expect(detail.attributes == [Attribute(name: "colour", value: "red")])
        let chains = model.evidence(ofLink: 0).map { $0.chain.map { model.sources[$0] } }
        #expect(chains.map { $0.map(\.id) } == [["b", "New Post"], ["wire"]])
        // An end of the table is an actor as a source; what is no end is a document.
        #expect(chains[0][0].entity == 1 && chains[0][1].entity == nil)
        // Nothing is stated by an unknown stage, and by an id that the link has anyway.
        #expect(model.links.detail(at: 1) == nil)
    }

    @Test(arguments: ["1,2,1\n2,3,2\n", "a,b,x\nb,c,x\n"])
    func `ids that are no names of links stay attributes`(rows: String) throws {
        let model = try ReadText.model("Source,Target,Id\n" + rows, "t.csv")
        #expect(model.links.count == 2)
        for index in model.links.indices {
            let detail = try #require(model.links.detail(at: index))
            #expect(detail.id == nil && detail.attributes.map(\.name) == ["Id"])
        }
    }

    @Test func `a stage that is none is named where it stands`() {
        let found = ReadText.faults("source,target,stage\na,b,planned\n", "t.csv")
        #expect(found.map(\.short) == ["2:5 unknown-stage"])
    }
}
