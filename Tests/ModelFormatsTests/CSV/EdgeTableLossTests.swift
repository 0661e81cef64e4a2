import DiffusionModel
import Testing

@testable import ModelFormats

/// What one table of links loses, beyond what `TableRoundTripTests` counts; by eye.
@Suite struct EdgeTableLossTests {
    private func losses(_ text: String, _ name: String) throws -> [String] {
        GraphFormat.csv.losses(of: try ReadText.model(text, name))
    }

    @Test func `a table of links loses nothing of what a table of links says`() throws {
        let text = "source,target,type,date,sources,note,own\na,b,link,2014,s,A note,x\n"
        #expect(try losses(text, "t.csv") == [])
    }

    @Test func `entities without a link and what is said of them are counted`() throws {
        let text = "tributary: 1\nregions: {a: A, b: B, c: C}\nlinks: [{link: a visits b}]\n"
        #expect(
            try losses(text, "t.yaml") == [
                "3 descriptions of entities", "1 entity without a link",
            ])
    }
}
