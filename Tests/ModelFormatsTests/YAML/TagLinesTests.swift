import Testing

@testable import ModelFormats

/// Directives of tags, which nobody needs and of which the parser compares each with all others.
@Suite struct TagLinesTests {
    private func text(_ count: Int) -> String {
        (0..<count).map { "%TAG !t\($0)! tag:\($0)\n" }.joined()
            + "---\ntributary: 1\nregions: {a: A}\n"
    }

    @Test func `a few are read over, and more than anybody writes are refused`() throws {
        #expect(try ReadText.model(text(64)).entities.count == 1)
        #expect(ReadText.faults(text(65)).map(\.short) == ["65:1 syntax"])
        #expect(ReadText.faults(text(60_000)).map(\.short) == ["65:1 syntax"])
    }

    @Test func `the sign elsewhere is a text like any other`() throws {
        let model = try ReadText.model("tributary: 1\nregions: {a: '%TAG', b: 100 %TAG}\n")
        #expect(model.entities.map(\.name) == ["%TAG", "100 %TAG"])
    }
}
