import Testing

@testable import ModelFormats

/// Lines and words with their places; by hand.
@Suite struct PlainLinesTests {
    private func words(
        _ text: String, _ split: PlainLine.Split = .blanks, hasQuotes: Bool = false,
        most: Int = .max
    ) -> [String] {
        PlainLines(Array(text.utf8)).flatMap { line in
            line.words(split, hasQuotes: hasQuotes, most: most).map {
                "\($0.place.line):\($0.place.column) \($0.text)"
            }
        }
    }

    @Test func `lines end in each of three ways`() {
        #expect(words("a\nb\r\nc\rd") == ["1:1 a", "2:1 b", "3:1 c", "4:1 d"])
        #expect(words("\n\n a") == ["3:2 a"])
        #expect(words("").isEmpty)
    }

    @Test func `columns count characters`() {
        #expect(words("宁夏 é\tx") == ["1:1 宁夏", "1:4 é", "1:6 x"])
    }

    @Test func `tabs leave the blanks within a word`() {
        #expect(
            words(" Arden Town \tvisits\t\tb ", .tabs) == [
                "1:2 Arden Town", "1:14 visits", "1:22 b",
            ])
    }

    @Test func `quotes hold words together, and the last of some words is the rest`() {
        #expect(words("\"a b\" \"\" c", hasQuotes: true) == ["1:1 a b", "1:7 ", "1:10 c"])
        #expect(words("1 Arden Town ", most: 2) == ["1:1 1", "1:3 Arden Town"])
        #expect(words("a, b,c", .blanksAndCommas) == ["1:1 a", "1:4 b", "1:6 c"])
    }

    @Test(arguments: [("12", 12), ("0", 0), ("-1", nil), ("x", nil), ("99999999999999999999", nil)])
    func `a word is a whole number or none`(text: String, number: Int?) {
        #expect(PlainLines(Array(text.utf8)).first { _ in true }?.words()[0].number == number)
    }
}
