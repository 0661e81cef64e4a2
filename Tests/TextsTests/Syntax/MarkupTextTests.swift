import Testing

@testable import Texts

/// Text within XML and DOT.
///
/// Oracle: XML 1.0, sections 2.2 and 2.4; the DOT language, where a backslash and a quote in a
/// quoted string have one before them; both by hand.
@Suite struct MarkupTextTests {
    @Test(arguments: [
        ("a <b> & \"c\"", "a &lt;b&gt; &amp; &quot;c&quot;"), ("tab\tline\n", "tab line "),
        ("\u{1}\u{7F}\u{FFFE}", ""), ("a\u{202E}b\u{FEFF}", "ab"), ("back\\slash", "back\\slash"),
        ("新疆 é", "新疆 é"),
    ])
    func `what XML has a meaning for is an entity, what it forbids is left out`(
        text: String, expected: String
    ) {
        #expect(MarkupText.escaped(text) == expected)
    }

    @Test func `cleaned text keeps its marks`() {
        #expect(MarkupText.cleaned("<a>\n&\u{2066}\"b\"") == "<a> &\"b\"")
    }

    @Test(arguments: [
        ("plain", "\"plain\"", "\"plain\"", "plain"),
        ("a \"b\" \\N", #""a \"b\" \\N""#, #""a \"b\" \\N""#, "a &quot;b&quot; &#92;&#92;N"),
        ("&copy;", "\"&copy;\"", "\"&amp;copy;\"", "&amp;copy;"),
        ("a\u{202E}b\n", "\"a<U+202E>b \"", "\"ab \"", "ab "),
        ("\u{1}", "\"<U+0001>\"", "\"\"", ""),
    ])
    func `DOT has ids as they are, labels as they are seen, and HTML-like labels as XML`(
        text: String, id: String, label: String, html: String
    ) {
        #expect(DOTText.quoted(text) == id)
        #expect(DOTText.shown(text) == label)
        #expect(DOTText.escaped(text) == html)
    }

    /// 8,000 bytes and more are too near to what Graphviz refuses; a character counts as four.
    @Test func `a long text is written in pieces`() {
        let text = String(repeating: "a", count: 8001)
        let pieces = DOTText.quoted(text).split(separator: " ").filter { $0 != "+" }
        #expect(pieces.map(\.count) == [2003, 2003, 2003, 2000])
        #expect(pieces.joined().filter { $0 == "a" }.count == 8001)
    }
}
