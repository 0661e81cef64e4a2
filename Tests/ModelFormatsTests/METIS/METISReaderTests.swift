import DiffusionModel
import Testing

@testable import ModelFormats

/// The format of METIS; by hand after its manual.
@Suite struct METISReaderTests {
    @Test func `each edge stands with both of its ends and is one`() throws {
        let model = try GraphLines.read("% note\n4 2\n2 3\n%\n1\n1\n\n", as: .metis).model
        #expect(GraphLines.nodes(model) == ["1 node", "2 node", "3 node", "4 node"])
        #expect(GraphLines.links(model) == ["1 - 2 link", "1 - 3 link"])
    }

    @Test func `the header says which sizes and weights there are`() throws {
        let model = try GraphLines.read("2 1 111 2\n7 1 2 2 5\n8 3 4 1 5\n", as: .metis).model
        #expect(
            GraphLines.nodes(model) == [
                "1 node size=7 weight 1=1 weight 2=2", "2 node size=8 weight 1=3 weight 2=4",
            ])
        #expect(GraphLines.links(model) == ["1 - 2 link w=5.0"])
    }

    @Test(arguments: [
        ("% a\n", ["1:1 not-a-graph"]), ("x\n", ["1:1 syntax"]), ("2\n", ["1:1 syntax"]),
        ("2 1 7\n", ["1:5 unsupported"]), ("2 1 1 5000\n", ["1:7 unsupported"]),
        ("1 0\n\n1\n", ["3:1 contradiction"]), ("3 1\n2\n1\n", ["1:1 contradiction"]),
        ("2 2\n2\n1\n", ["1:1 contradiction"]), ("2 1\n2\n\n", ["2:1 contradiction"]),
        ("2 1\n3\n0\n", ["2:1 unknown-entity", "3:1 unknown-entity"]),
        ("2 1 1\n2 5\n1 6\n", ["3:1 contradiction"]),
        (
            "2 1 1\n2\n1 6\n",
            [
                "2:1 invalid-number", "3:1 contradiction",
            ]
        ),
    ])
    func `mistakes are told with their places`(text: String, expected: [String]) {
        #expect(GraphLines.faults(text, as: .metis) == expected)
    }
}
