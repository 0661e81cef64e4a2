import Testing

@testable import ModelFormats

/// What the header of a table shows; the expected values by eye.
@Suite struct TableStartTests {
    @Test(arguments: [
        ("source,target", ",", true), ("\"Source\"; \"Target\"", ";", true),
        ("subject\tkind\tobject", "\t", true), ("sep=|\na|b", "|", false),
        ("sep=;\nfrom;to", ";", true), ("id,orientation", ",", false),
    ])
    func `a header shows separator and ends`(text: String, sign: String, hasEnds: Bool) throws {
        let start = try #require(TableStart(FileStart(text.utf8)))
        #expect(start.separator == sign.utf8.first)
        #expect(start.hasEnds == hasEnds)
    }

    @Test(arguments: ["source", "id,note", "tributary: 1", "source: a, target: b", ""])
    func `other lines are no header`(text: String) {
        #expect(TableStart(FileStart(text.utf8)) == nil)
    }
}
