import Testing

@testable import Texts

@Suite struct VisibleEndsTests {
    /// By definition: blanks, tabs and line breaks fall, whatever else is there stays.
    @Test(arguments: [
        ("a", "a"), ("", ""), ("  ", ""), (" a b\t", "a b"), ("\r\na\n", "a"),
        ("\u{A0}a", "\u{A0}a"), ("é ", "é"),
    ])
    func `white space falls at both ends`(text: String, trimmed: String) {
        #expect(text.trimmed == trimmed)
    }

    /// Oracle: White_Space and Default_Ignorable_Code_Point of the Unicode standard.
    @Test(arguments: [
        ("a", "a"), ("\u{A0}a\u{200B}", "a"), ("\u{FEFF}a b\u{AD}", "a b"),
        ("☎\u{FE0F}", "☎\u{FE0F}"), ("\u{200E}", ""),
    ])
    func `what nobody sees falls at both ends`(text: String, trimmed: String) {
        #expect(text.visiblyTrimmed == trimmed)
    }
}
