import DiffusionModel
import Testing

@testable import ModelFormats

/// The format of NetDraw; by hand after its guide.
@Suite struct VNAReaderTests {
    @Test func `tables of nodes, of looks and of ties say together what a graph is`() throws {
        let text = """
            *Node data
            ID region note
            1 "north east" ""
            2 south dry
            *Node properties
            ID x shortlabel
            2 0.5 "Birk Town"
            3 1 Corr
            *Tie data
            from to strength since
            1 2 2.5 "long ago"
            3 1 1 ""
            """
        let model = try GraphLines.read(text, as: .vna).model
        #expect(
            GraphLines.nodes(model) == [
                "1 node region=north east", "2 node 'Birk Town' region=south x=0.5",
                "3 node 'Corr' x=1",
            ])
        #expect(
            GraphLines.links(model) == ["1 > 2 link w=2.5 since=long ago", "3 > 1 link w=1.0"])
    }

    @Test func `ties alone need no nodes`() throws {
        let found = try GraphLines.read("*tie data\nfrom to\na b\n", as: .vna)
        #expect(GraphLines.links(found.model) == ["a > b link"])
        #expect(found.warnings.isEmpty)
    }

    @Test func `a table that is not known is left out with a word`() throws {
        let found = try GraphLines.read("*tie data\nfrom to\na b\n*shapes\nx\n", as: .vna)
        #expect(found.warnings.map(\.short) == ["4:1 unknown-key"])
        #expect(found.notes.map(\.code) == [.unsupported])
    }

    @Test(arguments: [
        ("a b\nc\n", ["1:1 not-a-graph"]), ("*node data\nid\n1 2\n", ["3:3 syntax"]),
        ("*node data\nid\n1\n1\n", ["4:1 duplicate-id"]),
        ("*tie data\nfrom to\na\n\"b c\n", ["3:1 syntax", "4:1 syntax", "4:1 syntax"]),
    ])
    func `mistakes are all told with their places`(text: String, expected: [String]) {
        #expect(GraphLines.faults(text, as: .vna) == expected)
    }

    @Test(arguments: [
        ("*Node data\n", true), ("\n*NODE PROPERTIES\r\n", true), ("*tie data", true),
        ("*Vertices 3\n", false), ("*node\n", false),
    ])
    func `the first table shows the format`(text: String, isShown: Bool) {
        #expect(GraphFormat.vna.isRecognised(FileStart(text.utf8)) == isShown)
    }
}
