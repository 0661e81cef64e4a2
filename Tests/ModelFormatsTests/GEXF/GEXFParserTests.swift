import DiffusionModel
import TestSupport
import Testing

@testable import ModelFormats

/// GEXF by its primer and schemas (gexf.net, versions 1.1draft, 1.2draft and 1.3).
@Suite struct GEXFParserTests {
    private func document(_ graph: String, _ head: String = "defaultedgetype=\"directed\"")
        -> String
    {
        "<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\"><graph \(head)>\n\(graph)\n"
            + "</graph></gexf>"
    }

    private let nodes = "<nodes><node id=\"a\" label=\"Ash\"/><node id=\"b\"/></nodes>"

    private func links(_ edge: String, _ head: String = "defaultedgetype=\"directed\"") throws
        -> [String]
    {
        let text = document(nodes + "<edges>\(edge)</edges>", head)
        return GraphWords.links(try ReadText.model(text, "t.gexf"))
    }

    @Test func `attributes have the titles that are declared, and their defaults`() throws {
        let text = document(
            """
            <attributes class="node"><attribute id="0" title="tier" type="integer">
            <default>3</default></attribute></attributes>
            <nodes><node id="a" label="Ash"><attvalues><attvalue for="0" value="1"/></attvalues>
            </node><node id="b"><viz:color xmlns:viz="v" r="1" g="2" b="3"/></node></nodes>
            """)
        #expect(
            GraphWords.entities(try ReadText.model(text, "t.gexf")) == [
                "a node \"Ash\" tier=1", "b node viz.color.r=1 viz.color.g=2 viz.color.b=3 tier=3",
            ])
    }

    @Test(arguments: [
        ("", "a link b"), ("type=\"undirected\"", "a link b both"),
        ("type=\"mutual\"", "a link b both"), ("kind=\"learns from\"", "a learns-from b"),
        ("weight=\"2\"", "a link b w2.0"), ("label=\"L\"", "a link b label=L"),
        ("start=\"2010\" end=\"2012\"", "a link b spells=[2010, 2012]"),
        ("start=\"2010-01-02\" end=\"2012-03-04\"", "a link b 2010-01-02/2012-03-04"),
        ("start=\"2010-01-02\"", "a link b 2010-01-02/.."),
        ("start=\"2010-01-02T10:00:00\" end=\"2010-01-02T11:00:00\"", "a link b 2010-01-02"),
        ("timestamp=\"2010-01-02\"", "a link b 2010-01-02"),
        ("start=\"-Infinity\" end=\"2012-03-04\"", "a link b /2012-03-04"),
        (
            "timestamps=\"&lt;[2010-01-02, 2011-01-02]&gt;\"",
            "a link b [2010-01-02..2011-01-02] spells=[2010-01-02]; [2011-01-02]"
        ),
    ])
    func `an edge says its direction, kind, weight and time`(attributes: String, expected: String)
        throws
    {
        #expect(try links("<edge source=\"a\" target=\"b\" \(attributes)/>") == [expected])
    }

    @Test func `an edge that holds at several times is one moment between the first and the last`()
        throws
    {
        let found = try links(
            "<edge source=\"a\" target=\"b\"><spells>"
                + "<spell start=\"2010-01-01\" end=\"2010-12-31\"/>"
                + "<spell start=\"2014-01-01\" end=\"2014-12-31\"/></spells></edge>")
        #expect(
            found == [
                "a link b [2010-01-01..2014-12-31] "
                    + "spells=[2010-01-01, 2010-12-31]; [2014-01-01, 2014-12-31]"
            ])
    }

    @Test func `edges have no direction where the graph gives them none`() throws {
        #expect(try links("<edge source=\"a\" target=\"b\"/>", "") == ["a link b both"])
    }

    @Test func `values that change keep when each holds`() throws {
        let text = document(
            "<attributes class=\"node\" mode=\"dynamic\"><attribute id=\"p\" title=\"price\" "
                + "type=\"integer\"/></attributes><nodes><node id=\"a\"><attvalues>"
                + "<attvalue for=\"p\" value=\"1\" start=\"2010\" end=\"2011\"/>"
                + "<attvalue for=\"p\" value=\"2\" start=\"2011\"/></attvalues></node></nodes>")
        #expect(
            GraphWords.entities(try ReadText.model(text, "t.gexf"))
                == ["a node price=1 [2010, 2011]; 2 [2011, Infinity]"])
    }

    @Test func `nodes within nodes keep whose part they are`() throws {
        let text = document(
            "<nodes><node id=\"a\"><nodes><node id=\"b\"/></nodes></node>"
                + "<node id=\"c\" pid=\"a\"/></nodes>")
        #expect(
            Set(GraphWords.entities(try ReadText.model(text, "t.gexf")))
                == ["b node parent=a", "a node", "c node parent=a"])
    }

    @Test(arguments: [
        ("<nodes><node label=\"x\"/></nodes>", "2:8 missing-key"),
        ("<edges><edge source=\"a\"/></edges>", "2:8 missing-key"),
        ("<nodes><node id=\"a\"/><node id=\"a\"/></nodes>", "2:22 duplicate-id"),
        (
            "<nodes><node id=\"a\"><attvalues><attvalue value=\"1\"/></attvalues></node></nodes>",
            "2:32 missing-key"
        ),
    ])
    func `a mistake is named with its place`(graph: String, expected: String) {
        #expect(ReadText.faults(document(graph), "t.gexf").map(\.short) == [expected])
    }

    @Test(arguments: ["<gexf/>", "<gexf><meta/></gexf>", "<a/>", "<gexf><graph>"])
    func `what is no GEXF is refused`(text: String) {
        #expect(!ReadText.faults(text, "t.gexf").isEmpty)
    }
}
