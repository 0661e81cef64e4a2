import DiffusionModel
import Testing

@testable import ModelFormats

/// The data language of UCINET; by hand after its guide.
@Suite struct UCINETReaderTests {
    private func read(_ text: String) throws -> (nodes: [String], links: [String]) {
        let model = try GraphLines.read(text, as: .ucinet).model
        return (GraphLines.nodes(model), GraphLines.links(model))
    }

    @Test(arguments: [
        "dl n=3\ndata:\n0 1 0\n0 0 1\n0 0 0\n",
        "DL N = 3, FORMAT=FullMatrix\nData:\n0 1 0 0 0\n1 0 0 0",
        "dl n=3 format=edgelist1\ndata:\n1 2\n2 3\n",
        "dl\nn=3\nformat = nodelist1\ndata:\n1 2\n2 3\n3",
        "dl n=3 data: 0 1 0 0 0 1 0 0 0",
    ])
    func `the same graph is read in each form`(text: String) throws {
        let (nodes, links) = try read(text)
        #expect(nodes == ["1 node", "2 node", "3 node"])
        #expect(links == ["1 > 2 link", "2 > 3 link"])
    }

    @Test(arguments: [
        "dl n=2\nlabels:\n\"Arden Town\", Birk\ndata:\n0 2\n0 0\n",
        "dl n=2\nlabels embedded:\ndata:\n\"Arden Town\" Birk\n\"Arden Town\" 0 2\nBirk 0 0\n",
        "dl n=2 format=edgelist1 labels embedded\ndata:\n\"Arden Town\" Birk 2\n",
        "dl n=2\nrow labels:\n\"Arden Town\"\nBirk\ndata: 0 2 0 0",
        "dl n=2 format=edgelist1\nlabels:\n\"Arden Town\"\nBirk\ndata:\n1 Birk 2\n",
    ])
    func `labels stand before the data or among it`(text: String) throws {
        let (nodes, links) = try read(text)
        #expect(nodes == ["Arden Town node", "Birk node"])
        #expect(links == ["Arden Town > Birk link w=2.0"])
    }

    @Test func `labels may hold the signs of a header`() throws {
        #expect(try read("dl n=2\nlabels:\na=b c:d\ndata:\n0 1 0 0\n").links == ["a=b > c:d link"])
    }

    @Test func `halves of matrices have no directions`() throws {
        let (_, low) = try read("dl n=3 format=lowerhalf diagonal=absent\ndata:\n1\n0 2\n")
        #expect(low == ["2 - 1 link w=1.0", "3 - 2 link w=2.0"])
        let (_, high) = try read("dl n=2 format=upperhalf\ndata:\n0 1\n0\n")
        #expect(high == ["1 - 2 link"])
    }

    @Test func `rows and columns may be different things`() throws {
        let (nodes, links) = try read(
            "dl nr=1 nc=2\nrow labels:\na\ncolumn labels:\nx,y\ndata:\n0 1\n")
        #expect(nodes == ["a node", "x node", "y node"])
        #expect(links == ["a > y link"])
        #expect(try read("dl nr=1 nc=1\ndata:\n1\n").links == ["row 1 > column 1 link"])
    }

    @Test func `the labels of several matrices are kinds of links`() throws {
        let (_, links) = try read(
            "dl n=2 nm=2\nmatrix labels:\nlends visits\ndata:\n0 1 0 0 0 0 1 0\n")
        #expect(links == ["1 > 2 lends", "2 > 1 visits"])
        #expect(
            try read("dl n=1 nm=2\ndata:\n1 1\n").links == [
                "1 > 1 link matrix=1", "1 > 1 link matrix=2",
            ])
    }

    @Test func `nodes that the data does not name are counted`() throws {
        let found = try GraphLines.read(
            "dl n=5 format=edgelist1\nlabels embedded:\ndata:\na b\n", as: .ucinet)
        #expect(GraphLines.nodes(found.model) == ["a node", "b node"])
        #expect(found.notes.map(\.code) == [.unsupported])
    }

    @Test(arguments: [
        ("x\n", ["1:1 not-a-graph"]), ("dl n=2\n", ["1:1 not-a-graph"]),
        ("dl\ndata:\n1\n", ["1:1 missing-key"]), ("dl n=x\n", ["1:6 invalid-number"]),
        ("dl n=\n", ["1:4 syntax"]), ("dl foo\n", ["1:4 syntax"]),
        ("dl n=2 format=edgelist2\n", ["1:15 unsupported"]),
        ("dl n=999999999999\ndata:\n", ["1:1 unsupported"]),
        ("dl n=2\ndata:\n0 1 0\n", ["3:5 contradiction"]),
        (
            "dl n=1\ndata:\nx\n",
            [
                "3:1 invalid-number"
            ]
        ),
        ("dl n=3\nlabels:\na b\ndata:\n", ["3:1 contradiction"]),
        (
            "dl n=2 format=edgelist1\ndata:\n3 1\n1\n1 2 x\n1 2 3 4\n",
            [
                "3:1 unknown-entity", "4:1 syntax", "5:5 invalid-number", "6:7 syntax",
            ]
        ),
    ])
    func `mistakes are told with their places`(text: String, expected: [String]) {
        #expect(GraphLines.faults(text, as: .ucinet) == expected)
    }
}
