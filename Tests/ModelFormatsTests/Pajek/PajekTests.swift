import DiffusionModel
import Testing

@testable import ModelFormats

/// Networks of Pajek.
///
/// Oracle: Pajek's description of its format and igraph, unless said.
@Suite struct PajekTests {
    private func graph(_ text: String) throws -> ForeignGraph {
        try ForeignGraph(text, "test.net")
    }

    @Test func `vertices have labels, places, shapes and parameters`() throws {
        let text = """
            % drawn by hand
            *Network Rules of Ora
            *Vertices 5
            1 "Ora Council" 0.1 0.2 0.3 box ic Green bc "Dark blue"
             3\tBora 0.5 -.5
            4 "caf&#233;\\nNord" party left [1-5,7-*]

            5
            """
        let graph = try graph(text)
        #expect(graph.title == "Rules of Ora")
        #expect(
            graph.nodes == [
                "1 'Ora Council' x=0.1 y=0.2 z=0.3 shape=box ic=Green bc=Dark blue", "2",
                "3 'Bora' x=0.5 y=-.5", "4 'café Nord' party=left intervals=1-5,7-*", "5",
            ])
    }

    @Test(arguments: [
        (
            "*Arcs\n1 2\n1 2 -2.5\n2 1 1 l \"why\" c Blue [3]",
            [
                "1 -> 2", "1 -> 2 weight -2.5", "2 -> 1 weight 1.0 label=why c=Blue intervals=3",
            ]
        ),
        ("*EDGES\n3 3 1", ["3 -- 3 weight 1.0"]),
        ("*arcslist\n1 2 3\n2\n3 1", ["1 -> 2", "1 -> 3", "3 -> 1"]),
        ("*Edgeslist\n1 2 3", ["1 -- 2", "1 -- 3"]),
        (
            "*Matrix\n0 1 0\n0.5 0 0\n0 0 -2",
            [
                "1 -> 2 weight 1.0", "2 -> 1 weight 0.5", "3 -> 3 weight -2.0",
            ]
        ),
        ("*Arcs :1 \"advises\"\n1 2\n*Arcs :2\n2 3", ["1 -> 2 advises", "2 -> 3 relation=2"]),
        (
            "*Arcs :1 \"advises\"\n1 2\n*Arcs :2 \"pays\"\n1: 3 1 2",
            [
                "1 -> 2 advises", "3 -> 1 advises weight 2.0",
            ]
        ),
    ])
    func `edges are lines, lists and matrices`(text: String, edges: [String]) throws {
        #expect(try graph("*Vertices 3\n" + text).edges == edges)
    }

    @Test func `a network of two modes keeps them, and its matrix has rows and columns`() throws {
        let graph = try graph("*Vertices 5 2\n*Matrix\n1 0 3\n0 2 0\n")
        #expect(graph.nodes == ["1 mode=1", "2 mode=1", "3 mode=2", "4 mode=2", "5 mode=2"])
        #expect(graph.edges == ["1 -- 3 weight 1.0", "1 -- 5 weight 3.0", "2 -- 4 weight 2.0"])
    }

    @Test(arguments: ["\n", "\r\n", "\r", "\n\r"])
    func `lines end in every way that there is`(end: String) throws {
        let text = ["*Vertices 2", "1 \"a\"", "", "2 \"b\"", "*Arcs", "1 2"].joined(separator: end)
        let graph = try graph(text)
        #expect(graph.nodes == ["1 'a'", "2 'b'"] && graph.edges == ["1 -> 2"])
    }

    @Test func `partitions and vectors are attributes, and what is left out is counted`() throws {
        let text = """
            A line that says nothing
            *Vertices 2
            *Partition camp
            *Vertices 2
            1
            2
            *Vector
            0.5
            0.7
            *Partition of others
            *Vertices 3
            1
            1
            1
            *Events
            TI 1
            """
        let graph = try graph(text)
        #expect(graph.nodes == ["1 camp=1 vector=0.5", "2 camp=2 vector=0.7"])
        #expect(
            graph.notes == [
                "Lines before the first section are left out: 1.",
                "'of others' is left out, as it is for another number of vertices.",
                "Lines of '*events' are left out: 1.",
            ])
    }

    @Test(arguments: [
        ("*Vertices\n1 a\n", ["1:10 syntax"]), ("*Vertices x\n", ["1:11 syntax"]),
        ("*Vertices 2 3\n", ["1:13 invalid-number"]),
        ("*Vertices 2\n0 a\n", ["2:1 invalid-number"]),
        ("*Vertices 2\n1 a\n1 b\n", ["3:1 duplicate-id"]),
        (
            "*Vertices 2\n*Arcs\n1 3\n1\n1 x\n1 2 q\n",
            [
                "3:3 invalid-number", "4:2 syntax", "5:3 syntax", "6:5 syntax",
            ]
        ),
        ("*Vertices 2\n*Matrix\n0 1\n", ["2:1 syntax"]),
        ("*Vertices 2\n*Matrix\n0 1 1\n0 x\n", ["3:5 syntax", "4:3 syntax"]),
        ("*Vertices 2\n1 \"宁\" \"b\n", ["2:7 syntax"]), ("*Vertices 2\n*Arks\n", ["2:1 syntax"]),
        ("*Arcs\n1 2\n", ["1:1 not-a-graph"]), ("nothing\n", ["1:1 not-a-graph"]),
        ("*Vertices 1\n*Vertices 1\n", ["2:1 not-a-graph"]),
        ("*Vertices 900000000\n", ["1:11 invalid-number"]),
        ("*Vertices 2\n*Partition a\n1\n", ["2:1 syntax"]),
    ])
    func `a mistake has its place`(text: String, expected: [String]) {
        #expect(ForeignGraph.faults(text, "test.net") == expected)
    }

    @Test func `a network is known without a name of a file`() {
        for text in ["*Vertices 3\n", "% c\n\n*network x\n", "*VERTICES 1"] {
            #expect(GraphFormat.shown(by: Array(text.utf8)) == .pajek)
        }
        for text in ["*anchor", "* Vertices", "Vertices 3"] {
            #expect(GraphFormat.shown(by: Array(text.utf8)) != .pajek)
        }
    }
}
