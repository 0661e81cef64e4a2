import Testing

@testable import Texts

/// Labels of Mermaid, by its documentation: `#35;` is the character 35.
@Suite struct MermaidTextTests {
    @Test func `what Mermaid would read is written as numbers`() {
        #expect(MermaidText.quoted("Arden, Upper (new)") == "\"Arden, Upper (new)\"")
        #expect(MermaidText.quoted("\"a\" --> #b;") == "\"#34;a#34; --#62; #35;b;\"")
        #expect(MermaidText.quoted("line\nbreak\u{202e}") == "\"line break\"")
    }
}
