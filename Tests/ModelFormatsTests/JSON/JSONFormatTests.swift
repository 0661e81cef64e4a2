import Testing

@testable import ModelFormats

/// One document and one object a line, told apart by what stands first; by eye.
@Suite struct JSONFormatTests {
    @Test(arguments: [
        ("{\"record\": \"graph\", \"format\": 1}\n", true),
        ("\n {\"x\": 1, \"record\": \"link\"}", true),
        ("{\"tributary\": 1,\n \"record\": 2}", false), ("{}", false), ("[{\"record\": 1}]", false),
    ])
    func `a record in the first line makes lines of it`(text: String, isLines: Bool) {
        let start = FileStart(text.utf8)
        #expect(GraphFormat.jsonl.isRecognised(start) == isLines)
        #expect(GraphFormat.json.isRecognised(start) != isLines)
    }

    @Test func `the answer of a verb is no graph, with a hint`() {
        let text = "{\n  \"caption\": \"x\",\n  \"rows\": []\n}\n"
        #expect(ReadText.faults(text, "a.json").map(\.code) == [.notAGraph])
    }

    @Test(arguments: ["ndjson", "jsonl"])
    func `lines of JSON have two names`(name: String) {
        #expect(GraphFormat.read(named: name) == .jsonl)
        #expect(GraphFormat.promised(by: "a." + name) == .jsonl)
    }
}
