import DiffusionModel
import Testing

@testable import ModelFormats

/// JSON Graph Format; by hand after both versions of its specification.
@Suite struct JGFReaderTests {
    private func read(_ text: String) throws -> ReadModel {
        try GraphLines.read(text, as: .jgf)
    }

    @Test(arguments: [
        #"{"a": {"label": "Arden", "metadata": {"x": 1}}, "b": {}}"#,
        #"[{"id": "a", "label": "Arden", "metadata": {"x": 1}}, {"id": "b"}]"#,
    ])
    func `nodes are a map or a list, and metadata is attributes`(nodes: String) throws {
        let model = try read(
            """
            {"graph": {"label": "Invented", "nodes": \(nodes),
             "edges": [{"source": "a", "target": "b", "relation": "visits",
                        "metadata": {"weight": 2, "date": "2015-03"}, "label": "once"}]}}
            """
        ).model
        #expect(model.header.title == "Invented")
        #expect(GraphLines.nodes(model) == ["a node 'Arden' x=1", "b node"])
        #expect(GraphLines.links(model) == ["a > b visits w=2.0 at 2015-03 label=once"])
    }

    /// A kind is directed or not, so that edges of a file with both are of two kinds.
    @Test func `edges have a direction unless the graph or they themselves say otherwise`() throws {
        let edges =
            #"[{"source": "a", "target": "b"}, {"source": "b", "target": "a", "directed": X}]"#
        func links(_ graph: String, _ edge: String) throws -> [String] {
            let text =
                "{\"graph\": {\(graph) \"nodes\": {\"a\": {}, \"b\": {}}, \"edges\": "
                + edges.replacing("X", with: edge) + "}}"
            return GraphLines.links(try read(text).model)
        }
        #expect(try links("", "false") == ["a > b link", "b - a undirected-link"])
        #expect(
            try links("\"directed\": false,", "true") == ["a - b undirected-link", "b > a link"])
    }

    @Test func `graphs of a file keep their nodes to themselves`() throws {
        let found = try read(
            """
            {"graphs": [
              {"id": "one", "label": "One", "nodes": {"a": {}, "b": {}},
               "edges": [{"source": "a", "target": "b"}]},
              {"id": "two", "label": "Two", "nodes": {"b": {}, "c": {}},
               "edges": [{"source": "b", "target": "c"}]}]}
            """)
        #expect(found.model.header.title == "One + Two")
        #expect(
            GraphLines.nodes(found.model) == [
                "a node graph=one", "b node graph=one", "b (2) node graph=two", "c node graph=two",
            ])
        #expect(
            GraphLines.links(found.model) == ["a > b link graph=one", "b (2) > c link graph=two"])
        #expect(found.warnings.map(\.code).contains(.duplicateID))
    }

    @Test func `hyperedges become items with their parties`() throws {
        let found = try read(
            """
            {"graph": {"nodes": {"a": {}, "b": {}, "c": {}},
             "hyperedges": [{"nodes": ["a", "b", "c"], "metadata": {"weight": 1}},
                            {"id": "pact", "source": ["a"], "target": ["b", "c"]}]}}
            """)
        let items = found.model.entities.filter { $0.kind == "hyperedge" }.map(\.id)
        #expect(items == ["hyperedge-1", "pact"])
        #expect(found.notes.count { $0.code == .unsupported } == 2)
    }

    @Test(arguments: [
        ("{}", ["1:1 not-a-graph"]), ("{\"graph\": 1}", ["1:1 not-a-graph"]),
        (
            "{\"graph\": {\"nodes\": [{}], \"edges\": [{}]}}",
            [
                "1:22 missing-key", "1:37 missing-key", "1:37 missing-key",
            ]
        ),
        (
            "{\"graph\": {\"directed\": 1, \"hyperedges\": [{}]}}",
            [
                "1:24 invalid-value", "1:42 missing-key",
            ]
        ),
        (
            "{\"graph\": {\"nodes\": {\"a\": 1, \"\": {}}}}",
            [
                "1:27 wrong-shape", "1:30 invalid-id",
            ]
        ),
    ])
    func `mistakes are all told with their places`(text: String, expected: [String]) {
        let faults = GraphLines.faults(text, as: .jgf)
        #expect(faults.sorted() == expected.sorted(), "\(faults)")
    }
}
