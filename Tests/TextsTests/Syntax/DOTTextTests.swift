import Testing

@testable import Texts

/// Texts as Graphviz reads them back.
///
/// Oracle: Graphviz itself, tried with each: of a label's runs it refuses those of one or two closing
/// brackets alone.
@Suite struct DOTTextTests {
    @Test(arguments: [
        ("]", "&#93;"), ("]]", "&#93;&#93;"), ("[1]", "[1]"), ("a]]", "a]]"), ("<b>", "&lt;b&gt;"),
        ("\\N", "&#92;&#92;N"), ("&copy;", "&amp;copy;"), ("", ""),
    ])
    func `a label holds nothing that is taken otherwise`(text: String, escaped: String) {
        #expect(DOTText.escaped(text) == escaped)
    }

    /// Graphviz reads all but the last two as the text that was meant; those have one backslash more.
    @Test(arguments: [
        (#"a\b"#, #""a\b""#), (#"a\\b"#, #""a\\b""#), (#"a"b"#, #""a\"b""#),
        (#"a\\"b"#, #""a\\\"b""#), (#"a\\"#, #""a\\""#), (#"a\"#, #""a\\""#),
        (#"a\"b"#, #""a\\\"b""#),
    ])
    func `a backslash stands for itself where it can`(text: String, quoted: String) {
        #expect(DOTText.exact(text) == quoted)
    }
}
