import TestSupport
import Testing

@testable import ModelFormats

/// Names of characters.
///
/// Oracle: HTML's names for ISO 8859-1.
@Suite struct CharacterNamesTests {
    @Test(arguments: [
        ("a", "a"), ("&amp;&lt;&gt;&quot;&apos;", "&<>\"'"), ("&nbsp;", "\u{A0}"),
        ("&auml;&Uuml;&yuml;", "äÜÿ"), ("&#228;&#xE4;&#Xe4;", "äää"), ("&#23425;", "宁"),
        ("&amp;amp;", "&amp;"), ("&", "&"), ("& ;", "& ;"), ("&;", "&;"), ("&#;", "&#;"),
        ("&#x;", "&#x;"), ("&#0;", "&#0;"), ("&#xD800;", "&#xD800;"), ("&unknown;", "&unknown;"),
        ("&amp", "&amp"), ("&&amp;", "&&"),
    ])
    func `names and numbers of characters are the characters`(text: String, expected: String) {
        #expect(CharacterNames.decoded(text) == expected)
    }

    @Test(arguments: RandomGraph.hostileTexts)
    func `what is written as numbers is read back`(text: String) {
        let encoded = CharacterNames.encoded(text)
        #expect(encoded.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F && $0 != 0x22 })
        #expect(CharacterNames.decoded(encoded) == text.replacing("\0", with: ""))
    }
}
