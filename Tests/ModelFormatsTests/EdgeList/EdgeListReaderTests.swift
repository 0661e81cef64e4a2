import DiffusionModel
import Testing

@testable import ModelFormats

/// Lists of edges with blanks; by hand after what NetworkX and igraph write.
@Suite struct EdgeListReaderTests {
    private func read(_ text: String) throws -> ReadModel {
        try GraphLines.read(text, as: .edgeList)
    }

    @Test func `two words are an edge, and a number behind them its weight`() throws {
        let found = try read("# a b\na b 2.5\n% c\nb\tc 1 1234\n\n")
        let links = ["a > b link w=2.5", "b > c link w=1.0 column 4=1234"]
        #expect(GraphLines.links(found.model) == links)
        #expect(found.notes.map(\.message) == ["2 comments are left out."])
    }

    @Test func `a comment may stand behind an edge`() throws {
        let found = try read("a b 2 # seen\nb c # twice\nc d {'x': '#'}\n")
        #expect(
            GraphLines.links(found.model) == ["a > b link w=2.0", "b > c link", "c > d link x=#"])
        #expect(found.notes.map(\.code) == [.unsupported])
    }

    @Test func `third words that are not all numbers are no weights`() throws {
        let links = GraphLines.links(try read("a b 2\nb c often\n").model)
        #expect(links == ["a > b link column 3=2", "b > c link column 3=often"])
    }

    @Test func `what NetworkX writes of attributes is read`() throws {
        let found = try read("a b {'weight': 3, 'place': 'Arden \\'x', 'gone': None}\nb c {}\n")
        #expect(
            GraphLines.links(found.model) == ["a > b link w=3.0 place=Arden 'x", "b > c link"])
        let nested = try read("a b {'x': [1, 2]}\n")
        #expect(GraphLines.links(nested.model) == ["a > b link attributes={'x': [1, 2]}"])
        #expect(nested.notes.map(\.code) == [.unsupported])
    }

    @Test func `a word alone is a mistake, each by itself`() {
        #expect(GraphLines.faults("a\nb c\na,b\n", as: .edgeList) == ["1:1 syntax", "3:1 syntax"])
    }

    @Test(arguments: [
        ("{}", [String]()), ("{'a': 1}", ["a=1"]),
        ("{\"a\": True, 'b': -1e5}", ["a=true", "b=-1e5"]),
        ("{'a': 'x, y: {z}'}", ["a=x, y: {z}"]), ("{'a': None}", ["a="]), ("{'é': 'ü'}", ["é=ü"]),
    ])
    func `maps of Python are read`(text: String, expected: [String]) {
        let pairs = PythonMap.pairs(of: Array(text.utf8)[...])
        #expect(pairs?.map { "\($0.name)=\($0.value)" } == expected)
    }

    @Test(arguments: [
        "", "{", "{'a'}", "{'a': }", "{'a': 1", "{'a': 1} x", "{a: 1}", "{'a': [1]}", "{'a': 'x}",
        "{'a': '\\n'}", "{'a': 1 'b': 2}",
    ])
    func `what is no plain map is none`(text: String) {
        #expect(PythonMap.pairs(of: Array(text.utf8)[...]) == nil)
    }
}
