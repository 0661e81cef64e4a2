import DiffusionModel
import Testing
import Texts

@testable import ModelFormats

/// Tables on their way out: their names, and what is asked of texts in them.
@Suite struct CSVFormatTests {
    @Test func `a folder has a table for each part, and one of kinds where there are some`() throws
    {
        let writer = try #require(GraphFormat.csvFolder.writer)
        guard case .folder(let tables) = writer.form else { return #expect(Bool(false)) }
        let plain = try ReadText.model("tributary: 1\nregions: {a: A}\n")
        #expect(tables(plain).map(\.name) == ["entities.csv", "links.csv", "sources.csv"])
        let kinds = try ReadText.model(
            "tributary: 1\ncodebook: {link-kinds: {k: {orientation: both}}}\n")
        #expect(tables(kinds).map(\.name).last == "kinds.csv")
    }

    @Test func `formulas are counted, or guarded where that is asked`() throws {
        let writer = try #require(GraphFormat.csv.writer)
        guard case .file(let put) = writer.form else { return #expect(Bool(false)) }
        let model = try ReadText.model("source,target\n=a,b\n", "t.csv")
        var counts: [Int] = []
        let texts = try [false, true].map { guards in
            try TextBlocks.text { blocks in
                counts.append(try put(model, .init(guardsFormulas: guards), &blocks))
            }
        }
        // The end of the link, and the link's own name.
        #expect(counts == [2, 0])
        #expect(texts[0].contains("\n=a,b,link,") && texts[1].contains("\n'=a,b,link,"))
    }
}
