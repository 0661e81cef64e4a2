import DiffusionModel
import Testing

@testable import ModelFormats

/// Attributes, defaults, ports and clusters of DOT.
///
/// Oracle: Graphviz's guide, unless said.
@Suite struct DOTAttributeTests {
    private func graph(_ text: String) throws -> ForeignGraph {
        try ForeignGraph(text, "test.dot")
    }

    @Test(arguments: [
        "a [x=1, y=2]", "a [x=1; y=2;]", "a [x=1 y=2]", "a [x=1][y=2]", "a [x=1] a [y=2]",
        "a [x=0 x=1, y=2]", "node [x=1] a [y=2]", "node [x=3, y=2] a [x=1]",
        "{ node [x=1, y=2] a } ", "node [x=1, y=2] a node [x=4]", "a [x=\"1\", y=<2>, z=\"\"]",
    ])
    func `attributes of a node stand in lists and come from defaults`(text: String) throws {
        let nodes = try graph("graph { \(text) }").nodes
        #expect(nodes == ["a x=1 y=2"] || nodes == ["a y=2 x=1"])
    }

    @Test func `defaults hold for later nodes, and those of a subgraph end with it`() throws {
        let text = "graph { a node [x=1] b { node [x=2] c b } d }"
        #expect(try graph(text).nodes == ["a", "b x=1", "c x=2", "d x=1"])
    }

    /// Oracle: Graphviz, which keeps the defaults of a subgraph for when it stands again.
    @Test func `a subgraph that stands again has its defaults still`() throws {
        let text = "graph { subgraph s { node [x=1] } a subgraph s { b } }"
        #expect(try graph(text).nodes == ["a", "b x=1"])
    }

    @Test func `defaults of edges hold for the edges of a group`() throws {
        let text = "digraph { edge [c=1] a -> {b d} [e=2]; { edge [c=3] a -> b } a -> d }"
        #expect(
            try graph(text).edges == [
                "a -> b c=1 e=2", "a -> d c=1 e=2", "a -> b c=3", "a -> d c=1",
            ])
    }

    @Test func `ports are attributes of edges`() throws {
        let text = "digraph { a:p:ne -> b:q -> c; d:r }"
        let graph = try graph(text)
        #expect(
            graph.edges == ["a -> b tailport=p:ne headport=q", "b -> c tailport=q"])
        #expect(
            graph.notes == ["Ports of nodes that are no ends of an edge say nothing; left out: 1."])
    }

    /// Oracle: Graphviz, which turns the ports with the ends.
    @Test func `ports keep to their ends where an undirected edge is written again`() throws {
        #expect(try graph("strict graph { a -- b; b:p -- a }").edges == ["a -- b headport=p"])
    }

    @Test(arguments: [
        ("a [label=\"Office of Rules\"]", "a 'Office of Rules'"), ("a [label=\"\\N\"]", "a"),
        ("a [label=\"\"]", "a"), ("node [label=\"\\N!\"] a", "a 'a!'"),
        ("a [label=\"Office\\nof\\lRules\"]", "a 'Office of Rules'"),
        ("a [label=\"R &amp; D &#228;\"]", "a 'R & D ä'"),
        ("a [label=<<b>B</b>>]", "a '<b>B</b>'"),
        ("a [kind=agency]", "a agency"), ("a [label=\"C:\\\\x\"]", "a 'C:\\x'"),
    ])
    func `a label is a name as Graphviz shows it`(text: String, node: String) throws {
        #expect(try graph("graph { \(text) }").nodes == [node])
    }

    @Test func `what edges say is read as in other formats`() throws {
        let text = "digraph { a -> b [weight=2.5, kind=advises, label=\"x\\ny\", dir=none] }"
        #expect(try graph(text).edges == ["a -> b advises weight 2.5 label=x y dir=none"])
    }

    /// By hand: as the writer of this program writes every edge.
    @Test func `a label that repeats the kind says nothing`() throws {
        #expect(
            try graph("digraph { a -> b [kind=cites, label=\"cites\"] }").edges == ["a -> b cites"])
    }

    /// By hand: comments have no place in a graph.
    @Test func `comments are counted`() throws {
        #expect(try graph("graph { /* x */ a // y\n# z\n }").notes == ["Comments are left out: 3."])
    }

    /// By hand: the innermost cluster counts, and of two the first.
    @Test func `nodes keep the innermost cluster that they are in`() throws {
        let text = """
            graph { subgraph cluster_a { u subgraph cluster_b { v { w } } x }
                    subgraph other { y } subgraph cluster_c { u z } }
            """
        let graph = try graph(text)
        #expect(
            graph.nodes == [
                "u cluster=cluster_a", "v cluster=cluster_b", "w cluster=cluster_b",
                "x cluster=cluster_a", "y", "z cluster=cluster_c",
            ])
        #expect(graph.notes.contains { $0.contains("the first counts; nodes: 1") })
    }

    @Test func `what a graph says of itself is left out with a word, but for its title`() throws {
        let graph = try graph("digraph X { rankdir=LR; size=\"1\"; label=\"Ora rules\"; a }")
        #expect(graph.title == "Ora rules")
        #expect(
            graph.notes == [
                "Attributes of graphs and subgraphs are left out, 3 in all: name, rankdir, size."
            ])
    }

    /// By hand: Graphviz refuses these, and other writers make them.
    @Test func `an attribute without a value is true`() throws {
        let graph = try graph("graph { a [bold, x=1] }")
        #expect(graph.nodes == ["a bold=true x=1"])
        #expect(graph.notes.count == 1)
    }
}
