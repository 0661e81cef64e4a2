import DiffusionModel
import Testing

@testable import ModelFormats

/// What the grammar of DOT allows.
///
/// Oracle: what Graphviz makes of the same texts, unless said.
@Suite struct DOTSyntaxTests {
    private func graph(_ text: String) throws -> ForeignGraph {
        try ForeignGraph(text, "test.dot")
    }

    @Test(arguments: [
        ("digraph { a -> b }", ["a -> b"]), ("DiGraph Rules { a -> b; }", ["a -> b"]),
        ("graph \"graph\" { node1 -- b }", ["node1 -- b"]),
        ("digraph { a -> b -> c }", ["a -> b", "b -> c"]),
        ("digraph { a, b -> c }", ["a -> c", "b -> c"]),
        ("digraph { {a b} -> {c d} }", ["a -> c", "a -> d", "b -> c", "b -> d"]),
        ("digraph { a -> subgraph s { b -> c } }", ["b -> c", "a -> b", "a -> c"]),
        ("digraph { subgraph s { a b } c -> subgraph s {} }", ["c -> a", "c -> b"]),
        ("digraph { subgraph s {} -> subgraph s { a } }", ["a -> a"]),
        ("digraph { \"node\" -> \"strict\" }", ["node -> strict"]),
        ("digraph { a -> b a -> b }", ["a -> b", "a -> b"]),
    ])
    func `edges are written in many ways`(text: String, edges: [String]) throws {
        #expect(try graph(text).edges == edges)
    }

    @Test(arguments: [
        ("a", ["a"]), ("_a1", ["_a1"]), ("é宁", ["é宁"]), ("-.5", ["-.5"]), ("5.", ["5."]),
        ("-20", ["-20"]), ("1-2", ["1", "-2"]), ("1.2.3", ["1.2", ".3"]),
        ("123abc", ["123", "abc"]),
        ("\"a b\"", ["a b"]), ("\"a \\\"b\\\" c\"", ["a \"b\" c"]), ("\"a\\b\"", ["a\\b"]),
        ("\"a\\\nb\"", ["ab"]), ("\"a\\\r\nb\"", ["ab"]), ("\"a\" + \"b\"+\"c\"", ["abc"]),
        ("<b>", ["b"]), ("<<i>b</i>>", ["<i>b</i>"]), ("\"//\"", ["//"]), ("\"#1\"", ["#1"]),
    ])
    func `ids are words, numbers, texts and markup`(text: String, ids: [String]) throws {
        #expect(try graph("graph { \(text) }").nodes == ids)
    }

    @Test(arguments: [
        "digraph{a->b}", "# 1 \"x.gv\"\ndigraph { a -> b }", "digraph { a /* { \n */ -> b // }\n}",
        "digraph { # what comes\r\n a\r\n->\r\nb\r\n}\r\n", "\u{FEFF}digraph { a -> b }",
        "strict digraph { a -> b; a -> b }",
    ])
    func `blanks, comments and line ends say nothing`(text: String) throws {
        #expect(try graph(text).edges == ["a -> b"])
    }

    @Test func `a strict graph has one edge between two nodes, and the later attribute counts`()
        throws
    {
        let text = "strict graph { a--b [x=1, y=1]; b--a [x=2]; a--a; a--a }"
        #expect(try graph(text).edges == ["a -- b y=1 x=2", "a -- a"])
    }

    @Test func `edges of one key are one edge`() throws {
        let text = "digraph { a->b [key=k, x=1]; a->b [key=k, y=2]; a->b }"
        #expect(try graph(text).edges.count == 2)
    }

    @Test func `a number that runs into a word is warned of`() throws {
        let notes = try graph("graph { 123abc }").notes
        #expect(notes.contains { $0.contains("'123' runs into what follows") })
    }

    /// By hand: the graphs of a file are one graph, since nodes are known by their ids.
    @Test func `several graphs are read as one, and that is said`() throws {
        let graph = try graph("digraph { a -> b } graph { b -- c }")
        #expect(graph.edges.count == 2 && graph.nodes == ["a", "b", "c"])
        #expect(graph.notes.contains { $0.hasPrefix("The file holds 2 graphs") })
    }

    @Test func `the head of a graph is known without a name of a file`() throws {
        for text in ["digraph {", "strict graph x {", "// c\ngraph \"x y\"\n{", "GRAPH{"] {
            #expect(GraphFormat.shown(by: Array(text.utf8)) == .dot)
        }
        for text in ["graph: x", "graph [", "digraph: {", "strict: true", "graphs {"] {
            #expect(GraphFormat.shown(by: Array(text.utf8)) != .dot)
        }
    }
}
