import DiffusionModel
import Testing

@testable import ModelFormats

/// What is kept of context in tables and DOT, and what is said of the rest; counted by eye.
@Suite struct ContextLossTests {
    private let marked = """
        tributary: 1
        regions: {a: A, b: {name: B, context: true}}
        agencies: {g: {name: G, acts-for: {who: a, context: true}}}
        links: [{link: a visits b, date: 2014, context: true}]
        """

    @Test func `what a format cannot mark is counted`() throws {
        let model = try ReadText.model(marked)
        // Two links are marked in their rows; that B is there for context alone has no row.
        #expect(GraphFormat.csv.losses(of: model).contains("1 mark of context"))
        #expect(GraphFormat.dot.losses(of: model).contains("3 marks of context"))
        #expect(!GraphFormat.csvFolder.losses(of: model).contains { $0.contains("context") })
    }

    @Test func `tables read back hold for context what was context`() throws {
        let model = try ReadText.model(marked)
        let files = CSVTables.all(model).map {
            InputFile(name: $0.name, bytes: Array($0.text.utf8))
        }
        for files in [files, files.reversed()] {
            let again = try ModelReader.read(files).model
            #expect(again.hasContext)
            let context = again.entities.filter { $0.detail.isContext }.map(\.id)
            #expect(context == ["b"])
            #expect(again.links.count == 2)
            #expect((0..<2).allSatisfy { again.links.detail(at: $0)?.isContext == true })
        }
    }

    @Test func `nothing is said where nothing is marked`() throws {
        let model = try ReadText.model("source,target\na,b\n", "t.csv")
        #expect(!GraphFormat.csvFolder.losses(of: model).contains { $0.contains("context") })
    }
}
