import DiffusionModel
import Testing

@testable import ModelFormats

/// GML.
///
/// Oracle: Himsolt's description of the format, and igraph where it says nothing.
@Suite struct GMLTests {
    private func graph(_ text: String) throws -> ForeignGraph {
        try ForeignGraph(text, "test.gml")
    }

    @Test func `nodes and edges have keys and values`() throws {
        let text = """
            Creator "Ora 1.0"
            # by hand
            graph [
              directed 1
              label "Rules of Ora"
              node [ id 1 label "Council" kind "agency" size 2.5 ]
              node [ id -2 graphics [ x 1 y -2.5e3 point [ z 4 ] ] ]
              edge [ source 1 target -2 weight 3 label "advises" ]
            ]
            """
        let graph = try graph(text)
        #expect(graph.title == "Rules of Ora")
        #expect(
            graph.nodes == [
                "1 agency 'Council' size=2.5",
                "-2 graphics.x=1 graphics.y=-2.5e3 graphics.point.z=4",
            ])
        #expect(graph.edges == ["1 -> -2 weight 3.0 label=advises"])
        #expect(graph.notes.contains { $0.contains("left out, 1 in all: Creator") })
    }

    @Test(arguments: [
        ("", "1 -- 2"), ("directed 0", "1 -- 2"), ("directed 1", "1 -> 2"),
    ])
    func `edges have no direction unless the graph says so`(key: String, edge: String) throws {
        // The word may stand behind the edges.
        let text = "graph [ node [ id 1 ] node [ id 2 ] edge [ source 1 target 2 ] \(key) ]"
        #expect(try graph(text).edges == [edge])
    }

    @Test func `an edge may say its own direction`() throws {
        let text = """
            graph [ directed 1 node [ id 1 ] node [ id 2 ]
              edge [ source 1 target 2 directed "N" ] edge [ source 1 target 2 directed 1 ] ]
            """
        #expect(try graph(text).edges == ["1 -- 2", "1 -> 2"])
    }

    @Test(arguments: [
        ("\"R &amp; D\"", "R & D"), ("\"caf&#233;\"", "café"), ("\"&quot;x&quot;\"", "\"x\""),
        ("\"&Auml;&lt;\"", "Ä<"), ("\"&nope; & x\"", "&nope; & x"), ("NaN", "NaN"),
        ("-Inf", "-Inf"), ("1.50", "1.50"),
    ])
    func `values keep what they say`(value: String, expected: String) throws {
        #expect(try graph("graph [ node [ id 1 x \(value) ] ]").nodes == ["1 x=\(expected)"])
    }

    @Test func `what stands twice under one key is one value`() throws {
        let text = "graph [ node [ id 1 tag \"a\" tag \"b\" p [ x 1 ] p [ x 2 ] ] ]"
        #expect(try graph(text).nodes == ["1 tag=a; b p.x=1; 2"])
    }

    @Test func `texts without quotes are read with a warning`() throws {
        let graph = try graph("graph [ node [ id A label Ora ] ]")
        #expect(graph.nodes == ["A 'Ora'"])
        #expect(graph.notes.contains { $0.hasPrefix("Texts stand without quotes, 2 in all") })
    }

    @Test func `a node without an id gets the next number`() throws {
        let graph = try graph("graph [ node [ id 2 ] node [ ] node [ label \"x\" ] ]")
        #expect(graph.nodes == ["2", "3", "4 'x'"])
        #expect(graph.notes.contains { $0.hasPrefix("2 nodes have no 'id'") })
    }

    @Test func `several graphs are read as one`() throws {
        let graph = try graph("graph [ node [ id 1 ] ] graph [ directed 1 node [ id 2 ] ]")
        #expect(graph.nodes == ["1", "2"])
        #expect(graph.notes.contains { $0.hasPrefix("The file holds 2 graphs") })
    }

    @Test(arguments: [
        ("d 1", ["1:1 not-a-graph"]), ("graph [ node [ id 1 ]", ["1:22 syntax"]),
        ("graph [ node 1 ]", ["1:14 syntax"]), ("graph [ node [ id ] ]", ["1:19 syntax"]),
        ("graph [ node [ a\nr\n] ]", ["2:1 syntax"]),
        ("graph [ node [ id \"1 ] ]", ["1:19 syntax"]),
        ("graph [ node [ 1 2 ] node [ \"宁\" ] ]", ["1:16 syntax", "1:29 syntax"]),
        (
            "graph [ node [ id 1 ] edge [ source 1 ] edge [ target 1 ] ]",
            [
                "1:23 missing-key", "1:41 missing-key",
            ]
        ),
        ("graph [ node [ id 1 ] node [ id 1 ] ]", ["1:33 duplicate-id"]),
        ("graph [ node [ id 1 id 2 ] ]", ["1:24 duplicate-key"]), ("graph [ ] ]", ["1:11 syntax"]),
    ])
    func `a mistake has its place`(text: String, expected: [String]) {
        #expect(ForeignGraph.faults(text, "test.gml") == expected)
    }

    @Test func `lists stand no more than 64 deep in one another`() throws {
        let lists = { (count: Int) in
            "graph [ node [ id 1 " + String(repeating: "a [ ", count: count) + "x 1 "
                + String(repeating: "] ", count: count) + "] ]"
        }
        #expect(try graph(lists(62)).nodes.count == 1)
        #expect(ForeignGraph.faults(lists(63), "test.gml").map { $0.suffix(8) } == ["too-deep"])
    }

    @Test func `GML is known without a name of a file`() {
        for text in ["graph [", "graph\n[", "# c\nCreator \"x\"\nVersion 1\ngraph\r\n["] {
            #expect(GraphFormat.shown(by: Array(text.utf8)) == .gml)
        }
        for text in ["graph {", "graph: [", "Creator: x", "Version 1"] {
            #expect(GraphFormat.shown(by: Array(text.utf8)) != .gml)
        }
    }
}
