import Testing

@testable import Exhibits

/// How wide texts are held to be, and where their lines break.
///
/// Oracle: the advance widths of Helvetica that Adobe's font metrics list (A 667, i 222, space 278
/// thousandths of the size), and by hand from the rule of breaking.
@Suite struct TextMetricsTests {
    @Test(arguments: [
        ("A", false, 667), ("i", false, 222), ("A i", false, 667 + 278 + 222), ("i", true, 278),
        ("W", true, 944), ("", false, 0), ("宁夏", false, 2000), ("e\u{301}", false, 556),
        ("…", false, 1000),
    ])
    func `a text is as wide as its letters`(text: String, isBold: Bool, units: Int) {
        let width = TextMetrics.width(of: text, size: 10, bold: isBold)
        #expect((width - Double(units) / 100).magnitude < 1e-9)
    }

    private let style = TextStyle(10, "#000000")

    /// At 10 points an m is 8.33 wide, so three of them are 25.
    private func wrap(_ text: String, in limit: Double, most: Int = 9) -> [String] {
        TextMetrics.wrap(text, in: limit, style: style, most: most)
    }

    @Test func `lines break at blanks, and keep none at their ends`() {
        #expect(wrap("mmm mmm mmm", in: 54) == ["mmm mmm", "mmm"])
        #expect(wrap("mmm mmm mmm", in: 27) == ["mmm", "mmm", "mmm"])
        #expect(wrap("  mmm  ", in: 54) == ["mmm"])
        #expect(wrap("", in: 54) == [])
    }

    @Test func `ideographs break anywhere, a word only where it is wider than a line`() {
        #expect(wrap("宁夏回族", in: 25) == ["宁夏", "回族"])
        #expect(wrap("mmmmm m", in: 28) == ["mmm", "mm m"])
    }

    @Test func `more lines than there may be end in an ellipsis`() {
        #expect(wrap("mmm mmm mmm", in: 27, most: 2) == ["mmm", "mm…"])
        #expect(wrap("mmm mmm", in: 27, most: 2) == ["mmm", "mmm"])
    }

    /// However little room there is, something is drawn and the text ends.
    @Test func `a line narrower than a letter has one letter`() {
        #expect(wrap("mm", in: 1) == ["m", "m"])
    }

    @Test func `a line is a quarter higher than its letters, to the half of a point`() {
        #expect(TextStyle(10, "#000000").lineHeight == 13)
        #expect(TextStyle(9, "#000000").lineHeight == 11.5)
    }

    private func card(_ change: (inout DiagramCard) -> Void) -> [String] {
        var card = DiagramCard(id: "a", style: .body, name: "Ash")
        change(&card)
        return CardText(card, width: 144).lines.map { line in
            line.runs.map(\.text).joined(separator: " | ")
        }
    }

    @Test func `a card has its name, other names, lines and marks`() {
        #expect(card { $0.nativeNames = ["灰", "Esche"] } == ["Ash | 灰 · Esche"])
        #expect(
            card {
                $0.lines = ["mayor"]
                $0.marks = SourceMarks([1, 2])
            } == ["Ash", "mayor | [1, 2]"])
    }

    /// What does not fit beside stands below, whole.
    @Test func `names and marks that do not fit stand on lines of their own`() {
        let long = String(repeating: "m", count: 14)
        #expect(card { $0.nativeNames = [long] } == ["Ash", long])
        #expect(
            card {
                $0.lines = [String(repeating: "m", count: 18)]
                $0.marks = SourceMarks([1, 2])
            } == ["Ash", String(repeating: "m", count: 18), "[1, 2]"])
        let large = card {
            $0.style = .model
            $0.nativeNames = ["灰"]
        }
        #expect(large == ["Ash", "灰"])
    }
}
