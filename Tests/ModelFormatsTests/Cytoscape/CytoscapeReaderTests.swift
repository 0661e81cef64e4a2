import DiffusionModel
import Testing

@testable import ModelFormats

/// The elements of Cytoscape.js in their three forms; by hand after its documentation.
@Suite struct CytoscapeReaderTests {
    private static let nodes = """
        [{"data": {"id": "a", "name": "Arden", "parent": "b"}, "position": {"x": 1, "y": 2.5},
          "classes": "big"}, {"data": {"id": "b"}, "selected": true}]
        """
    private static let edges = """
        [{"data": {"id": "ab", "source": "a", "target": "b", "interaction": "visits",
          "weight": 3}}]
        """

    @Test(arguments: [
        "{\"elements\": {\"nodes\": \(nodes), \"edges\": \(edges)}}",
        "{\"nodes\": \(nodes), \"edges\": \(edges)}",
        "\(nodes.dropLast()), \(edges.dropFirst())",
        "{\"elements\": \(nodes.dropLast()), \(edges.dropFirst())}",
    ])
    func `the same elements are read in each form`(text: String) throws {
        for format in [GraphFormat.cytoscape, .json] {
            let model = try GraphLines.read(text, as: format).model
            #expect(
                GraphLines.nodes(model) == [
                    "a node 'Arden' parent=b position.x=1 position.y=2.5 classes=big", "b node",
                ])
            #expect(GraphLines.links(model) == ["a > b visits w=3.0"])
        }
        #expect(ModelReader.format(of: InputFile(name: "-", bytes: Array(text.utf8))) == .cytoscape)
    }

    @Test func `groups say what is a node and what is an edge`() throws {
        let model = try GraphLines.read(
            """
            [{"group": "nodes", "data": {"id": "a", "source": "The Gazette"}},
             {"group": "edges", "data": {"source": "a", "target": "a"}}]
            """, as: .cytoscape
        ).model
        #expect(GraphLines.nodes(model) == ["a node source=The Gazette"])
        #expect(GraphLines.links(model) == ["a > a link"])
    }

    @Test func `the title is read, and how the graph was drawn is counted`() throws {
        let found = try GraphLines.read(
            """
            {"format_version": "1.0", "data": {"name": "Invented", "SUID": 5}, "zoom": 2,
             "elements": {"nodes": [{"data": {"id": "a"}, "selected": false, "locked": true}]}}
            """, as: .cytoscape)
        #expect(found.model.header.title == "Invented")
        let note = try #require(found.notes.first { $0.code == .unsupported })
        for word in ["format_version", "SUID", "zoom", "selected", "locked"] {
            #expect(note.message.contains("'\(word)'"), "\(note.message)")
        }
    }

    @Test(arguments: [
        ("{}", ["1:1 not-a-graph"]), ("{\"elements\": 1}", ["1:14 wrong-shape"]),
        ("[{}]", ["1:2 missing-key"]), ("[{\"data\": {}}]", ["1:11 missing-key"]),
        ("[{\"data\": {\"source\": \"a\"}}]", ["1:11 missing-key"]),
        ("[{\"group\": \"x\", \"data\": {}}, 7]", ["1:12 invalid-value", "1:30 wrong-shape"]),
    ])
    func `mistakes are all told with their places`(text: String, expected: [String]) {
        let faults = GraphLines.faults(text, as: .cytoscape)
        #expect(Set(faults) == Set(expected), "\(faults)")
    }
}
