import Testing

@testable import Texts

@Suite struct MarkdownTextTests {
    /// Oracle: CommonMark 0.31, sections 2.4 (backslash escapes) and 2.5 (entities).
    @Test(arguments: [
        ("plain words", "plain words"), ("a|b", "a\\|b"), ("*no* [list]", "\\*no\\* \\[list\\]"),
        ("<b>&amp;", "&lt;b&gt;&amp;amp;"), ("\\_`~", "\\\\\\_\\`\\~"), ("a\u{1B}*", "a␛\\*"),
        // A bar with an accent is one character, and what stands for a hidden sign is no markup.
        ("|\u{301}", "\\|\u{301}"), ("<\u{301}", "&lt;\u{301}"), ("\u{202E}a", "&lt;U+202E&gt;a"),
    ])
    func `nothing is taken for markup`(text: String, escaped: String) {
        #expect(MarkdownText.escaped(text) == escaped)
    }
}
