import DiffusionModel
import Testing

@testable import ModelFormats

/// A graph as elements of Cytoscape.js.
///
/// Oracle: the notation of elements in the documentation of Cytoscape.js, "Elements JSON", and what
/// `networkx.cytoscape_graph` asks for, by hand.
@Suite struct CytoscapeWriterTests {
    @Test func `elements stand in two lists with their data`() throws {
        let lines = try Written.lines(TwoTowns.yaml, .cytoscape)
        #expect(lines[1].hasPrefix("  \"data\": {\"name\": \"Two towns\", \"note\": \"Invented\","))
        #expect(
            lines[2...7] == [
                "  \"directed\": true,", "  \"multigraph\": true,", "  \"elements\": {",
                "    \"nodes\": [",
                "      {\"data\": {\"id\": \"a\", \"kind\": \"region\", "
                    + "\"name\": \"Arden \\\"North\\\"\", \"value\": \"a\"}},",
                "      {\"data\": {\"id\": \"b\", \"kind\": \"region\", \"name\": \"Birk\", "
                    + "\"value\": \"b\"}}",
            ])
        #expect(
            lines[10].hasPrefix(
                "      {\"data\": {\"id\": \"a.advises.b.2015-03\", \"source\": \"a\", "
                    + "\"target\": \"b\", \"key\": \"a.advises.b.2015-03\", \"type\": \"advises\", "
                    + "\"weight\": 2.0,"))
    }

    @Test func `an id that an entity has too is another one for the element`() throws {
        let model = try ReadText.model(
            "tributary: 1\nregions: {a: A, b: B, a.advises.b: C}\nlinks: [{link: a advises b}]\n")
        let text = try Written.text(model, .cytoscape)
        #expect(text.contains("{\"id\": \"a.advises.b\", \"kind\""))
        #expect(!text.contains("{\"id\": \"a.advises.b\", \"source\""))
        let again = try Written.again(model, .cytoscape)
        #expect(again.linkIDs() == model.linkIDs())
    }
}
