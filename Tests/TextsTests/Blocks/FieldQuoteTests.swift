import Testing

@testable import Texts

/// Which fields of CSV want quotes.
///
/// Oracle: RFC 4180, and blanks at an end, which readers cut off.
@Suite struct FieldQuoteTests {
    private func needsQuotes(_ field: String, guarded: Bool = false) -> Bool {
        var found = false
        _ = TextBlocks.text { blocks in
            blocks.append("\"before\", ")
            let mark = blocks.mark
            blocks.append(field)
            found = blocks.needsQuotes(since: mark, guarded: guarded)
        }
        return found
    }

    @Test(arguments: ["a,b", "say \"yes\"", "two\nlines", "two\rlines", " a", "a ", ",", " "])
    func `quotes, commas, line breaks and blanks at an end want them`(field: String) {
        #expect(needsQuotes(field))
    }

    @Test(arguments: [
        "", "a", "a b", "a;b", "宁夏", "a\tb", String(repeating: "long ", count: 40) + "x",
    ])
    func `other fields do not, whatever stands before them`(field: String) {
        #expect(!needsQuotes(field))
    }

    @Test(arguments: ["a;b", "a\tb", "a\0b"])
    func `what a reader that guesses could trip over wants them where that is guarded against`(
        field: String
    ) {
        #expect(needsQuotes(field, guarded: true) && !needsQuotes(field))
    }
}
