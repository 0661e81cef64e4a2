import DiffusionModel
import TestSupport
import Testing

@testable import ModelFormats

/// GraphML as its primer and schema have it (graphml.graphdrawing.org, version 1.0).
@Suite struct GraphMLParserTests {
    private func document(_ keys: String, _ graph: String, edges: String = "directed") -> String {
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            + "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n\(keys)\n"
            + "<graph id=\"G\" edgedefault=\"\(edges)\">\n\(graph)\n</graph></graphml>\n"
    }

    @Test func `nodes, edges and typed data are read with their names`() throws {
        let model = try ReadText.model(
            document(
                """
                <key id="d0" for="node" attr.name="label" attr.type="string"/>
                <key id="d1" for="node" attr.name="tier" attr.type="int"><default>2</default></key>
                <key id="d2" for="edge" attr.name="weight" attr.type="double"/>
                <key id="d3" for="edge" attr.name="date" attr.type="string"/>
                <key id="d4" for="edge" attr.name="type" attr.type="string"/>
                """,
                """
                <node id="n0"><data key="d0">Ash &amp; Elm</data><data key="d1">1</data></node>
                <node id="n1"/>
                <edge id="e0" source="n0" target="n1"><data key="d2">2.5</data>
                  <data key="d3">2014-03</data><data key="d4">learns-from</data></edge>
                """), "t.graphml")
        #expect(GraphWords.entities(model) == ["n0 node \"Ash & Elm\" tier=1", "n1 node tier=2"])
        #expect(GraphWords.links(model) == ["n0 learns-from n1 2014-03 w2.5 #e0"])
    }

    @Test func `each edge may have a direction of its own`() throws {
        let model = try ReadText.model(
            document(
                "",
                "<node id=\"a\"/><node id=\"b\"/><edge source=\"a\" target=\"b\"/>"
                    + "<edge source=\"b\" target=\"a\" directed=\"true\"/>", edges: "undirected"),
            "t.graphml")
        #expect(GraphWords.links(model) == ["a undirected-link b both", "b link a"])
    }

    @Test func `nodes of a nested graph keep whose part they are`() throws {
        let model = try ReadText.model(
            document(
                "",
                "<node id=\"a\"><graph edgedefault=\"undirected\"><node id=\"b\"/><node id=\"c\"/>"
                    + "<edge source=\"b\" target=\"c\"/></graph></node>"), "t.graphml")
        #expect(GraphWords.entities(model) == ["b node parent=a", "c node parent=a", "a node"])
        #expect(GraphWords.links(model) == ["b link c both"])
    }

    @Test func `a hyperedge is an item of its kind with its ends as parties`() throws {
        let model = try ReadText.model(
            document(
                "",
                "<node id=\"a\"/><node id=\"b\"/><node id=\"c\"/><hyperedge id=\"h\">"
                    + "<endpoint node=\"a\"/>"
                    + "<endpoint node=\"b\"/><endpoint node=\"c\"/></hyperedge>"
            ),
            "t.graphml")
        #expect(GraphWords.entities(model).contains("h hyperedge"))
        #expect(
            GraphWords.links(model)
                == ["h parties a both", "h parties b both", "h parties c both"])
    }

    @Test func `what yEd writes on a card is its name, and how it draws is named as left out`()
        throws
    {
        let read = try ModelReader.read([
            InputFile(
                name: "t.graphml",
                bytes: Array(
                    document(
                        "<key for=\"node\" id=\"d6\" yfiles.type=\"nodegraphics\"/>",
                        "<node id=\"n0\"><data key=\"d6\"><y:ShapeNode xmlns:y=\"y\">"
                            + "<y:Geometry x=\"1\"/><y:NodeLabel>Ash<y:LabelModel/></y:NodeLabel>"
                            + "</y:ShapeNode></data></node>"
                    ).utf8))
        ])
        #expect(GraphWords.entities(read.model) == ["n0 node \"Ash\""])
        #expect(read.notes.contains { $0.message.hasPrefix("The drawings of 1 elements") })
    }

    @Test func `a column of dates that holds something else is an attribute`() throws {
        let model = try ReadText.model(
            document(
                "<key id=\"d\" for=\"edge\" attr.name=\"date\" attr.type=\"string\"/>",
                "<node id=\"a\"/><node id=\"b\"/>"
                    + "<edge source=\"a\" target=\"b\"><data key=\"d\">2014</data></edge>"
                    + "<edge source=\"b\" target=\"a\"><data key=\"d\">spring</data></edge>"),
            "t.graphml")
        #expect(GraphWords.links(model) == ["a link b date=2014", "b link a date=spring"])
    }

    @Test(arguments: [
        ("<node/>", "5:1 missing-key"), ("<node id=\"a\"/><node id=\"a\"/>", "5:15 duplicate-id"),
        ("<node id=\"a\"/><edge source=\"a\"/>", "5:15 missing-key"),
        ("<node id=\"a\">", "6:3 syntax"),
        ("<node id=\"a\"/><locator/>", "5:15 unsupported"),
    ])
    func `a mistake is named with its place`(graph: String, expected: String) {
        #expect(ReadText.faults(document("", graph), "t.graphml").map(\.short) == [expected])
    }

    @Test func `keys of one id for one sort of elements are a mistake, for two sorts they are not`()
        throws
    {
        let key = { (domain: String) in
            "<key id=\"d\" for=\"\(domain)\" attr.name=\"x\" attr.type=\"string\"/>"
        }
        let twice = document(key("node") + "\n" + key("all"), "<node id=\"a\"/>")
        #expect(ReadText.faults(twice, "t.graphml").map(\.short) == ["4:1 duplicate-id"])
        let both = document(
            key("node") + key("edge"), "<node id=\"a\"><data key=\"d\">1</data></node>")
        #expect(GraphWords.entities(try ReadText.model(both, "t.graphml")) == ["a node x=1"])
    }

    @Test func `an end that no node declares is read and named`() throws {
        let text = document("", "<node id=\"a\"/><edge source=\"a\" target=\"b\"/>")
        #expect(try ReadText.model(text, "t.graphml").entities.count == 2)
        #expect(
            try ReadText.warnings(text, "t.graphml").map(\.code).contains(.unknownEntity))
    }

    @Test(arguments: ["", "<html/>", "<graphml/>", "<graphml><graph>", "\u{FEFF}<a/>"])
    func `what is no GraphML is refused`(text: String) {
        #expect(!ReadText.faults(text, "t.graphml").isEmpty)
    }
}
