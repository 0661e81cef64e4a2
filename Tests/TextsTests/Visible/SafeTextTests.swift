import Testing

@testable import Texts

@Suite struct SafeTextTests {
    /// Oracle: the names of the characters in the Unicode standard, and its chart of control
    /// pictures (U+2400 and on).
    @Test(arguments: [
        ("plain text", "plain text"), ("", ""), ("\u{1B}[31mred", "␛[31mred"), ("a\tb\nc", "a b c"),
        ("\u{7F}", "␡"), ("x\u{202E}y", "x<U+202E>y"), ("\u{FEFF}", "<U+FEFF>"),
        ("\u{E0041}", "<U+E0041>"), ("\u{10FF62}", "\\xE2"), ("नी\u{200D}", "नी\u{200D}"),
    ])
    func `what acts, hides or turns text is made visible`(text: String, visible: String) {
        #expect(SafeText.visible(text) == visible)
    }

    @Test func `line feeds stay where they are wanted`() {
        #expect(SafeText.visible("a\nb\u{1B}", keepingLines: true) == "a\nb␛")
    }
}
