import DiffusionModel
import Testing

@testable import ModelFormats

/// The trivial graph format; by hand after its description by yEd.
@Suite struct TGFReaderTests {
    private static let plain = "1 Arden Town\n2\n#\n1 2 visits often\n2 1\n"

    @Test func `nodes stand before the sign and edges behind it`() throws {
        let model = try GraphLines.read(Self.plain, as: .tgf).model
        #expect(GraphLines.nodes(model) == ["1 node 'Arden Town'", "2 node"])
        #expect(GraphLines.links(model) == ["1 > 2 link label=visits often", "2 > 1 link"])
    }

    @Test(arguments: [
        ("a b\n", ["1:1 syntax"]), ("a\n#\na\n#\n", ["3:1 syntax", "4:1 syntax"]),
        ("a\na\n#\n", ["2:1 duplicate-id"]),
    ])
    func `mistakes are all told with their places`(text: String, expected: [String]) {
        #expect(GraphLines.faults(text, as: .tgf) == expected)
    }

    @Test(arguments: [
        (plain, true), ("a\n#\n", true), ("#\n", false), ("tributary: 1\n#\nlinks:\n", false),
        ("source,target\n#\n", false), ("- a\n#\n", false), ("a\nb\n", false),
    ])
    func `the sign between nodes and edges shows the format`(text: String, isShown: Bool) {
        #expect(GraphFormat.tgf.isRecognised(FileStart(text.utf8)) == isShown)
    }
}
