import Testing

@testable import Texts

@Suite struct MarkdownTextTests {
    /// Oracle: CommonMark 0.31, sections 2.4 (backslash escapes) and 2.5 (entities).
    @Test(arguments: [
        ("plain words", "plain words"), ("a|b", "a\\|b"), ("*no* [list]", "\\*no\\* \\[list\\]"),
        ("<b>&amp;", "&lt;b&gt;&amp;amp;"), ("\\_`~", "\\\\\\_\\`\\~"), ("a\u{1B}*", "a␛\\*"),
    ])
    func `nothing is taken for markup`(text: String, escaped: String) {
        #expect(MarkdownText.escaped(text) == escaped)
    }
}
