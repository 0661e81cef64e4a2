import DiffusionModel
import Testing

@testable import ModelFormats

/// Nodes and links as NetworkX writes them and D3 takes them; by hand after their documentation.
@Suite struct NodeLinkReaderTests {
    private func read(_ text: String) throws -> ReadModel {
        try GraphLines.read(text, as: .nodeLink)
    }

    private func faults(_ text: String) -> [String] { GraphLines.faults(text, as: .nodeLink) }

    @Test func `what NetworkX writes is read, with the keys of parallel edges`() throws {
        let found = try read(
            """
            {"directed": true, "multigraph": true, "graph": {"name": "Invented"},
             "nodes": [{"id": 1, "name": "Arden"}, {"id": "b", "size": 2.5, "gone": null}],
             "edges": [{"source": 1, "target": "b", "key": 0, "weight": 2},
                       {"source": 1, "target": "b", "key": 1, "note": ""}]}
            """)
        #expect(found.model.header.title == "Invented")
        #expect(GraphLines.nodes(found.model) == ["1 node 'Arden'", "b node size=2.5"])
        #expect(
            GraphLines.links(found.model).sorted() == [
                "1 > b link key=1", "1 > b link w=2.0 key=0",
            ])
    }

    /// What a file says of itself may stand behind what it says it of, as after sorting of keys.
    @Test(arguments: [
        (#""directed": false, "#, ["a - b link", "b - a link"]),
        (#""directed": true, "#, ["a > b link", "b > a link"]),
        ("", ["a - b link", "b - a link"]),
    ])
    func `the order of what stands at the top decides nothing`(
        directed: String, expected: [String]
    ) throws {
        let nodes = #""nodes": [{"id": "a", "size": 1}, {"id": "b"}], "#
        let links = #""links": [{"source": "a", "target": "b"}, {"target": "a", "source": "b"}], "#
        for parts in [
            [directed, nodes, links], [links, directed, nodes], [nodes, links, directed],
        ] {
            let found = try read("{" + parts.joined() + "\"multigraph\": true}")
            #expect(GraphLines.links(found.model).sorted() == expected)
            #expect(GraphLines.nodes(found.model) == ["a node size=1", "b node"])
        }
    }

    @Test func `links of a file that does not say have no direction, and that is said`() throws {
        let text =
            #"{"nodes": [{"id": "a"}, {"id": "b"}], "links": [{"source": "a", "target": "b"}]}"#
        let found = try read(text)
        #expect(GraphLines.links(found.model) == ["a - b link"])
        #expect(found.notes.map(\.code) == [.directedness])
        let stated = try read(text.replacing("{\"nodes\"", with: "{\"directed\": false, \"nodes\""))
        #expect(GraphLines.links(stated.model) == ["a - b link"])
        #expect(stated.notes.isEmpty)
    }

    @Test func `older files of D3 name nodes by their positions`() throws {
        let found = try read(
            """
            {"directed": true, "nodes": [{"name": "Arden", "group": 1}, {"name": "Birk"}],
             "links": [{"source": 1, "target": 0, "value": 8}]}
            """)
        #expect(GraphLines.nodes(found.model) == ["Arden node group=1", "Birk node"])
        #expect(GraphLines.links(found.model) == ["Birk > Arden link value=8"])
        #expect(found.notes.map(\.code) == [.columnUse, .columnUse])
    }

    @Test func `positions count also where nodes have ids that no link names`() throws {
        let nodes = #""nodes": [{"id": "x"}, {"id": "y"}]"#
        let found = try read(
            #"{"directed": true, \#(nodes), "links": [{"source": 0, "target": 1}]}"#)
        #expect(GraphLines.links(found.model) == ["x > y link"])
        // Texts are ids, though they look like numbers.
        let texts = try read(
            #"{"directed": true, \#(nodes), "links": [{"source": "0", "target": "1"}]}"#)
        #expect(GraphLines.links(texts.model) == ["0 > 1 link"])
        #expect(texts.warnings.map(\.code) == [.unknownEntity])
    }

    @Test func `names that are not all different are no ids`() throws {
        let found = try read(
            """
            {"directed": true, "nodes": [{"name": "Arden"}, {"name": "Arden"}],
             "links": [{"source": 0, "target": 1}]}
            """)
        #expect(GraphLines.nodes(found.model) == ["0 node 'Arden'", "1 node 'Arden'"])
        #expect(GraphLines.links(found.model) == ["0 > 1 link"])
    }

    @Test func `maps within maps and lists become attributes`() throws {
        let found = try read(
            """
            {"nodes": [{"id": "a", "at": {"x": 1, "in": {"y": true}}, "tags": ["b", "c;d", null]}],
             "links": []}
            """)
        #expect(
            GraphLines.nodes(found.model) == ["a node at.x=1 at.in.y=true tags=b; \"c;d\""])
    }

    @Test func `an id with quotes and without is one node, and that is said`() throws {
        let found = try read(
            #"{"directed": true, "nodes": [{"id": 1}], "links": [{"source": 1, "target": "1"}]}"#)
        #expect(GraphLines.links(found.model) == ["1 > 1 link"])
        #expect(found.notes.map(\.code) == [.columnUse])
    }

    @Test func `what a graph has no place for is counted`() throws {
        let found = try read(
            #"{"nodes": [], "links": [], "graph": {"author": "Ines"}, "layout": {"k": 1}}"#)
        let notes = found.notes.filter { $0.code == .unsupported }
        #expect(notes.count == 1)
        #expect(notes.first?.message.contains("'author'") == true)
        #expect(notes.first?.message.contains("'layout'") == true)
    }

    @Test(arguments: [
        ("[]", ["1:1 not-a-graph"]), ("{\"links\": []}", ["1:1 not-a-graph"]),
        ("{\"nodes\": 1, \"links\": []}", ["1:11 wrong-shape"]),
        ("{\"nodes\": []}", ["1:1 missing-key"]),
        ("{\"nodes\": [], \"links\": [], \"edges\": []}", ["1:37 conflicting-keys"]),
        (
            "{\"nodes\": [{\"id\": 1}, {}, 2],\n\"links\": [{}]}",
            [
                "1:27 wrong-shape", "1:23 missing-key", "2:11 missing-key", "2:11 missing-key",
            ]
        ),
        (
            "{\"nodes\": [{\"name\": \"a\"}], \"links\": [{\"source\": 0, \"target\": 1}]}",
            [
                "1:62 unknown-entity"
            ]
        ),
        ("{\"nodes\": [], \"nodes\": [], \"links\": []}", ["1:15 duplicate-key"]),
        ("{\"directed\": 2, \"nodes\": [], \"links\": []}", ["1:14 invalid-value"]),
        ("{\"nodes\": [{\"id\": 1, \"a\": 1, \"a\": 2}], \"links\": []}", ["1:30 duplicate-key"]),
    ])
    func `mistakes are all told with their places`(text: String, expected: [String]) {
        #expect(Set(faults(text)) == Set(expected), "\(faults(text))")
    }
}
