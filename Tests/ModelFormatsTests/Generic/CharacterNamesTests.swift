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
}
