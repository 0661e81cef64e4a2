import Testing

@testable import ModelFormats

/// Comments, which no writer keeps; oracle: YAML 1.2.2, section 6.6, by hand.
@Suite struct YAMLFormatTests {
    @Test(arguments: [
        ("# a\ntributary: 1\n", true), ("tributary: 1 # a\n", true), ("a: b\n#c\n", true),
        ("a: b#c\n", false), ("a: 'b'\n", false), ("", false),
    ])
    func `a sign behind a blank or at the head of a line begins a comment`(
        text: String, hasComment: Bool
    ) throws {
        #expect(YAMLLine.hasComment(in: Array(text.utf8)) == hasComment)
        let reader = try #require(GraphFormat.yaml.reader)
        #expect(reader.hasComments?(Array(text.utf8)) == hasComment)
    }

    @Test func `of formats YAML alone has comments`() {
        #expect(GraphFormat.read.filter { $0.reader?.hasComments != nil } == [.yaml])
    }
}
