import Testing

@testable import ModelFormats

/// What the start of a file shows; the expected values by eye.
@Suite struct FileStartTests {
    @Test func `blank lines at the head are passed over`() {
        let start = FileStart(" \r\n\t\n  {\"a\": 1}\r\nrest".utf8)
        #expect(start.sign == UInt8(ascii: "{"))
        #expect(start.line == "{\"a\": 1}")
    }

    @Test func `nothing shows nothing, and no more is looked at than is needed`() {
        #expect(FileStart([]).sign == nil && FileStart([]).line == "")
        let long = [UInt8](repeating: 0x61, count: FileStart.most + 1)
        #expect(FileStart(long).bytes.count == FileStart.most)
    }

    @Test(arguments: [
        ("tributary: 1\n", GraphFormat.yaml), ("", .yaml), ("a,b\n1,2\n", .yaml),
        ("{\"tributary\": 1}", .json), (" [1]", .json), ("{\"record\": \"graph\"}\n", .jsonl),
        ("source,target\n", .csv), ("Subject;Object\n", .csv), ("sep=|\na|b\n", .csv),
        ("id,label\n", .csv), ("source\ttarget\n", .tsv), ("\"id\"\t\"kind\"\n", .tsv),
        ("{source,target}\n", .json),
    ])
    func `content shows the format`(text: String, format: GraphFormat) {
        #expect(GraphFormat.shown(by: text.utf8) == format)
    }
}
