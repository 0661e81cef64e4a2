import DiffusionModel
import Testing

@testable import EdgeTables

@Suite struct LastingTextTests {
    /// By hand, from what the format says of `date`, `from` and `to`.
    @Test func `a text says a moment, or from when to when`() throws {
        let (first, last) = (
            try PartialDate(parsing: "2001-02-03"), try PartialDate(parsing: "2005")
        )
        #expect(LastingText.timing("2005") == .moment(last))
        #expect(LastingText.timing("2001-02-03\n2005\n") == .lasting(from: first, to: .on(last)))
        #expect(LastingText.timing("2001-02-03\n..\n") == .lasting(from: first, to: .open))
        #expect(LastingText.timing("\n2005\n") == .lasting(from: nil, to: .on(last)))
        #expect(LastingText.timing("2001-02-03\n\n") == .lasting(from: first, to: nil))
    }

    @Test(arguments: ["soon", "..\n2005\n", "2005\n2001-02-03\n", "2001\nnow\n"])
    func `what is no time says none`(text: String) {
        #expect(LastingText.timing(text) == nil)
    }
}
