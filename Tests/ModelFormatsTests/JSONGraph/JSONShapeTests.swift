import Testing

@testable import ModelFormats

/// Which format a document of JSON is in, by its first bytes and by all of it; by eye.
@Suite struct JSONShapeTests {
    private static let documents: [(String, GraphFormat)] = [
        ("{\"nodes\": [{\"id\": 1}], \"links\": []}", .nodeLink),
        ("{\"directed\": true, \"graph\": {}, \"nodes\": [], \"edges\": []}", .nodeLink),
        ("{\"nodes\": [{\"data\": {\"id\": 1}}], \"edges\": []}", .cytoscape),
        ("{\"elements\": []}", .cytoscape), ("[{\"data\": {\"id\": 1}}]", .cytoscape),
        ("{\"graph\": {\"nodes\": {}}}", .jgf), ("{\"graphs\": []}", .jgf),
        ("{\"tributary\": 1, \"nodes\": [], \"links\": []}", .json), ("{}", .json), ("[]", .json),
        ("{\"graph\": {}}", .json), ("[{\"id\": \"data\"}]", .json),
        ("{\"a\": {\"nodes\": []}, \"b\": \"\\\"nodes\\\": \"}", .json),
        ("{\"schema\": \"Person\", \"id\": \"p\", \"properties\": {}}\n", .followTheMoney),
        ("{\"record\": \"graph\", \"format\": 1}\n", .jsonl),
    ]

    @Test(arguments: documents)
    func `the first bytes show the format`(text: String, format: GraphFormat) {
        #expect(ModelReader.format(of: InputFile(name: "-", bytes: Array(text.utf8))) == format)
    }

    @Test(arguments: documents)
    func `the whole document shows the same`(text: String, format: GraphFormat) throws {
        guard ![.followTheMoney, .jsonl].contains(format) else { return }
        var texts = TextPool()
        let tree = try JSONParser.parse(Array(text.utf8), file: "t.json", into: &texts)
        let expected: [GraphFormat: JSONShape] = [
            .nodeLink: .nodeLink, .cytoscape: .cytoscape, .jgf: .jgf, .json: .native,
        ]
        #expect(JSONShape(of: JSONDocument(tree: tree), texts) == expected[format])
    }

    @Test func `a file called JSON is read as what it holds`() throws {
        let text = "{\"nodes\": [{\"id\": \"a\"}], \"links\": []}"
        #expect(try ReadText.model(text, "a.json").entities.map(\.id) == ["a"])
        let line = "{\"id\": \"p\", \"schema\": \"Person\", \"properties\": {}}\n"
        for name in ["a.json", "a.jsonl", "a.ijson"] {
            #expect(try ReadText.model(line, name).entities.map(\.id) == ["p"])
        }
    }

    /// By hand.
    @Test func `a scalar tells whether it stands in quotes`() throws {
        var texts = TextPool()
        let bytes = Array("[1, \"1\", true, \"\\u0031\", [\"1\"], null]".utf8)
        let document = JSONDocument(
            tree: try JSONParser.parse(bytes, file: "t.json", into: &texts))
        let isQuoted = document.items(of: document.root).map { document.isQuoted($0) }
        #expect(isQuoted == [false, true, false, true, false, false])
    }
}
