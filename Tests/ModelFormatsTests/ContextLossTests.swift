import DiffusionModel
import Testing

@testable import ModelFormats

/// That tables and DOT say that they cannot mark context, each mark counted by eye.
@Suite struct ContextLossTests {
    private let marked = """
        tributary: 1
        regions: {a: A, b: {name: B, context: true}}
        agencies: {g: {name: G, acts-for: {who: a, context: true}}}
        links: [{link: a visits b, date: 2014, context: true}]
        """

    @Test func `every format without the mark names how many are lost`() throws {
        let model = try ReadText.model(marked)
        for loss in [
            FormatLoss.inEdgeTable(model), FormatLoss.inTables(model), FormatLoss.inDOT(model),
        ] {
            #expect(loss.contains("3 marks of context"))
        }
    }

    @Test func `nothing is said where nothing is marked`() throws {
        let model = try ReadText.model("source,target\na,b\n", "t.csv")
        #expect(!FormatLoss.inTables(model).contains { $0.contains("context") })
    }
}
