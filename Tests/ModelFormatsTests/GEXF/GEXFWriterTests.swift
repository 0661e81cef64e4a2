import DiffusionModel
import Testing

@testable import ModelFormats

/// A graph as GEXF of both versions.
///
/// Oracle: the schemata of GEXF 1.3 and 1.2draft (gexf.net), by hand: 1.2 has neither `kind` of
/// edges nor `timerepresentation` of graphs nor a title.
@Suite struct GEXFWriterTests {
    @Test func `1-3 has kinds and a title`() throws {
        let text = try Written.text(try ReadText.model(TwoTowns.yaml), .gexf)
        #expect(text.contains("<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\">"))
        #expect(text.contains("<title>Two towns</title>"))
        #expect(text.contains("timeformat=\"date\" timerepresentation=\"interval\">"))
        #expect(text.contains("target=\"b\" kind=\"advises\" weight=\"2.0\" start=\"2015-03-01\""))
    }

    @Test func `1-2 has the kind as an attribute`() throws {
        let text = try Written.text(try ReadText.model(TwoTowns.yaml), .gexfDraft)
        #expect(text.contains("<gexf xmlns=\"http://www.gexf.net/1.2draft\" version=\"1.2\">"))
        #expect(text.contains("timeformat=\"date\">") && !text.contains("<title>"))
        #expect(text.contains("<attribute id=\"2\" title=\"type\" type=\"string\"/>"))
        #expect(
            text.contains("target=\"b\" weight=\"2.0\" start=\"2015-03-01\" end=\"2015-03-31\""))
        #expect(text.contains("<attvalue for=\"2\" value=\"advises\"/>"))
        #expect(
            GraphFormat.gexfDraft.losses(of: try ReadText.model(TwoTowns.yaml)) == ["the title"])
    }
}
