import DiffusionModel
import Testing

@testable import ModelFormats

/// What is no DOT is refused at its place.
///
/// Oracle: Graphviz refuses each of these texts.
@Suite struct DOTMistakeTests {
    private func faults(_ text: String) -> [String] { ForeignGraph.faults(text, "test.dot") }

    @Test(arguments: [
        ("digraph { a -- b }", ["1:13 syntax"]), ("graph { a -> b }", ["1:11 syntax"]),
        ("digraph { ; a }", ["1:11 syntax"]), ("digraph { a;; b }", ["1:13 syntax"]),
        ("digraph { subgraph x; }", ["1:21 syntax"]), ("digraph { a -> }", ["1:16 syntax"]),
        ("digraph { a -> node }", ["1:16 syntax"]), ("digraph { node = 3 }", ["1:16 syntax"]),
        ("digraph { a [x=] }", ["1:16 syntax"]), ("digraph { a [=x] }", ["1:14 syntax"]),
        ("digraph { a [x=1 }", ["1:18 syntax"]), ("digraph { a", ["1:12 syntax"]),
        ("digraph { \"a }", ["1:11 syntax"]), ("digraph { <a }", ["1:11 syntax"]),
        ("digraph { a /* b }", ["1:13 syntax"]), ("digraph { a } b", ["1:15 syntax"]),
        ("digraph { a }}", ["1:14 syntax"]), ("digraph a:b { }", ["1:10 syntax"]),
        ("digraph { a:b:c:d }", ["1:16 syntax"]), ("digraph { \"a\" + b }", ["1:17 syntax"]),
        ("strict strict graph { }", ["1:8 syntax"]), ("subgraph { a }", ["1:1 syntax"]),
        ("digraph { \"宁夏\" @ }", ["1:16 syntax"]), ("digraph { a.b }", ["1:12 syntax"]),
        ("// nothing", ["1:11 syntax"]),
    ])
    func `a mistake has its place`(text: String, expected: [String]) {
        #expect(faults(text) == expected)
    }

    /// By hand: each statement is looked at by itself.
    @Test func `several mistakes are named at once`() {
        let text = """
            digraph {
              a -- b;
              c [x=];
              d -> e;
              f - g
              subgraph { h -> }
              i [ { j=k } ]; l => m
            }
            """
        #expect(
            faults(text) == [
                "2:5 syntax", "3:8 syntax", "5:5 syntax", "6:19 syntax", "7:7 syntax",
                "7:21 syntax",
            ])
    }

    /// Oracle: ids are not empty in any format of this program.
    @Test func `an empty id is refused`() {
        #expect(faults("graph { a -- \"\" }").contains("1:14 invalid-id"))
    }

    @Test func `subgraphs stand no more than 64 deep in one another`() throws {
        let deep = { String(repeating: "{", count: $0) + "a" + String(repeating: "}", count: $0) }
        #expect(try ForeignGraph("graph " + deep(64), "test.dot").nodes == ["a"])
        #expect(faults("graph " + deep(65)) == ["1:71 too-deep"])
    }

    @Test func `a short text makes no more than five million edges`() {
        let nodes = { (letter: String) in (0..<2300).map { "\(letter)\($0)" }.joined(separator: " ")
        }
        let text = "digraph { {\(nodes("a"))} -> {\(nodes("b"))} }"
        #expect(faults(text) == ["1:12 unsupported"])
    }

    @Test func `a message says what stands there and what was expected`() throws {
        let fault = try #require(ReadText.faults("graph { a [x=] }", "test.dot").first)
        #expect(
            fault.message == "This is not valid DOT: a value was expected, and ']' stands here.")
        #expect(fault.hint?.contains("in quotes") == true)
    }
}
