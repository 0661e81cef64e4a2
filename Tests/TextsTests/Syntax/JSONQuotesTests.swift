import Testing
import Texts

/// Text between the quotes of JSON; oracle: RFC 8259, section 7, by hand.
@Suite struct JSONQuotesTests {
    private func quoted(
        _ text: String, escaping escapes: (Unicode.Scalar) -> Bool = { _ in false }
    ) -> String {
        TextBlocks.text { JSONQuotes.append(text, escaping: escapes, to: &$0) }
    }

    @Test(arguments: [
        ("", #""""#), ("plain", #""plain""#), (#"a "b" \c"#, #""a \"b\" \\c""#),
        ("tab\tline\nreturn\r", #""tab\tline\nreturn\r""#),
        ("\u{1}\u{1F}\u{7F}", #""\u0001\u001f\u007f""#), ("新疆 é", #""新疆 é""#),
    ])
    func `what JSON forbids is written with a backslash, letters stand as they are`(
        text: String, expected: String
    ) {
        #expect(quoted(text) == expected)
    }

    /// U+1F600 is the pair D83D DE00 in UTF-16.
    @Test func `what the writer names is written as its numbers in UTF-16`() {
        let text = "a\u{202E}b\u{1F600}"
        #expect(quoted(text, escaping: { $0.value > 0x2000 }) == #""a\u202eb\ud83d\ude00""#)
        #expect(quoted(text) == "\"" + text + "\"")
    }
}
